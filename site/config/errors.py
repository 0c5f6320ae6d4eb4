"""What the site answers when it cannot answer."""

import re

from django.http import HttpResponseBadRequest
from django.shortcuts import render
from django.template import loader
from django.utils.translation import get_language

LANGUAGE_PREFIX = re.compile(r"^/(?:it|fr)(?=/|$)")
EXTENSION = re.compile(r"\.[a-z0-9]{2,5}$", re.IGNORECASE)
MOST_WORDS = 8


def words_of(path):
    """The words of an address, to search with: those of its last part that has any.

    "/it/pratiche/mi-afido-a-te.html" -> "mi afido a te".
    """
    parts = [part for part in LANGUAGE_PREFIX.sub("", path[:500]).split("/") if part]
    for part in reversed(parts):
        words = re.findall(r"[^\W\d_]{2,}|[^\W_]+", EXTENSION.sub("", part))
        if any(len(word) > 1 for word in words):
            return " ".join(words[:MOST_WORDS])[:100]
    return ""


def page_not_found(request, exception):
    context = {"words": words_of(request.path_info), "language": get_language()}
    return render(request, "404.html", context, status=404)


def permission_denied(request, exception):
    return render(request, "403.html", {"language": get_language()}, status=403)


def csrf_failure(request, reason=""):
    return render(request, "403.html", {"language": get_language(), "form_expired": True}, status=403)


def bad_request(request, exception):
    """Without the request: what is wrong may be its host, on which half of the page's addresses hang."""
    return HttpResponseBadRequest(loader.get_template("400.html").render())
