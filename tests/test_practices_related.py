"""Related records: found by shared facts and words, told with their reason, steered by the editors."""

import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from practices.addresses import address
from practices.models import (
    ContentVersion,
    Event,
    Method,
    Organisation,
    Publication,
    RecordRole,
    RelatedRecord,
    Suggestion,
    SuggestionChoice,
)
from practices.related.keeping import KEPT
from tests.builders import make_record, make_site, make_term, make_territory, make_translation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site():
    homes = make_site()
    for _ in range(4):  # so that a shared fact is rare
        make_record()
    return homes


def suggestions(page):
    rows = Suggestion.objects.filter(record=page.record).order_by("-is_pinned", "-score")
    return {row.other: row.reason for row in rows}


def html(client, page, language="it"):
    return client.get(
        address(page) if language == "it" else f"/fr/id/{page.record.code}/", follow=True
    ).content.decode()


def make_pair(**changes):
    theme, province = make_term("theme", "cura", label_it="Cura", label_fr="Soins"), make_territory("ITC11")
    sets = {"themes": [theme], "territories": [province]}
    return [make_record(sets=sets, **changes) for _ in range(2)]


def republish(page):
    page.save_revision().publish()


def test_two_records_of_one_theme_and_province_suggest_each_other_with_the_reason(client):
    first, second = make_pair()
    assert suggestions(first) == {second.record: "themes_territories"}
    assert suggestions(second) == {first.record: "themes_territories"}
    assert "Stessa tematica e stessa provincia: Cura; ITC11" in html(client, first)
    assert "Même thématique et même province\u00a0: Soins\u00a0; ITC11" in html(client, first, "fr")


def test_a_french_territory_is_a_departement(client):
    sets = {"territories": [make_territory("FRK27", label_it="Savoia", label_fr="Savoie")]}
    first, _ = [make_record(sets=sets) for _ in range(2)]
    assert "Stesso dipartimento: Savoia" in html(client, first)


def test_a_fact_that_all_records_have_says_nothing():
    theme = make_term("theme", "ovunque")
    for _ in range(8):
        make_record(sets={"themes": [theme]})
    rare = make_term("theme", "rara")
    first, second = [make_record(sets={"themes": [theme, rare]}) for _ in range(2)]
    assert suggestions(second) == {first.record: "themes"}
    assert Suggestion.objects.get(record=second.record).first == rare.pk


def test_the_method_that_both_use_is_named_by_its_short_title(client):
    method = make_record(Method, title="C4: Conoscere, creare")
    users = [make_record() for _ in range(2)]
    for page in users:
        RelatedRecord.objects.create(page=page, record=method.record, kind="applies")
        republish(page)
    republish(users[0])
    assert suggestions(users[0])[users[1].record] == "methods"
    assert "Usa il metodo «C4»" in html(client, users[0])
    assert suggestions(method)[users[0].record] == "named_applies"
    assert "Usa questo metodo" in html(client, method)


def test_a_colon_in_quotation_marks_ends_no_title(client):
    method = make_record(Method, title="«Insieme: vicini», un metodo: come si fa")
    users = [make_record() for _ in range(2)]
    for page in users:
        RelatedRecord.objects.create(page=page, record=method.record, kind="applies")
        republish(page)
    assert "Usa il metodo ««Insieme: vicini», un metodo»" in html(client, users[0])


def test_one_organisation_in_two_records_is_a_reason_and_is_not_suggested_itself(client):
    organisation = make_record(Organisation, title="Consorzio di prova")
    pages = [make_record() for _ in range(2)]
    for page in pages:
        RecordRole.objects.create(page=page, organisation=organisation.record)
        republish(page)
    assert suggestions(pages[0]) == {pages[1].record: "organisations"}
    assert "Stessa organizzazione: Consorzio di prova" in html(client, pages[0])
    assert not Suggestion.objects.filter(other=organisation.record).exists()


def test_records_that_a_publication_names_together_say_where(client):
    report, first, second = make_record(Publication, title="Rapporto: dieci anni"), make_record(), make_record()
    for page in (first, second):
        RelatedRecord.objects.create(page=report, record=page.record)
    republish(report)
    republish(first)
    assert suggestions(first)[second.record] == "cited"
    assert "Citate insieme in «Rapporto»" in html(client, first)
    report.unpublish()
    assert "Citate insieme" not in html(client, first)


