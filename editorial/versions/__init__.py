"""The published versions of a record in the admin: which there are, and hiding one."""
