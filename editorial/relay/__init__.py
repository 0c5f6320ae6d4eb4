"""Readers write to an organisation through a form; its address is known to the editors only."""
