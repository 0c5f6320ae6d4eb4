"""Wrong settings of the search, said at start. No message shows an address or a secret."""

from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Warning, register


@register()
def check_elasticsearch(app_configs=None, **kwargs):
    options, found = settings.ELASTICSEARCH, []
    for number, url in enumerate(options["URLS"], start=1):
        found += _of_address(number, url)
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


def _of_address(number, url):
    try:
        parts = urlsplit(url)
        is_whole = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
    except ValueError:
        is_whole = False
    if not is_whole:
        return [Error(f"Address {number} of ELASTICSEARCH_URL is not of the form https://host:port.", id="search.E001")]
    has_secret = parts.username or settings.ELASTICSEARCH["API_KEY"] or settings.ELASTICSEARCH["PASSWORD"]
    if parts.scheme == "http" and has_secret and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
        return [Warning(f"Address {number} of ELASTICSEARCH_URL sends its secret unencrypted.", id="search.W001")]
    return []
