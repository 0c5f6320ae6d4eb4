"""Entries of the admin's menus."""

from wagtail.admin.menu import MenuItem


class ItemFor(MenuItem):
    """Shown to the users for whom `is_open_to(user)` is true: the same question that the view behind it asks."""

    def __init__(self, is_open_to, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_open_to = is_open_to

    def is_shown(self, request):
        return self.is_open_to(request.user)
