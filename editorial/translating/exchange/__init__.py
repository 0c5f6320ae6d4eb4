"""Translations that leave as files and come back: PO and XLIFF 1.2, one record or many in a zip."""
