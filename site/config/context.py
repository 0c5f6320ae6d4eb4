"""What every public page shows around its content: navigation, the other language, legal pages."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, override, pgettext
from wagtail.models import Page

from home.models import TextPage
from practices.addresses import address
from practices.models import ContentVersion, RecordIndex
from practices.vocabulary import language_of

NAVIGATION = ("practiceindex", "projectcardindex", "methodindex", "organisationindex")
LABELS = {"it": ("IT", "Italiano"), "fr": ("FR", "Français")}


@dataclass(frozen=True)
class Chrome:
    """Pages of the frame, by language, as they were at one content version."""

    version: int
    indexes: dict
    texts: dict


_held = None


def chrome():
    global _held
    version = ContentVersion.current()
    if _held is None or _held.version != version:
        indexes, texts = {}, {}
        for page in RecordIndex.objects.live().select_related("content_type"):
            row = {"title": page.title, "url": address(page)}
            indexes.setdefault(language_of(page), {})[page.content_type.model] = row
        for page in TextPage.objects.live().order_by("path"):
            texts.setdefault(language_of(page), []).append(
                {"title": page.footer_name or page.title, "url": address(page)}
            )
        _held = Chrome(version, indexes, texts)
    return _held


def site(request):
    if request.path.startswith("/admin/"):
        return {}
    alternates = SimpleLazyObject(lambda: alternates_of(request))
    return {
        "nav": navigation(request),
        "indexes": chrome().indexes.get(get_language(), {}),
        "footer_pages": chrome().texts.get(get_language(), []),
        "languages": SimpleLazyObject(lambda: languages(request, alternates)),
        "alternates": SimpleLazyObject(lambda: absolute(request, alternates)),
        "canonical": SimpleLazyObject(lambda: canonical(request, alternates)),
    }


def navigation(request):
    indexes = chrome().indexes.get(get_language(), {})
    rows = [indexes[name] for name in NAVIGATION if name in indexes]
    rows.append({"title": pgettext("nav", "Map"), "url": reverse("map")})
    rows.append({"title": pgettext("nav", "Glossary"), "url": reverse("glossary")})
    return [row | {"current": request.path.startswith(row["url"])} for row in rows]


def alternates_of(request):
    """{"switch": {language: path}, "hreflang": {…}, "canonical": path}: the page itself knows best, else the route."""
    known = getattr(request, "alternates", None)
    if known is not None:
        return known
    route = getattr(request, "_wagtail_route_for_request", None)
    if route:
        own = {language_of(route[0]): address(route[0])}
        others = Page.objects.filter(translation_key=route[0].translation_key, live=True).exclude(pk=route[0].pk)
        own |= {language_of(page): address(page) for page in others}
    else:
        own = {code: localised_route(request, code) for code in LABELS}
    switch = {code: own.get(code) or f"/{code}/" for code in LABELS}
    return {"switch": switch, "hreflang": own, "canonical": own.get(get_language(), request.path)}


def localised_route(request, code):
    match = request.resolver_match
    # Below the tree's own pages nothing is known to exist in the other language.
    if match is None or not match.url_name or match.url_name == "wagtail_serve":
        return f"/{code}/"
    try:
        with override(code):
            return reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    except NoReverseMatch:
        return f"/{code}/"


def languages(request, alternates):
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    return [
        {
            "code": code,
            "short": short,
            "label": label,
            "url": alternates["switch"][code] + query,
            "current": code == get_language(),
        }
        for code, (short, label) in LABELS.items()
    ]


def absolute(request, alternates):
    own = alternates["hreflang"]
    pairs = [(code, request.build_absolute_uri(path)) for code, path in sorted(own.items())]
    if len(own) > 1:
        pairs.append(("x-default", request.build_absolute_uri(own["it"])))
    return pairs


def canonical(request, alternates):
    path = alternates["canonical"]
    return request.build_absolute_uri(path) if path else ""
