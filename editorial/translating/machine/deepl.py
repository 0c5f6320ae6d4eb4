"""DeepL, with the archive's glossary given to it under a name that changes with its terms."""

import hashlib
import logging
import re
from urllib.parse import quote

from editorial.translating.machine.glossary import pairs
from editorial.translating.machine.service import ServiceError, ask
from editorial.translating.machine.translator import Translator

FREE, PAID = "https://api-free.deepl.com", "https://api.deepl.com"
PREFIX = "archive"
DIGITS = 12  # of the digest in a name

logger = logging.getLogger(__name__)


class DeepL(Translator):
    display_name = "DeepL"

    @property
    def server(self):
        key = self.options.get("KEY", "")
        return (self.options.get("URL") or (FREE if key.endswith(":fx") else PAID)).rstrip("/")

    def call(self, method, path, **kwargs):
        headers = {"Authorization": f"DeepL-Auth-Key {self.options.get('KEY', '')}"}
        return ask(method, f"{self.server}{path}", self.seconds, headers=headers, **kwargs)

    def send(self, texts, source, target):
        body = {
            "text": texts,
            "source_lang": source.upper(),
            "target_lang": target.upper(),
            "tag_handling": "html",
            "formality": "prefer_more",
        }
        glossary = self.glossary(source, target)
        if glossary:
            body["glossary_id"] = glossary
        answer = self.call("POST", "/v2/translate", json=body)
        try:
            return [each["text"] for each in answer["translations"]]
        except (TypeError, KeyError) as error:
            raise ServiceError("odd") from error

    def glossary(self, source, target):
        """The identifier of today's glossary at the service, made if it is not there."""
        kept = self.__dict__.setdefault("_glossaries", {})
        if (source, target) not in kept:
            kept[source, target] = self._find_or_make(source, target)
        return kept[source, target]

    def _find_or_make(self, source, target):
        terms = pairs(source, target)
        if not terms:
            return ""
        entries = "\n".join(f"{term}\t{equivalent}" for term, equivalent in terms)
        family = f"{PREFIX}-{source}-{target}-"
        name = family + hashlib.sha256(entries.encode()).hexdigest()[:DIGITS]
        try:
            there = [(each["name"], each["glossary_id"]) for each in self.call("GET", "/v2/glossaries")["glossaries"]]
            for known, identity in there:
                if known == name:
                    return identity
            body = {"name": name, "source_lang": source, "target_lang": target, "entries": entries}
            made = self.call("POST", "/v2/glossaries", json=body | {"entries_format": "tsv"})["glossary_id"]
        except (TypeError, KeyError) as error:
            raise ServiceError("odd") from error
        self._delete(identity for known, identity in there if is_of_family(known, family))
        return made

    def _delete(self, identities):
        """Glossaries of older terms: an account holds only so many. The translation does not wait for their end."""
        try:
            for identity in identities:
                self.call("DELETE", f"/v2/glossaries/{quote(str(identity), safe='')}")
        except ServiceError as error:
            logger.warning("An older glossary could not be deleted at DeepL: %s", error.code)


def is_of_family(name, family):
    """Whether this site made it for the same two languages; what people made themselves stays."""
    return bool(re.fullmatch(rf"{re.escape(family)}[0-9a-f]{{{DIGITS}}}", name))
