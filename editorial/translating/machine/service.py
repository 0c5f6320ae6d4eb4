"""The one seam to a translation service over HTTP: a deadline, a limit of size, and an error in words for whatever goes wrong."""

import json
import time

import requests
from django.utils.translation import pgettext_lazy

MOST_BYTES = 5 * 1024 * 1024
MESSAGES = {
    "timeout": pgettext_lazy("machine", "The translation service did not answer in time."),
    "unreachable": pgettext_lazy("machine", "The translation service cannot be reached."),
    "refused": pgettext_lazy("machine", "The translation service does not accept the key of this site."),
    "quota": pgettext_lazy("machine", "The quota of the translation service is used up."),
    "busy": pgettext_lazy("machine", "The translation service has too many requests now: try again later."),
    "too_large": pgettext_lazy("machine", "The text or the answer is too large for the translation service."),
    "failed": pgettext_lazy("machine", "The translation service reports an error."),
    "odd": pgettext_lazy("machine", "The translation service gave an answer that makes no sense."),
}
_BY_STATUS = {
    401: "refused",
    403: "refused",
    408: "timeout",
    413: "too_large",
    429: "busy",
    456: "quota",
    504: "timeout",
}


class ServiceError(Exception):
    """Nothing was written. Its text is for people, in the active language."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def __str__(self):
        return str(MESSAGES[self.code])


def ask(method, url, seconds, **kwargs):
    """The JSON of an answer, None where there is nothing to say. `seconds` is for all of it, however slowly it comes; no redirect is followed."""
    end = time.monotonic() + seconds
    try:
        with requests.request(method, url, timeout=seconds, stream=True, allow_redirects=False, **kwargs) as response:
            if response.status_code not in (200, 201, 204):
                raise ServiceError(_BY_STATUS.get(response.status_code, "failed"))
            content = bytearray()
            for chunk in response.iter_content(65536):
                content += chunk
                if len(content) > MOST_BYTES:
                    raise ServiceError("too_large")
                if time.monotonic() > end:
                    raise ServiceError("timeout")
    except requests.Timeout as error:
        raise ServiceError("timeout") from error
    except requests.RequestException as error:
        raise ServiceError("timeout" if "timed out" in str(error) else "unreachable") from error
    if response.status_code == 204:
        return None
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ServiceError("odd") from error
