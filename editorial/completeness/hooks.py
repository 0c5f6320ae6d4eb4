"""Completeness in the admin: report and rules."""

from django.contrib.auth.models import Permission
from django.urls import path, reverse
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from editorial.completeness.listing import LABEL
from editorial.completeness.report import CompletenessReport
from editorial.completeness.rule_views import RuleViewSet
from practices.menu_item import ItemFor

register_snippet(RuleViewSet)


@hooks.register("register_permissions")
def rights_on_rules():
    """Which rules there are is declared: nobody adds or deletes one."""
    return Permission.objects.filter(
        content_type__app_label="editorial", codename__in=("view_completenessrule", "change_completenessrule")
    )


@hooks.register("register_admin_urls")
def report_addresses():
    return [
        path("reports/completeness/", CompletenessReport.as_view(), name="completeness_report"),
        path(
            "reports/completeness/results/",
            CompletenessReport.as_view(results_only=True),
            name="completeness_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def report_item():
    return ItemFor(
        CompletenessReport.is_open_to,
        LABEL,
        reverse("completeness_report"),
        name="completeness",
        icon_name="tasks",
        order=300,
    )
