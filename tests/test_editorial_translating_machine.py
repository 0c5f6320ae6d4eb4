"""Machine drafts: only where a setting says so, always drafts, and a service that fails changes nothing."""

import json

import pytest
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from practices.models import Practice, PracticeIndex
from tests.builders import make_glossary_term, make_record, make_user
from tests.importing import writer
from tests.translated import begin_translation
from tests.translation_service import Service

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
CLASSES = {
    "deepl": "editorial.translating.machine.deepl.DeepL",
    "libretranslate": "editorial.translating.machine.libretranslate.LibreTranslate",
}


@pytest.fixture
def service(settings):
    made = []

    def start(answer, name="deepl", timeout=5):
        made.append(Service(answer))
        options = {"URL": made[0].url, "KEY": "k3y-s3cret", "TIMEOUT": timeout}
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": CLASSES[name], "OPTIONS": options}
        return made[0]

    yield start
    for each in made:
        each.close()


@pytest.fixture
def translation():
    return begin_translation(make_record(need="<p>La presa in carico di <b>tutti</b>.</p>"))


def good(path, body):
    """As DeepL and LibreTranslate answer, each in its own way."""
    if path == "/v2/glossaries":
        return 200, json.dumps({"glossary_id": "g1"} if body else {"glossaries": []}).encode(), 0
    if path == "/v2/translate":
        return 200, json.dumps({"translations": [{"text": f"fr {text}"} for text in body["text"]]}).encode(), 0
    return 200, json.dumps({"translatedText": [f"fr {text}" for text in body["q"]]}).encode(), 0


def translate(client, translation, user=None):
    client.force_login(user or make_user())
    return client.post(reverse("wagtail_localize:machine_translate", args=[translation.pk]), follow=True)


def rows():
    return list(StringTranslation.objects.order_by("pk").values_list("data", "translation_type"))


@pytest.mark.parametrize("name", CLASSES)
@pytest.mark.parametrize("language", ["it", "fr"])
def test_the_result_is_a_draft_that_waits_for_a_person(client, service, name, language):
    other = "fr" if language == "it" else "it"
    translation = begin_translation(make_record(language=language, need="<p>Per <b>tutti</b>.</p>"), other)
    service(good, name)
    translate(client, translation)
    assert ("fr Per <b>tutti</b>.", "machine") in rows()
    assert {kind for _, kind in rows()} == {"machine"}
    page = Practice.objects.get(pk=translation.get_target_instance().pk)
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"})
    assert not Practice.objects.get(pk=page.pk).live


def test_without_the_setting_there_is_no_button_and_no_text_leaves(client, settings, translation):
    assert settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR is None
    client.force_login(make_user())
    assert client.post(reverse("wagtail_localize:machine_translate", args=[translation.pk])).status_code == 404
    page = translation.get_target_instance()
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).text
    assert "&quot;machineTranslator&quot;: null" in html


def test_a_person_s_words_are_never_replaced(client, service, translation):
    first = translation.source.stringsegment_set.select_related("string", "context").first()
    StringTranslation.objects.create(
        translation_of=first.string, context=first.context, locale=translation.target_locale, data="Di una persona"
    )
    server = service(good)
    translate(client, translation)
    assert ("Di una persona", "") in rows()
    sent = [text for _, path, body, _ in server.asked if path == "/v2/translate" for text in body["text"]]
    assert first.string.data not in sent


def test_deepl_is_given_the_glossary(client, service, translation):
    make_glossary_term("presa in carico", "prise en charge")
    server = service(good)
    translate(client, translation)
    made = next(body for command, path, body, _ in server.asked if path == "/v2/glossaries" and command == "POST")
    assert "presa in carico\tprise en charge" in made["entries"]
    assert (made["source_lang"], made["target_lang"]) == ("it", "fr")
    asked = next(body for _, path, body, _ in server.asked if path == "/v2/translate")
    assert asked["glossary_id"] == "g1" and asked["tag_handling"] == "html"
    assert server.asked[0][3] == "DeepL-Auth-Key k3y-s3cret"


OLD = [
    {"name": f"archive-it-fr-{'0' * 12}", "glossary_id": "old/1"},
    {"name": f"archive-it-fr-{'1' * 12}", "glossary_id": "old2"},
    {"name": "archive-it-fr-mine", "glossary_id": "hers"},
    {"name": f"archive-fr-it-{'0' * 12}", "glossary_id": "other"},
    {"name": "Termini", "glossary_id": "theirs"},
]


