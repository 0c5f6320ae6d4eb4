"""LibreTranslate on a server of one's own. It takes no glossary: terms go out as their equivalents, marked as not to be translated."""

import re
from html import escape

from editorial.translating.exchange.inline import Piece, as_html, pieces_of
from editorial.translating.machine.service import ServiceError, ask
from editorial.translating.machine.translator import Translator
from editorial.translating.terms import terms_in

_MARK = re.compile(r"</?span\b[^>]*>", re.IGNORECASE)


class LibreTranslate(Translator):
    display_name = "LibreTranslate"

    def send(self, texts, source, target):
        body = {
            "q": [protected(text, source) for text in texts],
            "source": source,
            "target": target,
            "format": "html",
            "api_key": self.options.get("KEY", ""),
        }
        answer = ask("POST", f"{self.options['URL'].rstrip('/')}/translate", self.seconds, json=body)
        try:
            return [_MARK.sub("", each) for each in answer["translatedText"]]
        except (TypeError, KeyError) as error:
            raise ServiceError("odd") from error


def protected(html, language):
    """A sentence whose glossary terms already stand in the other language."""
    equivalents = {term.surface: term.equivalent for term in terms_in(html, language)}
    if not equivalents:
        return html
    longest = sorted(map(re.escape, equivalents), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")
    parts = []
    for piece in pieces_of(html):
        if piece.what != "text":
            parts.append(as_html([piece]))
            continue
        cursor = 0
        for match in pattern.finditer(piece.text):
            parts.append(as_html([Piece("text", piece.text[cursor : match.start()])]))
            parts.append(f'<span translate="no">{escape(equivalents[match[0]], quote=False)}</span>')
            cursor = match.end()
        parts.append(as_html([Piece("text", piece.text[cursor:])]))
    return "".join(parts)
