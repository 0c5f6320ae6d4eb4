"""Anonymous pages kept whole: one query for the content version, then the page as it was first answered.

Why it cannot go stale: the version is read before the page is made and is part of the key, and every change the public
can see raises it in its own transaction. What changes by the clock alone (an expiry, a go-live) ends the entry instead.
"""

from hashlib import blake2b

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import DisallowedHost
from django.db.models import Min, Q
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import cc_delim_re, get_conditional_response
from wagtail.models import Page

from practices.models import ContentVersion
from search.querylog.buffer import note
from search.querylog.visitors import is_person

# Lists that divide what is to come from what is past grow old without any change of content.
LONGEST = 3600
NEVER = ("/admin/", "/healthz", "/documents/", "/static/", "/media/")


class PageCacheMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response
        self.personal_cookies = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages"}

    def __call__(self, request):
        if not self.is_anonymous(request):
            if request.path_info.startswith("/admin/"):
                # An edit form asks the vocabularies for every one of its lists; a list of records may ask none.
                with ContentVersion.held(from_start=False):
                    return self.get_response(request)
            return self.get_response(request)
        # Held: the page is made from the very version that is part of its key, and asks for it no second time.
        with ContentVersion.held():
            response = self.answer(request) if settings.PAGE_CACHE else self.get_response(request)
        count(request, response)
        return response

    def answer(self, request):
        version = ContentVersion.current()
        try:
            parts = (request.get_host(), request.scheme, request.get_full_path(), str(version))
        except DisallowedHost:
            return self.get_response(request)
        key = blake2b("\n".join(parts).encode(), digest_size=20).hexdigest()
        kept = caches["pages"].get(key)
        if kept is None:
            response = self.get_response(request)
            if request.method != "GET" or not is_public(response):
                return response
            kept = keep(key, version, response)
        content, headers, asked = kept
        response = HttpResponse(content, headers=headers)
        response.asked = asked
        return get_conditional_response(request, etag=headers["ETag"], response=response)

    def is_anonymous(self, request):
        return (
            request.method in ("GET", "HEAD")
            and not request.path_info.startswith(NEVER)
            and self.personal_cookies.isdisjoint(request.COOKIES)
            and "Authorization" not in request.headers
            and not getattr(request, "is_dummy", False)  # Wagtail's previews bear the address of the public page
        )


def count(request, response):
    """Searches are counted here, because most are answered from memory; not what a browser had already."""
    asked = getattr(response, "asked", None)
    if asked and request.method == "GET" and response.status_code == 200 and is_person(request):
        note(asked)


def is_public(response):
    """Whether everybody may be given this very answer."""
    control = {part.partition("=")[0].lower() for part in cc_delim_re.split(response.get("Cache-Control", ""))}
    vary = {part.lower() for part in cc_delim_re.split(response.get("Vary", "")) if part}
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and control.isdisjoint({"private", "no-store", "no-cache"})
        and vary <= {"accept-encoding"}
    )


def keep(key, version, response):
    """Store the answer until the next change by the clock; returns what was stored."""
    if "Cache-Control" not in response:
        # Browsers ask again each time and mostly get a 304: a change is visible at once.
        response["Cache-Control"] = "no-cache"
    response["ETag"] = f'"{blake2b(response.content, digest_size=12).hexdigest()}"'
    kept = (response.content, dict(response.items()), getattr(response, "asked", None))
    seconds = seconds_left(version)
    if seconds > 0:
        caches["pages"].set(key, kept, timeout=seconds)
    return kept


def seconds_left(version):
    """Seconds until a page goes live or expires; the moment is looked up once per content version."""
    now = timezone.now()
    key = f"next-change:{version}"
    found = caches["pages"].get(key)
    if found is None or (found[0] and found[0] <= now):
        found = (next_change(now),)
        caches["pages"].set(key, found, timeout=LONGEST)
    return min(LONGEST, (found[0] - now).total_seconds()) if found[0] else LONGEST


def next_change(now):
    moments = Page.objects.filter(Q(expire_at__gt=now) | Q(go_live_at__gt=now)).aggregate(
        expiry=Min("expire_at", filter=Q(expire_at__gt=now)), go_live=Min("go_live_at", filter=Q(go_live_at__gt=now))
    )
    return min(filter(None, moments.values()), default=None)
