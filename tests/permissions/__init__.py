"""Who gets which answer at which address of the admin: `matrix.tsv`, made and checked by `test_matrix.py`."""
