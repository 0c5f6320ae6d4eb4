"""Links to other sites: where they stand, whether they still answer, and the report of those that do not."""
