"""What a person may do with a record's page."""

from wagtail.models import PagePermissionTester


class RecordRights(PagePermissionTester):
    """Wagtail's rules, for a page that has none below: what Wagtail asks of those, for each row of a list, is known."""

    def can_delete(self, ignore_bulk=False):
        if self.user.is_superuser or not self.user.is_active or not self.page.is_leaf():
            return super().can_delete(ignore_bulk)
        is_free = "publish" in self.permissions or not self.page.live
        is_own = "add" in self.permissions and self.page.owner_id == self.user.pk
        return is_free and ("change" in self.permissions or is_own)
