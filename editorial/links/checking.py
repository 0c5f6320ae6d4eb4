"""Check the links of all pages, politely: one host at a time and never twice within a second."""

import time
from datetime import timedelta
from urllib.parse import urlsplit

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from editorial.links.asking import ask
from editorial.links.finding import links_in
from editorial.models import CheckedLink, LinkUse
from practices.models import RecordPage

PAUSE = 1.0  # seconds between two questions to one host


def find_uses():
    """{address: {(page id, field)}} in what is public and in the newest drafts."""
    uses = {}
    for page in _pages():
        draft = page.get_latest_revision_as_object() if page.has_unpublished_changes else page
        for version in {id(each): each for each in (page, draft)}.values():
            for url, field in links_in(version):
                uses.setdefault(url, set()).add((page.pk, field))
    return uses


def _pages():
    kinds = Page.objects.type(RecordPage) | Page.objects.filter(content_type__model="textpage")
    return kinds.specific().iterator(chunk_size=200)


def keep_uses(uses, now):
    """Write where every link stands; a link that no page names any more is forgotten."""
    digests = {CheckedLink.digest_of(url): url for url in uses}
    with transaction.atomic():
        CheckedLink.objects.exclude(digest__in=digests).delete()
        links = {link.digest: link for link in CheckedLink.objects.all()}
        rows = [
            LinkUse(link=links[digest], page_id=page, field=field)
            for digest, url in digests.items()
            if digest in links
            for page, field in uses[url]
        ]
        LinkUse.objects.all().delete()
        LinkUse.objects.bulk_create(rows, batch_size=500)


def check_links(older_than=timedelta(0), most=None, resolver=None, pause=PAUSE, tell=lambda link: None):
    """Ask every link that was not asked within `older_than`; at most `most`. Each result is kept as it comes.

    Answers how many were asked and how many of all fail.
    """
    now = timezone.now()
    uses = find_uses()
    recent = set(CheckedLink.objects.filter(checked_at__gt=now - older_than).values_list("digest", flat=True))
    waiting = [url for url in sorted(uses) if CheckedLink.digest_of(url) not in recent]
    asked = 0
    for url in in_turns(waiting)[:most]:
        link = keep_answer(url, _politely(url, resolver, pause))
        asked += 1
        tell(link)
    keep_uses(uses, now)
    failing = CheckedLink.objects.exclude(state__in=(CheckedLink.State.WORKS, CheckedLink.State.MOVED)).count()
    return asked, failing


_last = {}


def _politely(url, resolver, pause):
    host = urlsplit(url).netloc
    wait = _last.get(host, 0) + pause - time.monotonic()
    if wait > 0:
        time.sleep(wait)
    try:
        return ask(url, resolver)
    finally:
        _last[host] = time.monotonic()


def in_turns(urls):
    """The same addresses, hosts taking turns, so that waiting for one is work for another."""
    hosts = {}
    for url in urls:
        hosts.setdefault(urlsplit(url).netloc, []).append(url)
    turns = sorted((place, number, url) for number, own in enumerate(hosts.values()) for place, url in enumerate(own))
    return [url for _, _, url in turns]


def keep_answer(url, answer):
    """The CheckedLink after an answer; `failing_since` stays what it was while it goes on failing."""
    now = timezone.now()
    before = CheckedLink.objects.filter(digest=CheckedLink.digest_of(url)).first()
    values = {"url": url, "state": answer.state, "status": answer.status, "reason": answer.reason}
    link = CheckedLink(**values, final_url=answer.final_url)
    failing = (before and before.failing_since or now) if link.is_failing else None
    values |= {"final_url": answer.final_url, "checked_at": now, "failing_since": failing}
    return CheckedLink.objects.update_or_create(digest=CheckedLink.digest_of(url), defaults=values)[0]
