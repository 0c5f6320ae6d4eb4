"""Lists by title: the same order on every database, for the titles that the reader sees."""

from itertools import pairwise

import pytest
from django.core.management import call_command

from language.ordering import sort_key
from practices.lists import listed
from practices.models import Folded, Organisation, Record
from practices.themes import theme_index
from tests.builders import make_record, make_site, make_term, make_translation

TITLES = ["Abitare", "À domicile", "Être là", "«Esempio»", "Età libera", "Piano 2", "piano 10", "Zona", "È tempo"]
IN_ORDER = ["À domicile", "Abitare", "È tempo", "«Esempio»", "Età libera", "Être là", "Piano 2", "piano 10", "Zona"]


@pytest.mark.parametrize("first, second", list(pairwise(IN_ORDER)))
def test_accents_capitals_and_quotation_marks_do_not_change_the_order(first, second):
    assert sort_key(first) < sort_key(second)


def test_words_count_one_after_the_other():
    assert sort_key("Casa per tutti") < sort_key("Casale")


def test_a_title_of_signs_only_has_an_empty_key():
    assert sort_key("…—!\x00") == ""


@pytest.fixture
def site(db):
    return make_site()


def titles(language):
    names = {page.record_id: page.title for page in map(shown(language), Record.objects.all())}
    return [names[record_id] for record_id in listed("title", language)]


def shown(language):
    def of(record):
        pages = {page.locale.language_code: page for page in record.pages.all()}
        return pages.get(language) or next(iter(pages.values()))

    return of


def test_a_list_by_title_is_in_the_order_of_both_languages(site):
    for title in TITLES:
        make_record(title=title)
    assert titles("it") == IN_ORDER
    assert titles("fr") == IN_ORDER


def test_a_reader_sees_the_order_of_the_titles_in_their_language(site):
    make_translation(make_record(title="Zona"), title="À nous")
    make_record(title="Medici")
    make_translation(make_record(title="Anziani"), title="Zone", live=False)
    assert titles("it") == ["Anziani", "Medici", "Zona"]
    assert [Record.objects.get(pk=pk).title for pk in listed("title", "fr")] == ["Zona", "Anziani", "Medici"]


def test_a_changed_title_changes_the_order(site):
    page = make_record(title="Zona")
    make_record(title="Medici")
    page.title = "Èra così"
    page.save_revision()
    assert titles("it") == ["Medici", "Zona"]
    page.get_latest_revision().publish()
    assert titles("it") == ["Èra così", "Medici"]


def test_choices_of_organisations_are_in_the_same_order(site):
    for title in TITLES:
        make_record(Organisation, title=title)
    assert [record.title for record in Record.objects.all()] == IN_ORDER


def test_themes_are_in_the_same_order(site):
    for number, title in enumerate(TITLES):
        make_record(sets={"themes": [make_term("theme", f"tema-{number}", label_it=title)]})
    assert [term.label_it for term, _ in theme_index()] == IN_ORDER


def test_a_deleted_page_leaves_nothing(site):
    make_record(title="Zona").delete()
    assert not Folded.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_migration_fills_what_was_there_before():
    make_site()
    for title in TITLES:
        make_record(title=title)
    call_command("migrate", "practices", "0003", verbosity=0)
    call_command("migrate", verbosity=0)
    assert titles("it") == IN_ORDER
    assert [record.title for record in Record.objects.all()] == IN_ORDER
