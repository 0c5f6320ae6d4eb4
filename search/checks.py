"""Wrong settings of the search, said at start. No message shows an address or a secret."""

from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Info, register


@register()
def check_elasticsearch(app_configs=None, **kwargs):
    options = settings.ELASTICSEARCH
    numbered = enumerate(options["URLS"], start=1)
    found = [
        Error(f"Address {number} of ELASTICSEARCH_URL is not of the form https://host:port.", id="search.E001")
        for number, url in numbered
        if not _is_address(url)
    ]
    if options["API_KEY"] and options["USER"]:
        found.append(Error("Give ELASTICSEARCH_API_KEY or ELASTICSEARCH_USER, not both.", id="search.E002"))
    if bool(options["USER"]) != bool(options["PASSWORD"]):
        found.append(Error("ELASTICSEARCH_USER and ELASTICSEARCH_PASSWORD go together.", id="search.E003"))
    if options["CA_FILE"] and not Path(options["CA_FILE"]).is_file():
        found.append(Error("The file of ELASTICSEARCH_CA_FILE cannot be read.", id="search.E004"))
    prefix = options["PREFIX"]
    if not prefix or prefix != prefix.lower() or prefix[0] in "-_+." or set(prefix) & set('\\/*?"<>| ,#:'):
        found.append(Error("ELASTICSEARCH_PREFIX is no beginning of a name of an index.", id="search.E005"))
    return found


@register(deploy=True)
def check_secrets(app_configs=None, **kwargs):
    """Plain HTTP is right inside a network of its own, so it is only said where a deployment is checked."""
    options = settings.ELASTICSEARCH
    has_secret = options["API_KEY"] or options["PASSWORD"] or any("@" in url for url in options["URLS"])
    if not has_secret or not any(_is_address(url) and _is_open(urlsplit(url)) for url in options["URLS"]):
        return []
    return [
        Info("The secret of ELASTICSEARCH_URL travels unencrypted: only inside a network of its own.", id="search.I001")
    ]


def _is_address(url):
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or True)
    except ValueError:
        return False


def _is_open(parts):
    return parts.scheme == "http" and parts.hostname not in ("localhost", "127.0.0.1", "::1")
