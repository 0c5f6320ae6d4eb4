"""Out of date: a change of text is noticed, a change of facts is not."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from practices.addresses import address
from practices.models import Practice
from tests.builders import make_record, make_term

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def translated(django_capture_on_commit_callbacks):
    """A practice and its French page, made with localize's segments as an editor's click makes it."""

    def translate(page):
        source, _ = TranslationSource.update_or_create_from_instance(page)
        french = Locale.objects.get(language_code="fr")
        translation, _ = Translation.objects.get_or_create(source=source, target_locale=french)
        for segment in source.stringsegment_set.select_related("string", "context"):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=french,
                defaults={"data": f"{segment.string.data} fr", "translation_type": "manual"},
            )
        with django_capture_on_commit_callbacks(execute=True):
            translation.save_target(publish=True)
        return Practice.objects.get(translation_key=page.translation_key, locale=french)

    return translate


def publish(page, **changes):
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_a_fresh_translation_is_in_step(translated, client):
    page = translated(make_record(need="<p>Il bisogno.</p>"))
    assert page.outdated_since is None and 'class="notice"' not in client.get(address(page)).content.decode()


def test_a_change_of_the_original_s_text_is_said_on_the_translation(translated, client):
    page = make_record(need="<p>Il bisogno.</p>")
    translation = translated(page)
    publish(page, need="<p>Un altro bisogno.</p>")
    translation.refresh_from_db()
    assert translation.outdated_since
    assert 'class="notice"' in client.get(address(translation)).content.decode()


def test_a_change_of_facts_leaves_the_translation_in_step(translated):
    page = make_record()
    translation = translated(page)
    publish(page, period_start="2020", maturity=make_term("maturity"), themes=[make_term("theme")])
    translation.refresh_from_db()
    assert translation.outdated_since is None


def test_a_draft_of_the_original_changes_nothing_for_readers(translated):
    page = make_record()
    translation = translated(page)
    page.need = "<p>Bozza</p>"
    page.save_revision()
    translation.refresh_from_db()
    assert translation.outdated_since is None


def test_the_date_is_that_of_the_first_change_and_goes_when_the_text_comes_back(translated):
    page = make_record(need="<p>Uno.</p>")
    translation = translated(page)
    publish(page, need="<p>Due.</p>")
    translation.refresh_from_db()
    first = translation.outdated_since
    publish(page, need="<p>Tre.</p>")
    translation.refresh_from_db()
    assert translation.outdated_since == first
    publish(page, need="<p>Uno.</p>")
    translation.refresh_from_db()
    assert translation.outdated_since is None


def test_translating_again_brings_it_back_in_step(translated):
    page = make_record(need="<p>Uno.</p>")
    translated(page)
    publish(page, need="<p>Due.</p>")
    assert translated(Practice.objects.get(pk=page.pk)).outdated_since is None


def test_a_synchronised_source_does_not_hide_that_the_live_page_is_behind(translated, client):
    page = make_record(need="<p>Uno.</p>")
    translation = translated(page)
    publish(page, need="<p>Due.</p>")
    TranslationSource.update_or_create_from_instance(page)
    html = client.get(address(translation)).content.decode()
    assert 'class="notice"' in html
