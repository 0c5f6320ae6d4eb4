"""The links to other sites in the texts of records and text pages."""

import json
import re
from html import unescape

from wagtail.fields import RichTextField, StreamField

HREF = re.compile(r"""href=["'](https?://[^"'\s]+)["']""", re.IGNORECASE)
LONGEST = 2000


def links_in(page):
    """{(address, name of the field)} of one page as it is given: public, or its newest draft."""
    found = set()
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            raw = json.dumps(list(getattr(page, field.name).raw_data), ensure_ascii=False)
            found |= {(url, field.name) for url in _in_stream(json.loads(raw))}
        elif isinstance(field, RichTextField):
            found |= {(unescape(url), field.name) for url in HREF.findall(getattr(page, field.name) or "")}
    return {(url, name) for url, name in found if len(url) <= LONGEST}


def _in_stream(value):
    """Addresses in blocks: a part called `url`, and links of rich text."""
    if isinstance(value, list):
        for each in value:
            yield from _in_stream(each)
    elif isinstance(value, dict):
        for key, each in value.items():
            if key == "url" and isinstance(each, str) and each.lower().startswith(("http://", "https://")):
                yield each.strip()
            else:
                yield from _in_stream(each)
    elif isinstance(value, str):
        yield from (unescape(url) for url in HREF.findall(value))
