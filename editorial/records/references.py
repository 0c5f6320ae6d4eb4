"""Rows of this archive's database ↔ the names by which they are known in every archive."""

from functools import cached_property

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

from practices.choices import Scheme
from practices.models import Area, FormEdition, Municipality, Record, RecordPage, Term, Territory

PLACES = {"territory": Territory, "area": Area, "place": Municipality, "edition": FormEdition}


class References:
    """Read once for one export or import. Vocabularies and records by heart, files and pages when asked for."""

    def __init__(self):
        self._files = {}
        self._pages = {}

    @cached_property
    def rows(self):
        """{scheme, or "territory", "area", "place", "edition": {pk: row}}."""
        rows = {scheme: {} for scheme in Scheme}
        for term in Term.objects.all():
            rows[term.scheme][term.pk] = term
        return rows | {name: model.objects.in_bulk() for name, model in PLACES.items()}

    @cached_property
    def by_name(self):
        return {name: {self.name_of(row): row for row in rows.values()} for name, rows in self.rows.items()}

    @staticmethod
    def name_of(row):
        return row.code if isinstance(row, Territory) else row.key

    @cached_property
    def codes(self):
        """{pk of a record: (code, kind)}"""
        return {pk: (code, kind) for pk, code, kind in Record.objects.values_list("pk", "code", "kind")}

    @cached_property
    def records(self):
        """{code: (pk, kind)}; what is made meanwhile is added by whoever makes it."""
        return {code: (pk, kind) for pk, (code, kind) in self.codes.items()}

    def name(self, scheme, pk):
        row = self.rows[scheme].get(pk)
        return self.name_of(row) if row else None

    def row(self, scheme, name):
        return self.by_name[scheme].get(name)

    def file(self, model, pk):
        """What an image or a document is called elsewhere: by its content, with a name for people."""
        key = (model, pk)
        if key not in self._files:
            found = model.objects.filter(pk=pk).first()
            self._files[key] = found and {"sha1": found.get_file_hash(), "title": found.title}
        return self._files[key]

    def file_pk(self, model, sha1):
        key = (model, sha1)
        if key not in self._files:
            found = model.objects.filter(file_hash=sha1).order_by("pk").first() if sha1 else None
            self._files[key] = found and found.pk
        return self._files[key]

    def page_name(self, pk):
        """`ABC123/it` for a record's page, its path for any other page; "" where there is none."""
        if pk not in self._pages:
            found = RecordPage.objects.filter(pk=pk).values_list("record__code", "locale__language_code").first()
            other = None if found else Page.objects.filter(pk=pk).values_list("url_path", flat=True).first()
            self._pages[pk] = "/".join(found) if found else other or ""
        return self._pages[pk]

    def page_pk(self, name):
        if name.startswith("/"):
            return Page.objects.filter(url_path=name).values_list("pk", flat=True).first()
        code, _, language = name.partition("/")
        found = RecordPage.objects.filter(record__code=code, locale__language_code=language)
        return found.values_list("pk", flat=True).first()


def image_model():
    return get_image_model()


def document_model():
    return get_document_model()
