"""From an address to its page: one query for the row and one for its type, however deep it lies."""

from django.http import Http404
from wagtail.models import Page
from wagtail.url_routing import RouteResult


def route(home, request, path_components):
    """`RouteResult` of the live page at these path components below `home`; `Http404` where there is none."""
    if not path_components:
        if home.live:
            return RouteResult(home)
        raise Http404
    url_path = f"{home.url_path}{'/'.join(path_components)}/"
    page = Page.objects.filter(url_path=url_path, path__startswith=home.path, live=True).first()
    if page is None:
        raise Http404
    return page.specific.route(request, [])
