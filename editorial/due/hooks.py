"""The report's address and its place in the menu."""

from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks

from editorial.due.report import DueReport
from practices.menu_item import ItemFor


@hooks.register("register_admin_urls")
def due_addresses():
    return [
        path("reports/review-due/", DueReport.as_view(), name="editorial_due"),
        path("reports/review-due/results/", DueReport.as_view(results_only=True), name="editorial_due_results"),
    ]


@hooks.register("register_reports_menu_item")
def due_item():
    label = pgettext_lazy("due", "Review due")
    return ItemFor(
        DueReport.is_open_to, label, reverse("editorial_due"), name="review-due", icon_name="time", order=590
    )
