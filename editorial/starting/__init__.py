"""How a record begins: empty, from a model, or as a copy of another."""
