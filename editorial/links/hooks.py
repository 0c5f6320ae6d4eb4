"""The report's place in the admin."""

from django.urls import path, reverse
from wagtail import hooks

from editorial.links.report import BrokenLinks
from practices.menu_item import ItemFor


@hooks.register("register_admin_urls")
def link_urls():
    return [
        path("reports/links/", BrokenLinks.as_view(), name="editorial_broken_links"),
        path("reports/links/results/", BrokenLinks.as_view(results_only=True), name="editorial_broken_links_results"),
    ]


@hooks.register("register_reports_menu_item")
def links_item():
    url = reverse("editorial_broken_links")
    return ItemFor(
        BrokenLinks.is_open_to, BrokenLinks.page_title, url, name="broken-links", icon_name="link", order=640
    )
