"""The way to the server: addresses, secrets, time-outs, and a breaker that leaves a dead server alone.

Two clients: one for readers, who wait two seconds at most, one for the writer. What the budget of the work at hand
leaves is all that a request gets, its second attempt at another node included.
"""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from elastic_transport import Transport, TransportError
from elasticsearch import Elasticsearch

from search.breaker import Breaker
from search.budget import seconds_left
from search.engines.base import EngineAvoided, EngineAway

_NOT_ASKED_AGAIN = {401, 502, 503, 504}  # answers of a server that is, for now, of no use to anybody
_LEAST = 0.02  # seconds worth sending a request with


@dataclass(frozen=True)
class Connection:
    reading: Elasticsearch
    writing: Elasticsearch

    @classmethod
    def from_settings(cls, options: dict):
        """`options` as in settings.ELASTICSEARCH."""
        return cls(_client(options, options["READ_TIMEOUT"]), _client(options, options["WRITE_TIMEOUT"]))


class CarefulTransport(Transport):
    """Asks the breaker before each request and tells it afterwards; no request outlasts the budget."""

    def __init__(self, *args, longest, **options):
        super().__init__(*args, **options)
        self.breaker = Breaker()
        self.longest = longest
        self.attempts = 2 if len(self.node_pool) > 1 else 1

    def perform_request(self, method, target, **options):
        seconds = seconds_left(self.longest)
        if seconds < _LEAST:
            raise EngineAway("no time left to ask Elasticsearch")
        if not self.breaker.allows():
            raise EngineAvoided("Elasticsearch did not answer a moment ago")
        options |= {"request_timeout": seconds / self.attempts, "max_retries": self.attempts - 1}
        options["retry_on_timeout"] = True
        try:
            response = super().perform_request(method, target, **options)
        except TransportError:
            self.breaker.failed()
            raise
        except BaseException:
            self.breaker.succeeded()  # our own mistake, or a stop: it says nothing about the server
            raise
        if response.meta.status in _NOT_ASKED_AGAIN:
            self.breaker.failed()
        else:
            self.breaker.succeeded()
        return response


def ask_first(client: Elasticsearch) -> None:
    """Ask a server that failed the last time something small, before work is done that it may not take."""
    breaker = getattr(client.transport, "breaker", None)
    if breaker and not breaker.is_closed:
        client.info()


def _client(options, longest):
    urls, user, password = _without_secrets(options["URLS"])
    secret = {}
    if options["API_KEY"]:
        secret["api_key"] = options["API_KEY"]
    elif options["USER"] or user:
        secret["basic_auth"] = (options["USER"] or user, options["PASSWORD"] or password)
    if options["CA_FILE"]:
        secret["ca_certs"] = options["CA_FILE"]

    class Transport(CarefulTransport):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, longest=longest, **kwargs)

    return Elasticsearch(urls, transport_class=Transport, **secret)


def _without_secrets(urls):
    """Addresses without user and password, and those of the first that has them."""
    plain, user, password = [], "", ""
    for url in urls:
        parts = urlsplit(url)
        if parts.username and not user:
            user, password = unquote(parts.username), unquote(parts.password or "")
        port = parts.port or (443 if parts.scheme == "https" else 9200)
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
        plain.append(f"{parts.scheme}://{host}:{port}{parts.path.rstrip('/')}")
    return plain, user, password
