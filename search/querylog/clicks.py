"""Where the page's script says which result was opened: a number to add, without cookie, address or answer."""

from urllib.parse import urlsplit

from django.http import HttpResponse, QueryDict
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from language.analysis import LANGUAGES
from search.querylog.asked import Clicked
from search.querylog.buffer import note
from search.querylog.visitors import is_person

_LONGEST = 2000  # bytes of a message


@csrf_exempt  # there is nothing to forge: who is logged in counts for nothing here
@require_POST
def clicks(request):
    if not _is_from_here(request):
        return HttpResponse(status=403)
    length = request.headers.get("Content-Length", "")
    if not length.isdecimal() or int(length) > _LONGEST:
        return HttpResponse(status=413)
    try:
        sent = QueryDict(request.body, encoding="utf-8")
        language = sent.get("language", "")
        if language not in LANGUAGES:
            raise ValueError("language")
        clicked = Clicked.of(QueryDict(sent.get("search", "")), language, sent.get("position", ""))
    except ValueError:  # and TooManyFields, and bytes that are no text
        return HttpResponse(status=400)
    if is_person(request):
        note(clicked)
    return HttpResponse(status=204)


def _is_from_here(request):
    origin = urlsplit(request.headers.get("Origin", ""))
    return origin.netloc == request.get_host() and request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
