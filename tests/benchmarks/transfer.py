"""What a first visit to a text page loads: the page and whatever it names, compressed as a web server would."""

import gzip
import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.test import Client

NAMED = re.compile(r'(?:href|src)="/static/([^"#]+)')
IMPORTED = re.compile(r'(?:import|from)\s*"\./([^"]+)"')


def first_visit(path):
    """{"html", "css", "fonts", "total", "requests"} in bytes; None where the front end is not built."""
    html = Client(HTTP_HOST="127.0.0.1").get(path).content
    sizes = {"html": len(gzip.compress(html))}
    names = list(dict.fromkeys(NAMED.findall(html.decode())))
    for name in names:  # grows while modules name others
        file = finders.find(name)
        if file is None:
            return None
        content = Path(file).read_bytes()
        sizes[name] = len(content) if name.endswith(".woff2") else len(gzip.compress(content))
        if name.endswith(".js"):
            folder = name.rpartition("/")[0]
            names += [
                f"{folder}/{other}" for other in IMPORTED.findall(content.decode()) if f"{folder}/{other}" not in names
            ]
    return {
        "html": sizes["html"],
        "css": sum(size for name, size in sizes.items() if name.endswith(".css")),
        "fonts": sum(size for name, size in sizes.items() if name.endswith(".woff2")),
        "total": sum(sizes.values()),
        "requests": len(sizes),
    }
