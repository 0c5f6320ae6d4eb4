"""Every public page that a reader can reach by links, as read by a program that follows them breadth first."""

from collections import deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

STARTS = ("/it/", "/fr/")


@dataclass
class Seen:
    status: int
    lang: str = ""
    location: str = ""
    ids: set = field(default_factory=set)
    links: list = field(default_factory=list)  # (path with query, fragment)
    alternates: dict = field(default_factory=dict)  # hreflang -> path


class Reader(HTMLParser):
    def __init__(self, url, seen):
        super().__init__()
        self.url, self.seen = url, seen

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "html":
            self.seen.lang = attrs.get("lang", "")
        if attrs.get("id"):
            self.seen.ids.add(attrs["id"])
        if tag == "link" and "hreflang" in attrs:
            self.seen.alternates[attrs["hreflang"]] = urlsplit(attrs["href"]).path
        if tag == "a" and attrs.get("href") and attrs.get("rel") != "nofollow":
            self.follow(attrs["href"])

    def follow(self, href):
        target, fragment = urldefrag(urljoin(self.url, href))
        if urlsplit(target)[:2] == urlsplit(self.url)[:2]:
            self.seen.links.append((target.removeprefix(self.url[: self.url.index("/", 8)]), unquote(fragment)))


def read(connection, site, path):
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode(errors="replace")
    seen = Seen(answer.status, location=answer.headers.get("Location", ""))
    if "html" in answer.headers.get("Content-Type", ""):
        Reader(site + path, seen).feed(body)
    return seen


def crawl(site):
    """{path with query: Seen}. Links of an address with a query are looked at, not followed: filters have no end."""
    connection = HTTPConnection(urlsplit(site).netloc, timeout=60)
    found, waiting = {}, deque(STARTS)
    while waiting:
        path = waiting.popleft()
        if path in found:
            continue
        found[path] = read(connection, site, path)
        if "?" not in path:
            waiting.extend(target for target, _ in found[path].links)
    connection.close()
    return found
