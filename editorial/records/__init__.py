"""Many records at once: the archive's own format, what an import would do, and doing it in batches."""
