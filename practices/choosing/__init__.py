"""Choosing rows of a vocabulary by typing: a plain select, which the edit form's script turns into a box with a list."""
