"""Rich text of records: the links in it by the names they have in every archive, and nothing in it that none has."""

import re
from html import escape, unescape
from html.parser import HTMLParser

# What the editor's features make (practices.models.record_fields), and what Wagtail adds by itself.
ALLOWED = {
    "p": {"data-block-key"},
    "li": {"data-block-key"},
    "ul": set(),
    "ol": set(),
    "b": set(),
    "strong": set(),
    "i": set(),
    "em": set(),
    "br": set(),
    "a": {"href", "linktype", "id", "ref", "title"},
}
ADDRESS = re.compile(r"(?:https?://|mailto:|tel:|#|/(?!/))", re.IGNORECASE)
LINK = re.compile(r"<a\b[^>]*>")
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


def mapped_links(html, page_name, file_of):
    """`<a linktype="page" id="12">` → `<a linktype="page" ref="ABC123/it">`; documents by the digest of their file."""

    def mapped(match):
        found = dict(ATTRIBUTE.findall(match[0]))
        if not found.get("id", "").isdecimal():
            return match[0]
        if found.get("linktype") == "page":
            ref = page_name(int(found["id"]))
        elif found.get("linktype") == "document":
            ref = (file_of(int(found["id"])) or {}).get("sha1", "")
        else:
            return match[0]
        return f'<a linktype="{found["linktype"]}" ref="{escape(ref)}">'

    return LINK.sub(mapped, html) if "<a" in html else html


def resolved_links(html, page_pk, file_pk):
    """The way back: (html, [names of what is not here])."""
    missing = []

    def resolved(match):
        found = dict(ATTRIBUTE.findall(match[0]))
        if "ref" not in found:
            return match[0]
        find = page_pk if found.get("linktype") == "page" else file_pk
        ref = unescape(found["ref"])
        pk = find(ref) if ref else None
        if pk is None:
            missing.append(ref)
            return "<a>"  # which leads nowhere for now; a reference without an id would break Wagtail's own reading
        return f'<a id="{pk}" linktype="{found["linktype"]}">'

    return LINK.sub(resolved, html) if " ref=" in html else html, missing


def led_over(html, pages):
    """The links to some pages lead to others; `pages`: {primary key: primary key}."""

    def led(match):
        found = dict(ATTRIBUTE.findall(match[0]))
        pk = found.get("id", "")
        if found.get("linktype") != "page" or not pk.isdecimal() or int(pk) not in pages:
            return match[0]
        return match[0].replace(f'id="{pk}"', f'id="{pages[int(pk)]}"')

    return LINK.sub(led, html) if "<a" in html else html


class _Markup(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.odd = []

    def handle_starttag(self, tag, attrs):
        if tag not in ALLOWED:
            self.odd.append(f"<{tag}>")
            return
        for name, value in attrs:
            is_odd = name not in ALLOWED[tag]
            if is_odd or (name == "href" and not ADDRESS.match((value or "").strip())):
                self.odd.append(f"<{tag} {name}>")

    def handle_decl(self, decl):
        self.odd.append("<!>")

    handle_pi = unknown_decl = handle_comment = handle_decl


def odd_markup(html):
    """[“<script>”, …] of what no editor of the archive could have written."""
    parser = _Markup()
    parser.feed(html)
    parser.close()
    return list(dict.fromkeys(parser.odd))
