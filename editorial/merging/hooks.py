"""Merging's addresses, and its door on the record's own page."""

from django.urls import path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from editorial.merging.views import MergeStep, ValuesView
from practices.models import RecordPage


@hooks.register("register_admin_urls")
def merging_urls():
    return [
        path("records/<str:code>/merge/", MergeStep.as_view(), name="editorial_merge"),
        path("records/<str:code>/merge/<str:survivor>/", ValuesView.as_view(), name="editorial_merge_values"),
    ]


@hooks.register("register_log_actions")
def merging_log_action(actions):
    @actions.register_action("editorial.merge")
    class Merged(LogFormatter):
        label = pgettext_lazy("merging", "Records merged")

        def format_message(self, entry):
            said = pgettext("merging", "%(loser)s was merged into %(survivor)s, which is cited here from then on")
            return said % {"loser": entry.data.get("loser", ""), "survivor": entry.data.get("survivor", "")}


@hooks.register("register_page_header_buttons")
def merge_button(page, user, view_name, next_url=None):
    is_record = view_name == "edit" and isinstance(page, RecordPage) and page.record.merged_into_id is None
    if not is_record or not user.has_perm("practices.withdraw_record"):
        return
    if page.permissions_for_user(user).can_edit():
        url = reverse("editorial_merge", args=[page.record.code])
        yield Button(
            pgettext_lazy("merging", "Merge into another record"), url=url, icon_name="order-down", priority=95
        )
