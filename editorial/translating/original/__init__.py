"""Which language of a record is its original, changed: the other one becomes the translation."""
