"""From the bytes of a file to its text. Runs as a process of its own (`python -m`), so there is no Django in here."""
