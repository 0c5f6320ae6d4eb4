"""Pictures of a map from another server: only where an installation names one, and only after a reader's click."""

import re

from django.conf import settings

_ORIGIN = re.compile(r"https?://[^/?#]+")


def offered() -> dict | None:
    """{url, attribution, host} of the tiles to offer; None without the setting, which is how it comes."""
    source = origin()
    if not source:
        return None
    host = source.partition("//")[2].removeprefix("*.")
    return {"url": settings.MAP_TILES_URL, "attribution": settings.MAP_TILES_ATTRIBUTION, "host": host}


def policy() -> dict:
    """What the map's page may load beyond the content policy of every page."""
    source = origin()
    return {"img-src": [source]} if source else {}


def origin() -> str:
    """ "https://{s}.tiles.example.org/{z}/{x}/{y}.png" -> "https://*.tiles.example.org"; "" where it is no address."""
    found = _ORIGIN.match(settings.MAP_TILES_URL)
    return found[0].replace("{s}", "*") if found else ""