def test_words_decide_among_equal_facts():
    sets = {"themes": [make_term("theme", "cura")]}
    other = make_record(sets=sets, summary="Un mercato contadino in piazza.")
    alike = make_record(sets=sets, summary="Le famiglie accolgono anziani fragili durante il giorno.")
    page = make_record(sets=sets, summary="Una famiglia accoglie un’anziana fragile di giorno.")
    assert list(suggestions(page)) == [alike.record, other.record]


def test_what_the_editors_relate_comes_first_and_is_not_repeated(client):
    first, second = make_pair()
    RelatedRecord.objects.create(page=first, record=second.record)
    republish(first)
    content = html(client, first)
    assert content.count(f'href="{address(second)}"') == 1
    assert "Stessa tematica e stessa provincia" in content  # a relation of no particular kind borrows the reason


@pytest.mark.parametrize("choice, shown", [("pin", True), ("hide", False)])
def test_editors_pin_or_hide_a_suggestion_for_both_languages(client, choice, shown):
    first, second = make_pair()
    other = make_record()
    chosen = other if choice == "pin" else second
    translation = make_translation(first)
    first.suggestion_choices.add(SuggestionChoice(record=chosen.record, choice=choice))
    republish(first)
    for page in (first, translation):
        assert (chosen.title in client.get(address(page)).content.decode()) is shown
    if choice == "pin":
        assert "Scelta dalla redazione" in html(client, first)
        assert next(iter(suggestions(first))) == other.record
    republish(second)  # the other's publication changes nothing of it
    assert (chosen.title in html(client, first)) is shown
    assert not translation.suggestion_choices.exists()


def test_the_list_follows_when_a_record_changes_is_restricted_or_withdrawn(client):
    first, second = make_pair()
    restriction = PageViewRestriction.objects.create(page=second, restriction_type=PageViewRestriction.LOGIN)
    assert second.title not in html(client, first)
    restriction.delete()
    assert second.title in html(client, first)
    second.title = "Un altro titolo"
    republish(second)
    assert "Un altro titolo" in html(client, first)
    second.themes, second.territories = [], []
    republish(second)
    assert "Un altro titolo" not in html(client, first)
    third = make_pair()[0]
    assert third.title in html(client, first)
    third.unpublish()
    assert third.title not in html(client, first)


def test_a_record_keeps_no_more_suggestions_than_it_needs():
    sets = {"themes": [make_term(), make_term()], "phases": [make_term("phase"), make_term("phase")]}
    pages = [make_record(sets=sets) for _ in range(KEPT + 2)]
    for page in pages:
        assert 1 <= Suggestion.objects.filter(record=page.record).count() <= KEPT
    assert not Suggestion.objects.filter(record=pages[0].record, other=pages[0].record).exists()


def test_four_suggestions_are_shown_at_most(client):
    theme = make_term("theme", "cura")
    page, *_ = [make_record(sets={"themes": [theme]}) for _ in range(6)]
    assert html(client, page).count("Stessa tematica: cura it") == 4


def test_the_whole_archive_is_related_anew_by_one_command(client):
    make_pair()
    before = {(row.record_id, row.other_id) for row in Suggestion.objects.all()}
    Suggestion.objects.all().delete()
    version = ContentVersion.current()
    call_command("relate_records", verbosity=0)
    assert {(row.record_id, row.other_id) for row in Suggestion.objects.all()} == before
    assert ContentVersion.current() > version


def test_every_kind_of_relation_has_a_sentence_of_its_own(client):
    for kind, sentence in (
        ("part_of", "Fa parte di quanto è descritto qui"),
        ("follows", "Prosegue quanto è descritto qui"),
        ("presented_at", "Se ne è parlato in questa occasione"),
        ("related", "Rimanda a questa scheda"),
    ):
        event, page = make_record(Event), make_record()
        RelatedRecord.objects.create(page=page, record=event.record, kind=kind)
        republish(page)
        republish(event)
        assert sentence in html(client, event)
