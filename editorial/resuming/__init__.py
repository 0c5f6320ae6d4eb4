"""What an editor typed outlives the session in which they typed it, and somebody else's newer version."""
