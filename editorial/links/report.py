"""Report for editors: links that do not answer any more, each with the pages that name it and since when."""

from django.db.models import Max
from django.urls import reverse
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.permissions import page_permission_policy

from editorial.links.reasons import REASONS
from editorial.models import CheckedLink, LinkUse
from editorial.reports import EditorsReport

NAMED = 5  # pages in a row


def editable_pages(user):
    return page_permission_policy.instances_user_has_permission_for(user, "change")


class AddressColumn(Column):
    cell_template_name = "editorial/links/address.html"


class PagesColumn(Column):
    cell_template_name = "editorial/links/pages.html"


def said(link):
    """The state in words, with what was answered."""
    why = REASONS.get(link.reason) or link.status or ""
    return f"{link.get_state_display()} ({why})" if why else link.get_state_display()


class BrokenLinks(EditorsReport):
    """Only links of pages that the reader may edit."""

    header_icon = "link"
    page_title = pgettext_lazy("links", "Broken links")
    index_url_name = "editorial_broken_links"
    index_results_url_name = "editorial_broken_links_results"
    results_template_name = "editorial/links/results.html"
    model = CheckedLink
    paginate_by = 50
    export_buttons_template_name = None
    columns = [
        AddressColumn("url", label=pgettext_lazy("block", "Address")),
        Column("said", label=pgettext_lazy("links", "state"), accessor=said),
        DateColumn("failing_since", label=pgettext_lazy("links", "since")),
        DateColumn("checked_at", label=pgettext_lazy("links", "checked on")),
        PagesColumn("pages", label=pgettext_lazy("links", "named in"), accessor="pages"),
    ]
    list_export = ["url", "state", "status", "final_url", "failing_since", "checked_at"]

    @staticmethod
    def is_open_to(user):
        return page_permission_policy.user_has_permission(user, "change")

    def get_queryset(self):
        own = LinkUse.objects.filter(page__in=editable_pages(self.request.user)).values("link")
        return CheckedLink.objects.filter(pk__in=own).exclude(state=CheckedLink.State.WORKS)

    def decorate_paginated_queryset(self, object_list):
        links = list(object_list)
        uses = LinkUse.objects.filter(link__in=links, page__in=editable_pages(self.request.user)).select_related("page")
        by_link = {}
        for use in uses.order_by("page__title"):
            url = reverse("wagtailadmin_pages:edit", args=[use.page_id])
            by_link.setdefault(use.link_id, {})[url] = use.page.get_admin_display_title()
        for link in links:
            link.pages = [{"url": url, "title": title} for url, title in by_link.get(link.pk, {}).items()][:NAMED]
            link.more = len(by_link.get(link.pk, {})) - len(link.pages)
        return links

    def get_context_data(self, **kwargs):
        last = CheckedLink.objects.aggregate(at=Max("checked_at"))["at"]
        return super().get_context_data(**kwargs) | {"last": last}
