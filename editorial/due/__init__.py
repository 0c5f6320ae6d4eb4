"""Records that are due to be looked at again: the report and the reminders."""
