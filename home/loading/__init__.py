"""Writes the demonstration content: vocabularies first, then the pages that hold records, then the records."""
