"""The published versions of a record: kept at publication, read by their permanent addresses, hidden by editors."""
