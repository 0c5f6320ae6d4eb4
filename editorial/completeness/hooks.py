"""Completeness in the admin: report and rules."""

from django.contrib.auth.models import Permission
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from editorial.completeness.listing import LABEL
from editorial.completeness.report import CompletenessReport, is_open_to
from editorial.completeness.rule_views import RuleViewSet

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


class ReportItem(MenuItem):
    def is_shown(self, request):
        return is_open_to(request.user)


@hooks.register("register_reports_menu_item")
def report_item():
    return ReportItem(LABEL, reverse("completeness_report"), name="completeness", icon_name="tasks", order=300)
