"""What the pages have in common on which the public writes to the editors."""