def with_old_glossaries(deleting):
    """As DeepL answers where glossaries of older terms are; `deleting`: (status, body, seconds) to a DELETE."""

    def answer(path, body):
        if path == "/v2/glossaries" and not body:
            return 200, json.dumps({"glossaries": OLD}).encode(), 0
        return deleting if path.startswith("/v2/glossaries/") else good(path, body)

    return answer


def test_glossaries_of_older_terms_are_deleted_once_the_new_one_stands(client, service, translation):
    make_glossary_term("presa in carico", "prise en charge")
    server = service(with_old_glossaries((204, b"", 0)))
    translate(client, translation)
    asked = [(command, path) for command, path, _, _ in server.asked]
    assert [path for command, path in asked if command == "DELETE"] == [
        "/v2/glossaries/old%2F1",
        "/v2/glossaries/old2",
    ]
    assert asked.index(("POST", "/v2/glossaries")) < asked.index(("DELETE", "/v2/glossaries/old2"))
    assert ("fr La presa in carico di <b>tutti</b>.", "machine") in rows()


def test_an_older_glossary_that_stays_stops_nothing_and_is_logged(client, service, translation, caplog):
    make_glossary_term("presa in carico", "prise en charge")
    server = service(with_old_glossaries((403, b"{}", 0)))
    translate(client, translation)
    assert [command for command, *_ in server.asked].count("DELETE") == 1
    assert "could not be deleted" in caplog.text and "k3y-s3cret" not in caplog.text
    assert ("fr La presa in carico di <b>tutti</b>.", "machine") in rows()


def test_libretranslate_gets_the_terms_in_the_other_language(client, service, translation):
    make_glossary_term("presa in carico", "prise en charge")
    server = service(good, "libretranslate")
    translate(client, translation)
    sent = [text for _, _, body, _ in server.asked for text in body["q"]]
    assert 'La <span translate="no">prise en charge</span> di <b>tutti</b>.' in sent
    assert ("fr La prise en charge di <b>tutti</b>.", "machine") in rows()


FAULTS = {
    "quota": (456, b"{}", 0),
    "too many": (429, b"{}", 0),
    "forbidden": (403, b"{}", 0),
    "too large": (413, b"{}", 0),
    "fault": (500, b"<html>", 0),
    "away": (503, b"", 0),
    "redirect": (302, b"", 0),
    "html": (200, b"<html>ok</html>", 0),
    "half": (200, b'{"translations": [{"text": "a"', 0),
    "list": (200, b"[1, 2]", 0),
    "null": (200, b"null", 0),
    "too few": (200, b'{"translations": [{"text": "a"}], "translatedText": ["a"]}', 0),
    "numbers": (200, b'{"translations": [{"text": 1}, {"text": 2}, {"text": 3}], "translatedText": [1, 2, 3]}', 0),
    "huge": (200, b" " * (6 * 1024 * 1024), 0),
    "deep": (200, b"[" * 200_000, 0),
    "slow": (200, b"{}", 2),
}


@pytest.mark.parametrize("name", CLASSES)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_service_that_fails_leaves_everything_as_it_was(client, service, translation, name, fault):
    service(lambda path, body: FAULTS[fault], name, timeout=1 if fault == "slow" else 5)
    answer = translate(client, translation)
    assert answer.status_code == 200 and rows() == []
    assert "Nulla è stato scritto" in answer.text or "Rien n’a été écrit" in answer.text


def test_a_service_that_is_not_there(client, service, settings, translation):
    service(good).close()
    answer = translate(client, translation)
    assert answer.status_code == 200 and rows() == []


def test_a_failure_half_way_writes_nothing(client, service):
    steps = "".join(f"<p>Frase numero {number} del testo.</p>" for number in range(60))
    translation = begin_translation(make_record(need=steps))
    calls = []

    def answer(path, body):
        calls.append(path)
        return good(path, body) if len(calls) == 1 else (500, b"", 0)

    service(answer)
    translate(client, translation)
    assert len(calls) == 2 and rows() == []


def test_a_sentence_that_comes_back_damaged_stays_to_be_translated(client, service, translation):
    def answer(path, body):
        return (
            200,
            json.dumps({"translations": [{"text": f"fr {t}".replace("</b>", "")} for t in body["text"]]}).encode(),
            0,
        )

    service(answer)
    translate(client, translation)
    assert rows() and not any("<b>" in data for data, _ in rows())


def test_it_is_for_those_who_may_edit_the_translation(client, service, translation):
    server = service(good)
    translate(client, translation, writer("scrive", PracticeIndex.objects.get(locale__language_code="it")))
    assert rows() == [] and server.asked == []


def test_the_key_shows_nowhere(client, service, translation):
    service(lambda path, body: (403, b"{}", 0))
    assert "k3y-s3cret" not in translate(client, translation).text
