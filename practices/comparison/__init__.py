"""Two to four records side by side: which are asked for, and the rows in which they are told."""
