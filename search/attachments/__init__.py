"""The words of the documents attached to records: read once per file, in the background, in a process of their own."""
