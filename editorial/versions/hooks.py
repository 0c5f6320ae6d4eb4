"""Where the versions are found in the admin, and how their history is told."""

from django.urls import path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from editorial.versions.views import VersionsView
from practices.models import RecordPage


@hooks.register("register_admin_urls")
def version_addresses():
    return [path("versions/<int:page_id>/", VersionsView.as_view(), name="editorial_versions")]


@hooks.register("register_page_header_buttons")
def versions_button(page, user, view_name, next_url=None):
    if isinstance(page, RecordPage) and page.first_published_at and page.permissions_for_user(user).can_edit():
        label = pgettext_lazy("history", "Published versions")
        yield Button(label, url=reverse("editorial_versions", args=[page.pk]), icon_name="history", priority=66)


@hooks.register("register_log_actions")
def version_log_actions(actions):
    @actions.register_action("practices.version.hide")
    class Hidden(LogFormatter):
        label = pgettext_lazy("history", "Hide a version")

        def format_message(self, entry):
            return pgettext("history", "Version %(number)s hidden") % {"number": entry.data.get("number", "")}

    @actions.register_action("practices.version.show")
    class Shown(LogFormatter):
        label = pgettext_lazy("history", "Show a version again")

        def format_message(self, entry):
            return pgettext("history", "Version %(number)s shown again") % {"number": entry.data.get("number", "")}
