"""Synonyms as editors keep them: proposed by the glossary, changed in the admin, applied at once."""

import re
from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.urls import reverse

from practices.models import ContentVersion, GlossaryTerm
from search.expressions import MOST
from search.glossary import synonyms
from search.indexing import rebuild
from search.models import SeededSynonym, Synonym
from search.seeding import seed
from search.trying import records_found
from tests.builders import make_glossary_term, make_record, make_site, make_user

pytestmark = pytest.mark.django_db
FIELDS = ("words_it", "words_fr", "also_it", "also_fr", "false_friends", "term")


def make_rsa():
    return make_glossary_term(
        "RSA (residenza sanitaria assistenziale)",
        "établissement (RSA italienne)",
        slug="rsa",
        also_it="casa di riposo; RSA",
        also_fr="EHPAD",
        note_it="Falso amico: in Francia RSA = revenu de solidarité active. La sigla non è sciolta.",
    )


def test_the_glossary_proposes_its_terms_and_everyday_words():
    make_rsa()
    synonym = Synonym.objects.get()
    assert synonym.words_it == "RSA; residenza sanitaria assistenziale"
    assert synonym.words_fr == "établissement; RSA italienne"
    assert (synonym.also_it, synonym.also_fr, synonym.false_friends) == ("casa di riposo", "EHPAD", "RSA")


def test_an_acronym_that_only_the_note_gives_is_proposed():
    make_glossary_term("distretto della coesione sociale", "district", note_it="Livello piemontese. Sigla DCS.")
    assert "DCS" in Synonym.objects.get().words_it


def test_a_word_that_the_note_calls_a_false_friend_is_proposed():
    make_glossary_term("mutualità", "entraide", note_fr="Faux ami : « mutualité » évoque en France les mutuelles.")
    assert Synonym.objects.get().false_friends == "mutualité"


def test_proposals_follow_the_glossary_and_are_made_once():
    term = make_rsa()
    assert seed([term]) == 0
    term.also_fr = "EHPAD; maison de retraite"
    term.save()
    assert Synonym.objects.get().also_fr == "EHPAD; maison de retraite"


def test_what_an_editor_changed_stays():
    term = make_rsa()
    synonym = Synonym.objects.get()
    synonym.also_fr = "EHPAD; foyer-logement"
    synonym.save()
    term.also_fr = "EHPAD; maison de retraite"
    term.save()
    assert Synonym.objects.get().also_fr == "EHPAD; foyer-logement"
    term.delete()
    assert Synonym.objects.get().term is None


def test_what_an_editor_deleted_stays_deleted():
    term = make_rsa()
    Synonym.objects.all().delete()
    term.also_fr = "EHPAD; maison de retraite"
    term.save()
    assert not Synonym.objects.exists()


def test_an_untouched_proposal_goes_with_its_term():
    make_rsa().delete()
    assert not Synonym.objects.exists() and not SeededSynonym.objects.exists()


def test_an_archive_that_had_a_glossary_before_gets_the_proposals():
    make_rsa()
    Synonym.objects.all().delete()
    SeededSynonym.objects.all().delete()
    import_module("search.migrations.0002_synonyms").propose_synonyms(apps, None)
    assert Synonym.objects.count() == 1


def test_a_change_counts_at_once_and_without_indexing(archive_index):
    make_site()
    make_record(title="Una casa protetta")
    rebuild()
    synonym = Synonym.objects.create(words_it="casa protetta", also_fr="foyer de vie")
    assert records_found("foyer de vie", "fr") == 1
    synonym.also_fr = "foyer logement"
    synonym.save()
    assert (records_found("foyer de vie", "fr"), records_found("foyer logement", "fr")) == (0, 1)
    synonym.delete()
    assert records_found("foyer logement", "fr") == 0


def test_nothing_is_read_anew_while_no_synonym_changes():
    make_rsa()
    held = synonyms()
    ContentVersion.bump()
    assert synonyms() is held


