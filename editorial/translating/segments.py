"""The segments of one translation: each sentence of the original with what stands for it in the other language."""

from dataclasses import dataclass, field

from django.db.models import OuterRef, Subquery
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.translating.changes import plain


@dataclass(frozen=True)
class Segment:
    """`source` and `target` are wagtail-localize's HTML: inline tags, and `id` on `<a>` in place of an address."""

    id: int
    string_id: int
    context_id: int
    path: str
    field_path: str
    source: str
    target: str = ""
    is_machine: bool = False
    has_error: bool = False
    written_by: int | None = field(default=None, compare=False)

    @property
    def source_text(self):
        return plain(self.source)

    @property
    def target_text(self):
        return plain(self.target)


def segments_of(translation) -> list[Segment]:
    """All of them in the order of the text, by one query."""
    made = StringTranslation.objects.filter(
        translation_of=OuterRef("string_id"), context=OuterRef("context_id"), locale=translation.target_locale_id
    )
    found = {
        "target": "data",
        "kind": "translation_type",
        "wrong": "has_error",
        "writer": "last_translated_by",
    }
    rows = StringSegment.objects.filter(source=translation.source_id).order_by("order", "pk")
    rows = rows.annotate(**{name: Subquery(made.values(column)[:1]) for name, column in found.items()})
    return [
        Segment(
            row.pk,
            row.string_id,
            row.context_id,
            row.context.path,
            row.context.field_path or row.context.path,
            row.string.data,
            row.target or "",
            row.kind == StringTranslation.TRANSLATION_TYPE_MACHINE,
            bool(row.wrong),
            row.writer,
        )
        for row in rows.select_related("string", "context")
    ]
