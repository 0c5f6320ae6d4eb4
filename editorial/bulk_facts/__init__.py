"""Facts changed on many records at once, with a preview."""
