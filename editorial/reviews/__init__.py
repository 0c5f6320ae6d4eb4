"""The review of records before they are published, with Wagtail's own workflows and tasks."""
