"""Every address of the admin and of the documents, from the URL resolver: a new one cannot be forgotten."""

import re

from django.urls import get_resolver
from django.urls.resolvers import URLPattern

ROOTS = ("admin/", "documents/")
CONVERTED = re.compile(r"<(?:\w+:)?(\w+)>")
GROUP = re.compile(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")


def routes():
    """{route: callback}, as "admin/pages/<page_id>/edit/". Where two patterns have one route, the first answers."""
    found = {}
    for pattern, callback in _walk(get_resolver()):
        if pattern.startswith(ROOTS):
            found.setdefault(_plain(pattern), callback)
    return found


def names_in(route):
    return CONVERTED.findall(route)


def address(route, values):
    return "/" + CONVERTED.sub(lambda match: str(values[match[1]]), route)


def _walk(resolver, start=""):
    for each in resolver.url_patterns:
        pattern = start + str(each.pattern)
        if isinstance(each, URLPattern):
            yield pattern, each.callback
        else:
            yield from _walk(each, pattern)


def _plain(pattern):
    """Without converters and without what only regular expressions have."""
    if pattern == "documents/^(\\d+)/(.*)$":
        return "documents/<document_id>/<filename>"
    pattern = GROUP.sub(lambda match: f"<{match[1]}>", pattern)
    pattern = CONVERTED.sub(lambda match: f"<{match[1]}>", pattern)
    return pattern.replace("^", "").replace("$", "").replace("\\", "").replace(".*", "nowhere")
