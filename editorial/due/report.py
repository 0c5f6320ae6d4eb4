"""The report of what is due to be looked at again."""

from django.utils.translation import pgettext_lazy
from wagtail.permissions import page_permission_policy

from editorial.reports import EditorsReport
from practices.models import RecordPage
from practices.review_due import due_records, oldest_first, review_due


class DueReport(EditorsReport):
    """Only records that the reader may edit. 50 of them on a page, in a fixed number of queries."""

    page_title = pgettext_lazy("due", "Review due")
    header_icon = "time"
    model = RecordPage
    template_name = "wagtailadmin/reports/base_report.html"
    results_template_name = "editorial/due/results.html"
    index_url_name = "editorial_due"
    index_results_url_name = "editorial_due_results"
    is_searchable = False
    list_export = ["record.code", "title", "owner", "last_published_at", "due"]
    export_headings = {
        "record.code": pgettext_lazy("due", "Code"),
        "title": pgettext_lazy("due", "Title"),
        "owner": pgettext_lazy("due", "Owner"),
        "last_published_at": pgettext_lazy("due", "Published on"),
        "due": pgettext_lazy("due", "Due on"),
    }

    @staticmethod
    def is_open_to(user):
        return page_permission_policy.user_has_permission(user, "change")

    def get_queryset(self):
        own = page_permission_policy.instances_user_has_permission_for(self.request.user, "change")
        return oldest_first(due_records().filter(pk__in=own.values("pk")).select_related("record", "owner", "locale"))

    def get_filename(self):
        return "review-due"

    def decorate_paginated_queryset(self, pages):
        pages = list(pages)
        for page in pages:
            page.due = review_due(page)
        return pages
