"""Withdrawing a record with its reason, and refusing to delete what others cite."""
