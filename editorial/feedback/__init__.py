"""Was this useful? Did you take it up? Two clicks of a reader, and what editors read of them."""
