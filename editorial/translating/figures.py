"""The figures of translations, kept whenever one of them or its original is published or checked."""

from editorial.models import TranslationFigures
from editorial.translating.changes import changed_words
from practices.models import RecordPage
from practices.translations import sentences, source_of


def keep_changed_words(page):
    """To be called when a record's page has been published, after its digests were kept."""
    if not page.is_original:
        source = source_of(page)
        current = sentences(page.original)
        made_from = sentences(source) if source else current
        count = 0 if made_from == current else changed_words(made_from, current)
        TranslationFigures.objects.update_or_create(
            page_id=page.pk, defaults={"made_from": made_from, "changed_words": count}
        )
        return
    figures = TranslationFigures.objects.filter(page__record=page.record_id, made_from__isnull=False)
    figures = list(figures.exclude(page=page.pk))
    current = sentences(page) if figures else []
    for row in figures:
        row.changed_words = 0 if row.made_from == current else changed_words(row.made_from, current)
    TranslationFigures.objects.bulk_update(figures, ["changed_words"])


def keep_warnings(page, count):
    """`page`: the translated page, or its id; `count`: how many warnings its last check had."""
    page_id = getattr(page, "pk", page)
    if TranslationFigures.objects.filter(page_id=page_id, warnings=count).exists():
        return
    if RecordPage.objects.filter(pk=page_id).exists():
        TranslationFigures.objects.update_or_create(page_id=page_id, defaults={"warnings": count})
