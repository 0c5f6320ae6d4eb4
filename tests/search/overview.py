"""The overview's addresses and bars, for tests."""

import re
from html import unescape

BAR = re.compile(
    r'<tr><th scope="row".*?<a href="([^"]+)"><span>(.*?)</span>.*?<rect width="(\d+)".*?<td>(\d+)</td></tr>'
)
ADDRESSES = {"it": "/it/panoramica/", "fr": "/fr/panorama/"}


def bars(html):
    return [(unescape(url), label, int(length), int(count)) for url, label, length, count in BAR.findall(html)]
