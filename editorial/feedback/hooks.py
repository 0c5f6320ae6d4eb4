"""The reports' place in the admin."""

from django.contrib.auth.models import Permission
from django.urls import path, reverse
from wagtail import hooks

from editorial.feedback.report import UsefulReport, WordsReport
from practices.menu_item import ItemFor

REPORTS = (("useful", UsefulReport), ("words", WordsReport))


@hooks.register("register_admin_urls")
def report_addresses():
    for name, view in REPORTS:
        yield path(f"reports/{name}/", view.as_view(), name=f"{name}_report")
        yield path(f"reports/{name}/results/", view.as_view(results_only=True), name=f"{name}_report_results")


def register(name, view, order):
    @hooks.register("register_reports_menu_item")
    def item():
        return ItemFor(
            view.is_open_to,
            view.page_title,
            reverse(f"{name}_report"),
            name=name,
            icon_name=view.header_icon,
            order=order,
        )


for order, (name, view) in enumerate(REPORTS, 620):
    register(name, view, order)


@hooks.register("register_permissions")
def right_to_read_what_readers_say():
    return Permission.objects.filter(content_type__app_label="editorial", codename="view_feedback")
