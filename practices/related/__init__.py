"""Related records: found by shared facts, then by words, kept at publication, told with their reason."""
