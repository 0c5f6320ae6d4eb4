"""How often the same network sends: counted in the cache for a short time, under a name from which no address comes back."""

import secrets
from hashlib import blake2b
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.core.cache import cache

HOUR, DAY = 3600, 86_400  # seconds
SALT = "sender-salt"


def sends_too_much(request, what="form", most=10, seconds=600):
    """Count one more of `what`; true from the one after `most` of a network within `seconds`."""
    return is_too_much(network(sender(request)), what, most, seconds)


def is_too_much(who, what, most, seconds):
    """The same for any word that says who: it is kept only as a digest, whose salt lives for a day."""
    salt = cache.get_or_set(SALT, lambda: secrets.token_hex(16), DAY)
    key = f"sender:{what}:{blake2b(who.encode(), key=salt.encode(), digest_size=16).hexdigest()}"
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) > most
    except ValueError:  # the entry ended between the two calls
        return False


def sender(request):
    """The network address; behind our proxy, the last one it noted (earlier ones are the sender's own words)."""
    if getattr(settings, "SECURE_PROXY_SSL_HEADER", None):
        return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return request.META.get("REMOTE_ADDR", "")


def network(address):
    """One household or office: the address itself, or the 64 bits that an IPv6 line has for itself."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((known, 64), strict=False)) if known.version == 6 else str(known)