ODD = {
    "nothing": {},
    "blanks": {"words_it": " ; ;; \n "},
    "one expression": {"words_it": "RSA"},
    "identical to itself": {"words_it": "RSA", "also_it": "rsa; casa"},
    "the same word inflected": {"words_it": "anziano", "also_it": "anziani"},
    "no word": {"words_it": "RSA", "also_it": "???"},
    "a sentence": {"words_it": "RSA", "also_it": "a casa, in città o altrove"},
    "a thousand words": {"words_it": "RSA", "also_it": " ".join(["casa"] * 1000)},
    "a thousand expressions": {"words_it": "RSA", "also_it": ";".join(f"casa {i}" for i in range(1000))},
    "too many": {"words_it": "RSA", "also_it": ";".join(f"casa {i}" for i in range(MOST + 1))},
    "a false friend without a term": {"words_it": "RSA; casa", "false_friends": "RSA"},
    "only everyday words": {"also_it": "casa; RSA"},
    "NUL": {"words_it": "RSA", "also_it": "ca\x00sa"},
}


@pytest.mark.parametrize("language", ["it", "fr"])
@pytest.mark.parametrize("odd", ODD)
def test_odd_synonyms_are_refused_with_a_message(admin_client, odd, language):
    admin_client.cookies["django_language"] = language
    response = admin_client.post(reverse(Synonym.snippet_viewset.get_url_name("add")), form(**ODD[odd]))
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not Synonym.objects.exists()


def test_characters_of_a_query_language_are_words_or_nothing(admin_client):
    response = admin_client.post(
        reverse(Synonym.snippet_viewset.get_url_name("add")), form(words_it="(RSA.*)+", also_it="[casa|\\d{9}")
    )
    assert response.status_code == 302
    assert Synonym.objects.get().also_it == "[casa|\\d{9}"
    assert synonyms().of(("rsa",)) == [] and [leaf.through for leaf in synonyms().of(("casa", "9"))] == ["RSA.*"]


def test_an_expression_is_kept_tidy(admin_client):
    admin_client.post(
        reverse(Synonym.snippet_viewset.get_url_name("add")),
        form(words_it=" casa   protetta ;\n RSA;", also_fr="EHPAD"),
    )
    assert Synonym.objects.get().words_it == "casa protetta; RSA"


def test_the_list_says_how_many_records_are_found(admin_client, archive_index):
    make_site()
    make_record(title="Una RSA aperta")
    rebuild()
    make_rsa()
    html = admin_client.get(reverse(Synonym.snippet_viewset.get_url_name("list"))).content.decode()
    assert "residenza sanitaria assistenziale" in html
    assert ">1<" in re.sub(r"\s", "", html)


def test_a_form_may_come_filled_in_by_its_address(admin_client):
    address = reverse(Synonym.snippet_viewset.get_url_name("add"))
    html = admin_client.get(f"{address}?also_it=casa+protetta&also_fr=%00x").content.decode()
    assert "casa protetta</textarea>" in html


def test_without_permission_nobody_changes_synonyms(client):
    client.force_login(make_user("lettore", is_superuser=False))
    assert client.post(reverse(Synonym.snippet_viewset.get_url_name("add")), form(words_it="a")).status_code == 302
    assert not Synonym.objects.exists()


def test_a_term_of_a_thousand_words_proposes_nothing():
    make_glossary_term("x" * 150, "parola " * 20, also_it="parola " * 1000)
    assert GlossaryTerm.objects.count() == 1
    assert synonyms().of(("parola",)) == []


def form(**values):
    return dict.fromkeys(FIELDS, "") | values


def test_the_same_word_in_two_languages_is_no_fault():
    Synonym(words_it="welfare", words_fr="welfare", also_it="stato sociale").full_clean()
    with pytest.raises(ValidationError):
        Synonym(words_it="welfare", also_it="Welfare").full_clean()
