"""Pages of the search as a reader sees them, for tests."""

import re
from html import unescape


def get(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def text_of(html):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", html)))


def titles(html):
    return [text_of(title).strip() for title in re.findall(r"<h[23] class=\"title\".*?</h[23]>", html, re.DOTALL)]
