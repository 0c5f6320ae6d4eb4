"""Whose searches are counted: people's, as far as a request tells, and not the editors' own."""

import re

from django.conf import settings

_MACHINES = re.compile(
    r"(?<!cu)bot\b|bot/|crawl|spider|slurp|scrap|fetch|monitor|preview|headless|phantom|lighthouse|curl|wget|python|java/|go-http"
    r"|libwww|httpclient|okhttp|axios|node|perl|ruby|feed|archive|index|scan|check|\bapi\b",
    re.IGNORECASE,
)
_LEAST = 20  # letters; no browser's name is shorter


def is_person(request) -> bool:
    agent = request.headers.get("User-Agent", "")
    purpose = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    return (
        len(agent) >= _LEAST
        and not _MACHINES.search(agent)
        and "prefetch" not in purpose
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
    )
