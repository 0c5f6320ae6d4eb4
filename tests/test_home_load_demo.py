"""The demonstration content: what it holds, and that loading it again is safe."""

import json
import re

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Revision, Site
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource
from wagtail_localize.segments.extract import extract_segments

from home.loading.data import read, records
from home.loading.markup import identifier
from home.loading.reset import reset
from home.models import DemoDigest, HomePage, TextPage
from practices.models import ContentVersion, GlossaryTerm, Record, RecordIndex, RecordPage, Term

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

WRITTEN = {record["slug"] for record in read("practices")["practices"]}
OFFICES = {"programmazione.socioassistenziale@cert.regione.piemonte.it"}


def pages_of(slug):
    return {
        page.locale.language_code: page.specific for page in RecordPage.objects.filter(translation_key=identifier(slug))
    }


def load():
    call_command("load_demo", verbosity=0)


def strings(page):
    return [segment.string.data for segment in extract_segments(page) if hasattr(segment, "string")]


def state():
    return (
        ContentVersion.current(),
        Revision.objects.count(),
        Page.objects.count(),
        set(DemoDigest.objects.values_list("key", "digest")),
    )


def test_there_are_53_records_with_codes_of_six_signs():
    assert Record.objects.count() == 53
    assert all(re.fullmatch("[0-9A-HJKMNP-TV-Z]{6}", code) for code in Record.objects.values_list("code", flat=True))


def test_24_written_records_are_in_both_languages_two_only_italian_one_only_french():
    languages = [frozenset(pages_of(slug)) for slug in WRITTEN]
    assert languages.count({"it", "fr"}) == 24
    assert languages.count({"it"}) == 2
    assert languages.count({"fr"}) == 1


def test_every_organisation_is_in_both_languages():
    slugs = [record["slug"] for record in records() if record["kind"] == "organisation"]
    assert len(slugs) == 28
    assert all(set(pages_of(slug)) == {"it", "fr"} for slug in slugs)


def test_every_page_is_live_and_has_nothing_unpublished():
    assert not Page.objects.filter(depth__gt=1, live=False).exists()
    assert not Page.objects.filter(depth__gt=1, has_unpublished_changes=True).exists()


def test_no_page_is_an_alias_and_no_tree_is_synchronised():
    assert not Page.objects.filter(alias_of__isnull=False).exists()
    assert not LocaleSynchronization.objects.exists()


def test_every_translation_is_complete():
    assert Translation.objects.count() == 24 + 26
    for translation in Translation.objects.all():
        total, done = translation.get_progress()
        assert total == done > 0


def test_facts_are_on_the_original_page_and_absent_from_the_translation():
    for page in RecordPage.objects.all():
        if not page.is_original:
            page = page.specific
            names = [name for name in page.fact_names() if name not in ("licence", "status_as_of")]
            values = [getattr(page, name) for name in names]
            assert not any(value.exists() if hasattr(value, "exists") else value for value in values), page.slug


def test_french_originals_have_their_facts_on_the_french_page():
    for slug in read("states")["french_originals"]:
        pages = pages_of(slug)
        assert pages["it"].original == pages["fr"]
        assert pages["fr"].themes.exists()
        assert not pages["it"].themes.exists()
        assert TranslationSource.objects.get(object_id=identifier(slug)).locale.language_code == "fr"


def test_one_translation_is_out_of_date():
    changed = []
    for source in TranslationSource.objects.all():
        if strings(source.get_source_instance()) != strings(source.as_instance()):
            changed.append(source.get_source_instance().slug)
    assert changed == read("states")["outdated"]


def test_blocks_have_the_same_ids_in_both_languages():
    pages = pages_of("metodo-c4")
    ids = [[block.id for block in page.described_phases] for page in pages.values()]
    assert len(ids[0]) == 4
    assert ids[0] == ids[1]


def test_the_card_answers_every_field_of_the_form():
    pages = pages_of("we-ca-re-vercelli")
    fields = [field["key"] for group in pages["it"].edition.groups for field in group.value["fields"]]
    for page in pages.values():
        assert [answer.value["field"] for answer in page.answers] == fields


def test_home_replaces_the_page_of_welcome_and_lists_exist_in_both_languages():
    assert Site.objects.get(is_default_site=True).root_page.specific == HomePage.objects.get(locale__language_code="it")
    assert Page.objects.filter(depth=2).count() == HomePage.objects.count() == 2
    slugs = {
        language: set(RecordIndex.objects.filter(locale__language_code=language).values_list("slug", flat=True))
        for language in ("it", "fr")
    }
    assert slugs["it"] == {"pratiche", "schede-di-progetto", "metodi", "documenti", "eventi", "organizzazioni"}
    assert slugs["fr"] == {"pratiques", "fiches-de-projet", "methodes", "documents", "evenements", "organismes"}
    assert TextPage.objects.count() == 2 * len(read("pages")["text_pages"])


def test_vocabularies_and_glossary_are_there():
    assert Term.objects.get(scheme="phase", key="conoscere").parent.key == "azioni-strumentali"
    assert GlossaryTerm.objects.filter(is_editorial=True).exists()


def test_the_only_addresses_for_mail_and_telephone_are_those_of_offices():
    content = json.dumps(list(Revision.objects.values_list("content", flat=True)), default=str)
    assert set(re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", content)) <= OFFICES
    assert not re.search(r"(?:\+39|0039)[ .]?3\d\d", content)


@pytest.mark.parametrize(
    "language, words", [("it", "Dichiarazione di accessibilità"), ("fr", "Accessibilité\u00a0: non conforme")]
)
def test_every_page_says_how_accessible_the_site_is_and_the_statement_says_the_same(client, language, words):
    statement = TextPage.objects.get(translation_key=identifier("accessibility"), locale__language_code=language)
    html = client.get(f"/{language}/").content.decode()
    assert f'<a href="{statement.get_url()}">{words}</a>' in html
    assert words.replace("\u00a0", " ") in (statement.title + statement.intro).replace("\u00a0", " ")


def test_loading_twice_changes_nothing():
    before = state()
    load()
    assert state() == before


def test_an_interrupted_load_is_completed_by_the_next(django_capture_on_commit_callbacks):
    pages = pages_of("mi-affido-a-te")
    code = pages["it"].record.code
    pages["fr"].delete()
    DemoDigest.objects.filter(key="record/mi-affido-a-te").delete()
    with django_capture_on_commit_callbacks(execute=True):
        load()
    pages = pages_of("mi-affido-a-te")
    assert pages["fr"].live
    assert pages["fr"].record.code == code


def test_what_an_editor_changed_stays():
    page = pages_of("mi-affido-a-te")["it"]
    page.title = "Mi affido a te, ancora"
    page.save_revision().publish()
    Term.objects.filter(scheme="theme", key="abitare").update(label_it="Casa e abitare")
    load()
    assert pages_of("mi-affido-a-te")["it"].title == "Mi affido a te, ancora"
    assert Term.objects.get(scheme="theme", key="abitare").label_it == "Casa e abitare"


def test_reset_asks_before_it_deletes(monkeypatch):
    monkeypatch.setattr("builtins.input", lambda prompt: "n")
    before = state()
    with pytest.raises(CommandError):
        call_command("load_demo", reset=True, verbosity=0)
    assert state() == before


def test_reset_takes_the_pages_and_keeps_the_codes():
    codes = set(Record.objects.values_list("code", flat=True))
    reset()
    assert not RecordPage.objects.exists()
    assert not TranslationSource.objects.exists()
    assert set(Record.objects.values_list("code", flat=True)) == codes
