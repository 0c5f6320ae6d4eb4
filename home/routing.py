"""From an address to its page: one query for where it is and one for the page, however deep it lies."""

from copy import copy

from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as serve_page

from practices.models import RecordPage
from practices.models.kept import kept


def serve(request, path):
    """Wagtail's own view, with the home page of the language known beforehand.

    Where Wagtail would ask for the site, the language, the home page and its type, each time.
    """
    home = kept("homes", homes).get(get_language())
    if home is not None:
        try:
            found = route(copy(home), request, [part for part in path.split("/") if part])
        except Http404:
            found = None
        request._wagtail_route_for_request = found
    return serve_page(request, path)


def homes():
    """{language: home page}; none where there is more than one site, which Wagtail then tells apart."""
    sites = list(Site.objects.select_related("root_page"))
    if len(sites) != 1:
        return {}
    pages = sites[0].root_page.get_translations(inclusive=True).live().select_related("locale").specific()
    return {page.locale.language_code: page for page in pages}


def route(home, request, path_components):
    """`RouteResult` of the live page at these path components below `home`; `Http404` where there is none."""
    if not path_components:
        if home.live:
            return RouteResult(home)
        raise Http404
    url_path = f"{home.url_path}{'/'.join(path_components)}/"
    # By the slug, which has an index; the whole address decides.
    found = Page.objects.filter(slug=path_components[-1], url_path=url_path, live=True, path__startswith=home.path)
    place = next(iter(found.order_by().values_list("pk", "content_type_id")), None)
    model = place and ContentType.objects.get_for_id(place[1]).model_class()
    if model is None:
        raise Http404
    pages = model._default_manager.filter(pk=place[0])
    if issubclass(model, RecordPage):
        pages = pages.select_related("record")
    page = next(iter(pages.order_by()), None)
    if page is None:
        raise Http404
    return page.route(request, [])
