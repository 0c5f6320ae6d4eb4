"""A record's way from an insight to a shared method: its steps, and the method that comes of it."""
