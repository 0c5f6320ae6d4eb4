"""Opening a spreadsheet, apart from the site."""
