"""Translations leave as PO or XLIFF and come back: unchanged changes nothing, anything wrong writes nothing."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from editorial import roles
from editorial.translating.exchange.importing import take_over
from editorial.translating.exchange.refusals import Refused
from editorial.translating.segments import segments_of
from practices.gaps import kept_translation_of, translation_of
from tests.builders import make_record, make_user
from tests.reviewing import member
from tests.translated import FORMATS, begin_translation, kept_sentences, put, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
NEED = '<p>Il <b>bisogno</b> di <a href="https://example.org">tutti &amp; due</a>, 5 &lt; 7.</p>'
BROKEN = 'msgstr "fr Il <b>bisogno</b>'


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def translation():
    return begin_translation(make_record(need=NEED))


def words(translation):
    return {segment.path: segment.target for segment in segments_of(translation)}


@pytest.mark.parametrize("format_", FORMATS)
def test_what_left_comes_back_and_changes_nothing(translation, user, format_):
    put(translation, lambda source: source.replace("Il", "Le").replace("tutti", "tous <i>les</i>"))
    before = kept_sentences()
    report = take_over([(f"a.{format_}", written(translation, format_))], user)[0]
    assert (report.changes, report.stale, report.kept) == ([], 0, 0)
    assert kept_sentences() == before


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("language", ["it", "fr"])
def test_the_round_trip_of_a_translator(user, format_, language):
    other = "fr" if language == "it" else "it"
    translation = begin_translation(make_record(language=language, need=NEED), other)
    put(translation, lambda source: source.replace("bisogno", "besoin"))
    content = written(translation, format_, lambda text: text.replace("besoin", "BESOIN"))
    put(translation, lambda source: source)
    take_over([(f"a.{format_}", content)], user, translation)
    assert words(translation)["need"] == 'Il <b>BESOIN</b> di <a id="a1">tutti &amp; due</a>, 5 &lt; 7.'
    assert not translation.get_target_instance().live


@pytest.mark.parametrize(
    ("name", "code", "change"),
    [
        ("a.po", "syntax", lambda text: text.replace('msgstr "fr', 'msgstr fr"', 1)),
        ("a.po", "tags", lambda text: text.replace(BROKEN, BROKEN[:-4])),
        ("a.po", "no_identity", lambda text: text.replace("X-WagtailLocalize-TranslationID", "X-Other")),
        ("a.po", "wrong_language", lambda text: text.replace("Language: fr", "Language: de")),
        ("a.po", "no_match", lambda text: text.replace('msgctxt "', 'msgctxt "x')),
        ("a.po", "empty", lambda text: text[: text.index("\n\n")]),
        ("a.po", "empty", lambda text: ""),
        ("a.xlf", "syntax", lambda text: text.replace("</target>", "", 1)),
        ("a.xlf", "tags", lambda text: text.replace('<g id="1" ctype="bold"', '<g id="9" ctype="link"')),
        ("a.xlf", "tags", lambda text: text.replace('<target state="translated">', '<target><bpt id="1">x</bpt>')),
        ("a.xlf", "tags", lambda text: text.replace('<g id="2"', '<g id="1"')),
        ("a.xlf", "version", lambda text: text.replace('version="1.2"', 'version="2.0"')),
        ("a.xlf", "wrong_language", lambda text: text.replace('target-language="fr"', 'target-language="en"')),
        ("a.xlf", "no_identity", lambda text: text.replace(' original="', ' x="')),
        ("a.xlf", "empty", lambda text: text[: text.index("<trans-unit")] + "</body></file></xliff>"),
        ("a.xlf", "entities", lambda text: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + text[39:]),
        ("a.xlf", "entities", lambda text: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + text[39:]),
        ("a.xlf", "syntax", lambda text: "PK\x03\x04"),
        ("a.docx", "extension", lambda text: text),
        ("a.zip", "zip", lambda text: text),
    ],
)
def test_a_wrong_file_is_refused_and_nothing_is_written(client, user, translation, name, code, change):
    put(translation, lambda source: f"fr {source}")
    format_ = "xlf" if name.endswith("xlf") else "po"
    content = written(translation, format_, change)
    before = kept_sentences()
    if not name.endswith(".zip"):
        with pytest.raises(Refused) as refused:
            take_over([(name, content)], user)
        assert refused.value.code == code
        if code == "tags" or (code == "syntax" and "PK" not in content.decode()):
            assert refused.value.line > 1
    client.force_login(user)
    page = translation.get_target_instance()
    answer = client.post(reverse("translating_upload", args=[page.pk]), {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 422
    assert kept_sentences() == before


def test_the_line_of_a_broken_mark_is_that_of_the_sentence(user, translation):
    put(translation, lambda source: f"fr {source}")
    content = written(translation, "po", lambda text: text.replace(BROKEN, BROKEN[:-4]))
    with pytest.raises(Refused) as refused:
        take_over([("a.po", content)], user)
    lines = content.decode().split("\n")
    assert any(BROKEN[8:-4] in line for line in lines[refused.value.line - 1 : refused.value.line + 2])


def test_the_file_of_another_record_is_refused(client, user, translation):
    other = begin_translation(make_record())
    put(other, lambda source: f"fr {source}")
    client.force_login(user)
    url = reverse("translating_upload", args=[translation.get_target_instance().pk])
    before = kept_sentences()
    for format_ in FORMATS:
        file = SimpleUploadedFile(f"a.{format_}", written(other, format_))
        assert client.post(url, {"file": file}).status_code == 422
    assert kept_sentences() == before


def test_one_wrong_file_of_many_stops_all(client, user, translation):
    other = begin_translation(make_record())
    put(other, lambda source: f"fr {source}")
    put(translation, lambda source: f"fr {source}")
    good = written(other, "po", lambda text: text.replace('msgstr "fr ', 'msgstr "autre '))
    bad = written(translation, "po", lambda text: text.replace(BROKEN, BROKEN[:-4]))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("uno.po", good)
        archive.writestr("due.po", bad)
    before = kept_sentences()
    client.force_login(user)
    answer = client.post(reverse("translating_upload_many"), {"file": SimpleUploadedFile("t.zip", packed.getvalue())})
    assert answer.status_code == 422 and "due.po" in answer.text
    assert kept_sentences() == before


@pytest.mark.parametrize("format_", FORMATS)
def test_many_leave_and_come_back_in_one_zip(client, user, translation, format_):
    put(translation, lambda source: f"fr {source}")
    put(begin_translation(make_record(language="fr"), "it"), lambda source: f"it {source}")
    client.force_login(user)
    packed = client.get(reverse("translating_download_many", args=[format_])).content
    assert len(zipfile.ZipFile(io.BytesIO(packed)).namelist()) == 2
    answer = client.post(reverse("translating_upload_many"), {"file": SimpleUploadedFile("t.zip", packed)})
    assert answer.status_code == 200 and len(answer.context["reports"]) == 2


@pytest.mark.parametrize("language, said", [("it", "2 traduzioni sono troppe"), ("fr", "2 traductions sont trop")])
def test_more_than_a_zip_may_hold_is_said_and_not_cut(client, translation, monkeypatch, language, said):
    begin_translation(make_record(language="fr"), "it")
    monkeypatch.setattr("editorial.translating.exchange.views.MOST_FILES", 1)
    client.force_login(member(roles.ADMINISTRATOR, language=language))
    url = reverse("translating_download_many", args=["po"])
    answer = client.get(url, {"kind": "practice"})
    assert answer.url == f"{reverse('translating_table')}?kind=practice"
    assert said in client.get(answer.url).text
    monkeypatch.setattr("editorial.translating.exchange.views.MOST_FILES", 2)
    names = zipfile.ZipFile(io.BytesIO(client.get(url).content)).namelist()
    assert names == sorted(names) and len(names) == 2


def test_a_translation_that_is_no_longer_kept_takes_no_file(client, user, translation):
    """Nobody would ever see what is written; what stands there can still be read and confirmed."""
    put(translation, lambda source: f"macchina {source}", kind="machine")
    content, page = written(translation, "po"), Page.objects.get(pk=translation.get_target_instance().pk)
    assert translation_of(page) == kept_translation_of(page) == translation
    Translation.objects.update(enabled=False)
    assert translation_of(page) is None and kept_translation_of(page) == translation
    client.force_login(user)
    assert client.get(reverse("translating_download", args=[page.pk, "po"])).status_code == 404
    assert client.get(reverse("translating_upload", args=[page.pk])).status_code == 404
    with pytest.raises(Refused):
        take_over([("a.po", content)], user)
    assert client.get(reverse("translating_side_by_side", args=[page.pk])).status_code == 200
    segment = segments_of(translation)[0]
    data = {"segment": segment.id, "text": segment.target}
    assert client.post(reverse("translating_confirm", args=[page.pk]), data).json() == {"confirmed": True}


def test_an_upload_publishes_nothing_and_says_what_changed(client, user, translation):
    content = written(translation, "xlf", lambda text: text)
    put(translation, lambda source: f"fr {source}")
    content = written(translation, "xlf")
    StringTranslation.objects.all().delete()
    client.force_login(user)
    page = translation.get_target_instance()
    file = SimpleUploadedFile("a.xlf", content)
    answer = client.post(reverse("translating_upload", args=[page.pk]), {"file": file})
    report = answer.context["reports"][0][0]
    assert {change.what for change in report.changes} == {"new"}
    assert not Page.objects.get(pk=page.pk).live


def test_sentences_of_an_older_text_are_left_out(user, translation):
    put(translation, lambda source: f"fr {source}")
    content = written(translation, "po", lambda text: text.replace('msgid "Il <b>', 'msgid "Un <b>'))
    report = take_over([("a.po", content)], user)[0]
    assert (report.stale, report.changes) == (1, [])


def test_drafts_in_a_file_replace_no_person_s_words_and_wait_for_one(user, translation):
    content = {}
    for format_ in FORMATS:
        put(translation, lambda source: f"macchina {source}", kind="machine")
        content[format_] = written(translation, format_)
        put(translation, lambda source: f"persona {source}")
        before = kept_sentences()
        report = take_over([(f"a.{format_}", content[format_])], user)[0]
        assert report.kept and kept_sentences() == before
    StringTranslation.objects.all().delete()
    take_over([("a.po", content["po"])], user)
    assert set(StringTranslation.objects.values_list("translation_type", flat=True)) == {"machine"}


def test_a_person_s_file_confirms_what_a_machine_wrote(user, translation):
    put(translation, lambda source: f"macchina {source}", kind="machine")
    content = written(translation, "po", lambda text: text.replace("#, fuzzy\n", ""))
    report = take_over([("a.po", content)], user)[0]
    assert {change.what for change in report.changes} == {"confirmed"}
    assert set(StringTranslation.objects.values_list("translation_type", flat=True)) == {"manual"}
