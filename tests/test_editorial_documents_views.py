"""The journey in the admin: upload, judge, make a draft; what is kept, what a mistake costs."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile

from editorial.models import DocumentUpload, ImportedDocument
from practices.models import Practice
from tests.builders import make_record, make_site, make_term
from tests.documents import PRACTICE_FR, PRACTICE_IT, docx, markdown, odt, pdf
from tests.importing import UPLOAD, fields_of, made, review, send

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    make_site()


def test_a_document_becomes_a_draft_with_its_original_kept(client, editor):
    page = made(client, review(client))
    assert type(page) is Practice and not page.live and page.owner == editor
    assert (page.title, page.locale.language_code, page.record.original_locale.language_code) == (
        "Merende del mercoledì",
        "it",
        "it",
    )
    assert page.summary == PRACTICE_IT[1][1]
    assert "mangiano da soli" in page.need
    assert [block.value["text"] for block in page.steps] == PRACTICE_IT[6][1]
    assert page.sections[1].value["heading"] == "Il canto delle pentole"
    assert page.sources[0].value["title"] == "Merende del mercoledì"
    imported = ImportedDocument.objects.get()
    assert (imported.record, imported.name, imported.imported_by, len(imported.sha256)) == (
        page.record,
        "merende.docx",
        editor,
        64,
    )
    assert imported.document.file.read() == docx() and imported.document.uploaded_by_user == editor
    assert not DocumentUpload.objects.exists()
    assert list(PageLogEntry.objects.filter(page=page.pk).values_list("action", "user")) == [
        ("wagtail.create", editor.pk)
    ]


def test_the_draft_can_be_opened_saved_and_published(client, editor):
    page = made(client, review(client))
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    page.save_revision(user=editor).publish(user=editor)
    assert Practice.objects.get(pk=page.pk).live


def test_a_french_document_is_a_record_written_first_in_french(client, editor):
    page = made(client, review(client, docx(PRACTICE_FR), "gouters.docx"))
    assert page.locale.language_code == page.record.original_locale.language_code == "fr"
    assert page.get_parent().locale.language_code == "fr"
    assert "trois ans de plus" in page.sustainability


def test_sections_go_where_the_editor_says(client, editor):
    response = review(client)
    numbers = {section.heading: index for index, section in enumerate(response.context["proposal"].sections)}
    changes = {
        f"section_{numbers['Il bisogno']}": "idea",
        f"section_{numbers['Difficoltà incontrate']}": "",
        f"section_{numbers['Il canto delle pentole']}": "append",
    }
    page = made(client, response, **changes)
    assert "mangiano da soli" in page.idea and not page.need and not page.hindering
    assert "Il canto delle pentole" in str(page.enabling)


def test_only_ticked_facts_are_written(client, editor):
    themes = [make_term("theme", key, label_it=label) for key, label in (("a", "Cucina"), ("b", "Merende"))]
    words = markdown([*PRACTICE_IT, ("p", "La cucina e le merende: le merende in cucina.")])
    response = review(client, words, "m.md")
    assert {fact.label for fact, _ in response.context["facts"]} == {"Cucina", "Merende"}
    page = made(client, response, facts=[f"themes:{themes[0].pk}"])
    assert list(page.themes.all()) == [themes[0]]
    assert not made(client, review(client, words, "m.md")).themes.all()


def test_what_was_chosen_survives_a_closed_window_and_a_mistake(client, editor):
    response = review(client)
    path = response.request["PATH_INFO"]
    answer = client.post(path, fields_of(response) | {"title": "x" * 101, "section_1": "results"})
    assert answer.status_code == 200 and answer.context["form"].errors["title"]
    assert not Practice.objects.exists() and not Document.objects.exists()
    later = client.get(path)
    assert later.context["form"]["title"].value() == "x" * 101
    assert later.context["form"]["section_1"].value() == "results"
    assert "merende.docx" in client.get(UPLOAD).content.decode()


def test_another_kind_is_proposed_anew(client, editor):
    response = review(client)
    path = response.request["PATH_INFO"]
    client.post(path, fields_of(response) | {"kind": "event", "language": "fr", "again": "1"})
    again = client.get(path)
    assert (again.context["proposal"].kind, again.context["proposal"].language) == ("event", "fr")
    assert "outcomes" in dict(again.context["form"].fields["section_1"].choices)


def test_a_second_click_finds_the_draft_of_the_first(client, editor):
    response = review(client)
    page = made(client, response)
    again = client.post(response.request["PATH_INFO"], fields_of(response))
    assert again.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert Practice.objects.count() == 1


def test_a_discarded_document_leaves_nothing(client, editor):
    response = review(client)
    client.post(response.request["PATH_INFO"], {"discard": "1"})
    assert not DocumentUpload.objects.exists() and not Document.objects.exists() and not Practice.objects.exists()


def test_what_fails_half_way_leaves_nothing(client, editor, monkeypatch, tmp_path):
    def fail(*args, **kwargs):
        raise RuntimeError

    response = review(client)
    monkeypatch.setattr("editorial.documents.draft.ImportedDocument.objects.create", fail)
    with pytest.raises(RuntimeError):
        client.post(response.request["PATH_INFO"], fields_of(response))
    assert not Practice.objects.exists() and not Document.objects.exists()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert DocumentUpload.objects.count() == 1


@pytest.mark.parametrize(("language", "words"), [("it", "protetto da una password"), ("fr", "numérisation")])
def test_a_refused_file_changes_nothing_and_says_why(client, editor, language, words):
    UserProfile.objects.update_or_create(user=editor, defaults={"preferred_language": language})
    content = pdf(extra=b"/Encrypt<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -4>>") if language == "it" else pdf([])
    answer = send(client, content, "x.pdf")
    assert answer.status_code == 200 and words in answer.content.decode()
    assert not DocumentUpload.objects.exists()


def test_no_file_is_asked_for_again(client, editor):
    assert client.post(UPLOAD, {}).context["form"].errors["file"]
    assert send(client, b"").context["form"].errors["file"]


def test_names_and_duplicates_are_pointed_out(client, editor):
    known = make_record(title="Merende del mercoledì", need=f"<p>{PRACTICE_IT[4][1]}</p>", live=False)
    response = review(
        client, docx([*PRACTICE_IT, ("p", "Chiedere a Bianca Esempio, bianca@example.net, 347 1234567.")])
    )
    shown = response.content.decode()
    assert "bianca@example.net" in shown and "347 1234567" in shown
    assert [(each.page.pk, each.reason) for each, _ in response.context["duplicates"]] == [(known.pk, "title")]


def test_the_same_words_under_another_title_are_noticed(client, editor):
    text = "".join(f"<p>{words}</p>" for kind, words in PRACTICE_IT if kind == "p")
    make_record(title="Cucine aperte", need=text, live=False)
    response = review(client)
    assert [each.reason for each, _ in response.context["duplicates"]] == ["words"]


def test_the_same_file_is_noticed(client, editor):
    content = odt()
    made(client, review(client, content, "x.odt"))
    assert review(client, content, "y.odt").context["duplicates"][0][0].reason == "file"


def test_documents_left_behind_expire(client, editor):
    review(client)
    fresh = review(client)
    DocumentUpload.objects.exclude(pk=fresh.context["upload"].pk).update(created_at=timezone.now() - timedelta(days=31))
    out = StringIO()
    call_command("remove_expired_uploads", stdout=out)
    assert out.getvalue() == "1 removed\n"
    assert DocumentUpload.objects.get() == fresh.context["upload"]


def test_showing_a_proposal_asks_the_database_little(client, editor, django_assert_max_num_queries):
    for number in range(30):
        make_record(title=f"Altra pratica {number}", live=False)
    response = review(client)
    with django_assert_max_num_queries(60):
        client.get(response.request["PATH_INFO"])


def test_odd_choices_and_names_are_no_error(client, editor):
    response = review(client, name="a\u202eb.docx")
    assert response.context["upload"].name == "ab.docx"
    path = response.request["PATH_INFO"]
    assert client.post(path, {"kind": "x", "language": "y", "title": "a\0b", "again": "1"}).status_code == 302
    assert client.get(path).context["proposal"].kind == "practice"
    assert client.post(path, {"section_1": "x"}).status_code == 200


def test_a_section_sent_to_a_summary_that_has_words_is_kept_in_the_text(client, editor):
    response = review(client)
    page = made(client, response, section_2="summary")
    assert page.summary == PRACTICE_IT[1][1]
    assert "mangiano da soli" in page.sections[0].value["text"].source


def test_a_record_leads_to_its_original(client, editor):
    page = made(client, review(client))
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    imported = ImportedDocument.objects.get()
    assert imported.sha256 in shown and imported.document.url in shown
