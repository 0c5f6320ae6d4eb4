"""The single values inside StreamField blocks: codes, terms, files, texts, numbers."""

from django.core.exceptions import ValidationError
from wagtail import blocks

from editorial.records import reasons
from editorial.records.problems import Problem
from editorial.records.references import document_model
from editorial.records.rich_text import odd_markup, resolved_links
from editorial.records.streams import FILES
from practices.blocks import CodeBlock, TermBlock


class Leaves:
    """`pending` says that a text links to a page which the same import makes: to be written again afterwards."""

    def __init__(self, references, coming):
        self.references, self.coming, self.pending = references, coming, False

    def reader(self, where, found):
        """What `converted` calls for each leaf."""
        return lambda block, value, path: self.leaf(block, value, f"{where}{path}", found)

    def leaf(self, block, value, where, found):
        for kind, model in FILES.items():
            if isinstance(block, kind):
                return self.file(model(), value, where, found)
        if value is None or value == "":
            return value
        if isinstance(value, (dict, list)):
            found.append(reasons.wrong_shape(where))
        elif isinstance(block, blocks.RichTextBlock):
            return self.rich(value, where, found)
        elif isinstance(block, TermBlock):
            if self.references.row(block.scheme, value) is None:
                found.append(reasons.unknown_term(where, value, self.references.by_name[block.scheme]))
        elif isinstance(block, CodeBlock):
            self.record(value, block.kind, where, found)
        else:
            try:
                block.field.clean(str(value))
            except ValidationError as error:
                found.append(Problem(where, " ".join(error.messages)))
        return value

    def rich(self, html, where, found):
        if not isinstance(html, str):
            found.append(reasons.wrong_shape(where))
            return ""
        odd = odd_markup(html) if "<" in html else []
        if odd:
            found.append(reasons.odd_markup(where, odd))
        html, missing = resolved_links(html, self.references.page_pk, self._document)
        for ref in missing:
            if ref.partition("/")[0] in self.coming:
                self.pending = True
            else:
                found.append(reasons.link_to_nowhere(where, ref))
        return html

    def _document(self, sha1):
        return self.references.file_pk(document_model(), sha1)

    def file(self, model, value, where, found):
        if value is None:
            return None
        sha1 = value.get("sha1") if isinstance(value, dict) else None
        pk = self.references.file_pk(model, sha1) if isinstance(sha1, str) else None
        if pk is None:
            found.append(reasons.no_file(where, value))
        return pk

    def record(self, code, kind, where, found):
        """The primary key; None, with a word on it, where no record of that kind has the code."""
        pk, actual = (
            self.references.records.get(code)
            if isinstance(code, str) and code in self.references.records
            else (
                None,
                self.coming.get(code) if isinstance(code, str) else None,
            )
        )
        if actual is None:
            found.append(reasons.unknown_code(where, code))
        elif kind and actual != kind:
            found.append(reasons.wrong_kind(where, code, kind))
        return pk
