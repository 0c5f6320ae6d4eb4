"""Tables of records (CSV, XLSX): one row for each, in one language; exported as they can be imported."""
