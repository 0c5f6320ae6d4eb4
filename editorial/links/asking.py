"""Ask one address whether it still answers: bounded in time, redirects and bytes; only public machines are asked."""

import http.client
import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from editorial.links.addresses import NotFollowed, Resolver

SECONDS = 10  # for one link with all its redirects
CONNECT = 5
REDIRECTS = 5
READ = 2048  # bytes of a page that are looked at; the rest is not fetched
AGENT = "archive-link-check/1 (+checks whether cited pages still exist)"
MOVES = (301, 302, 303, 307, 308)
LASTING = (301, 308)
# A site that keeps robots out is not gone.
GUARDED = (401, 403, 405, 406, 429, 451, 999)
GONE = (404, 410)


@dataclass(frozen=True)
class Answer:
    state: str  # of CheckedLink.State
    status: int | None = None
    reason: str = ""
    final_url: str = ""


def ask(url, resolver=None, clock=time.monotonic):
    """The Answer of an address. Never raises for what the other side does."""
    resolver = resolver or Resolver()
    until, now_at, is_lasting = clock() + SECONDS, url, True
    try:
        for _ in range(REDIRECTS + 1):
            status, location = _one(now_at, resolver, until - clock())
            if status not in MOVES or not location:
                return _judge(status, url, now_at, is_lasting)
            is_lasting = is_lasting and status in LASTING
            now_at = urljoin(now_at, location)
        return Answer("silent", status, "redirects")
    except NotFollowed as error:
        state = "silent" if error.reason == "unknown_host" else "refused"
        return Answer(state, reason=error.reason)
    except ssl.SSLError:
        return Answer("silent", reason="certificate")
    except TimeoutError:
        return Answer("silent", reason="timeout")
    except (OSError, http.client.HTTPException, ValueError, UnicodeError):
        return Answer("silent", reason="connection")


def _judge(status, url, final, is_lasting):
    if status in GONE:
        return Answer("broken", status)
    if status >= 500:
        return Answer("silent", status, "server")
    if status >= 400 and status not in GUARDED:
        return Answer("broken", status)
    if final != url and is_lasting:
        return Answer("moved", status, final_url=final)
    return Answer("works", status)


def _one(url, resolver, seconds):
    """(status, Location) of one request; the body is not read beyond its first bytes."""
    if seconds <= 0:
        raise TimeoutError
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.password:
        raise NotFollowed("address")
    host = parts.hostname.encode("idna").decode() if not parts.hostname.isascii() else parts.hostname
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = Pinned(host, port, resolver.pinned(host, port), parts.scheme == "https", min(CONNECT, seconds))
    # A site that sends a letter now and then would hold the socket open for ever: the whole question has its end.
    watchdog = threading.Timer(seconds, connection.cut)
    watchdog.start()
    try:
        target = _quoted(parts.path or "/") + (f"?{_quoted(parts.query)}" if parts.query else "")
        headers = {"User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"}
        connection.request("GET", target, headers=headers)
        response = connection.getresponse()
        response.read(READ)
        return response.status, response.getheader("Location")
    finally:
        watchdog.cancel()
        connection.close()


def _quoted(text):
    """As browsers send it: what is quoted stays, what is no ASCII is quoted."""
    return quote(text, safe="%/:=&?~#+!$,;'@()*[]")


class Pinned(http.client.HTTPConnection):
    """A connection to the address that was looked at, whatever the name server says a moment later."""

    def __init__(self, host, port, address, is_secure, seconds):
        super().__init__(host, port, timeout=seconds)
        self.address, self.is_secure = address, is_secure

    def cut(self):
        with suppress(OSError, AttributeError):  # closed, or not open yet
            self.sock.shutdown(socket.SHUT_RDWR)

    def connect(self):
        self.sock = socket.create_connection((self.address, self.port), self.timeout)
        if self.is_secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
