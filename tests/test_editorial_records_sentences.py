"""What an import does to the sentences of a translation, in wagtail-localize's editor, and what undoing it leaves."""

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from editorial.records.running import go_on_to_the_end
from editorial.records.undoing import begin_undoing
from practices.models import Practice
from tests.builders import make_record
from tests.translated import begin_translation, kept_sentences, put, translated
from tests.undoing import start, state

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def localize():
    """All that wagtail-localize keeps, of sources and of what was translated."""
    sources = TranslationSource.objects.order_by("pk").values_list("pk", "content_json", "last_updated_at")
    states = Translation.objects.order_by("pk").values_list("pk", "enabled", "source", "target_locale")
    progress = [each.get_progress() for each in Translation.objects.order_by("pk")]
    segments = StringSegment.objects.order_by("pk").values_list("pk", "string__data", "context__path")
    return list(sources), list(states), progress, list(segments), kept_sentences()


@pytest.mark.parametrize("how", ["by hand", "by machine", "not yet"])
def test_the_sentences_of_a_translation_are_as_before(how):
    page = make_record(title="Merende", summary="Un riassunto", need="<p>Uno.</p><p>Due.</p>")
    if how == "by hand":
        french = translated(page)
    else:
        translation = begin_translation(page)
        if how == "by machine":
            put(translation, lambda words: f"{words} fr", kind="machine")
        french = translation.get_target_instance()
    before, pages = localize(), state()
    changed = {"title": "Goûters", "summary": "Un résumé", "need": "<p>Un.</p><p>Deux.</p>"}
    importing = start([{"code": page.record.code, "texts": {"fr": changed}}])
    go_on_to_the_end(importing)
    assert {"Goûters", "Un résumé", "Deux."} <= {row[1] for row in kept_sentences()}
    begin_undoing(importing)
    go_on_to_the_end(importing)
    assert localize() == before
    # The revision to go back to is made by the import where the page never had one.
    assert [row[:4] for row in state()[0]] == [row[:4] for row in pages[0]]
    assert Practice.objects.get(pk=french.pk).get_latest_revision_as_object().title == french.title


def test_a_sentence_that_somebody_translated_since_stays():
    page = make_record(title="Merende", summary="Un riassunto")
    translated(page)
    importing = start([{"code": page.record.code, "texts": {"fr": {"title": "Goûters", "summary": "Un résumé"}}}])
    go_on_to_the_end(importing)
    StringTranslation.objects.filter(data="Un résumé").update(data="Un vrai résumé")
    begin_undoing(importing)
    go_on_to_the_end(importing)
    words = {row[1] for row in kept_sentences()}
    assert "Un vrai résumé" in words and "Merende tradotto" in words and "Goûters" not in words


def test_a_field_that_the_file_does_not_name_keeps_its_sentences_untranslated():
    page = make_record(title="Merende", summary="Un riassunto")
    begin_translation(page)
    go_on_to_the_end(start([{"code": page.record.code, "texts": {"fr": {"title": "Goûters"}}}]))
    assert [row[1] for row in kept_sentences()] == ["Goûters"]


def test_a_new_translation_leaves_no_sentences_behind():
    page = make_record(title="Merende")
    before = localize()
    importing = start([{"code": page.record.code, "texts": {"fr": {"title": "Goûters"}}}])
    go_on_to_the_end(importing)
    assert localize() != before
    begin_undoing(importing)
    go_on_to_the_end(importing)
    assert localize() == before
