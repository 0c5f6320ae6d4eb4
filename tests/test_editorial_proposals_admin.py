"""Editors see what is confirmed, ask, refuse, and make a draft of it with one click; nobody does without the right."""

import pytest
from django.contrib.messages import get_messages
from django.core import mail
from django.core.cache import cache
from wagtail.documents.models import Document

from editorial.documents.originals import keep_original
from editorial.models import ImportedDocument, Proposal
from editorial.proposals import steps
from practices.addresses import address
from practices.models import Practice
from practices.public import public_pages
from tests.builders import make_record, make_site, make_term
from tests.proposing import EMAIL, LIST, STORY, WHAT, act, page, post, received, sent, text_file

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    return make_site()


def test_editors_see_nothing_before_it_is_confirmed(client, editor):
    proposal, _ = sent(client)
    assert WHAT["title"] not in client.get(LIST).text
    assert client.get(page(proposal)).status_code == 404
    assert act(client, proposal, "draft").status_code == 404


def test_editors_see_what_is_confirmed_and_no_address(client, editor):
    proposal, _ = received(client)
    assert WHAT["title"] in client.get(LIST).text
    shown = client.get(page(proposal)).text
    assert STORY["results"] in shown and EMAIL not in shown and proposal.tracking_token not in shown


@pytest.mark.parametrize("language", ["it", "fr"])
def test_the_list_filters_and_searches(client, editor, language):
    received(client, language)
    assert WHAT["title"] in client.get(f"{LIST}?state=received&language={language}&q=merende").text
    assert WHAT["title"] not in client.get(f"{LIST}results/?state=refused").text


@pytest.mark.parametrize("language", ["it", "fr"])
def test_one_click_makes_a_draft_with_its_source_in_the_language_of_the_proposer(client, editor, language):
    proposal, link = received(client, language, files=[text_file()])
    answer = act(client, proposal, "draft")
    draft = Practice.objects.get()
    assert answer.url == f"/admin/pages/{draft.pk}/edit/" and not draft.live
    assert not public_pages().exists()
    assert (draft.title, draft.locale.language_code) == (WHAT["title"], language)
    assert draft.record.original_locale.language_code == language
    assert [block.value["text"] for block in draft.steps] == STORY["actions"].split("\n")
    assert STORY["results"] in draft.results and "2021" in draft.sources[1].value["title"]
    assert str(proposal.pk) in draft.sources[0].value["title"]
    assert draft.contacts[0].value["phone"] == "011 1234567"
    proposal.refresh_from_db()
    assert proposal.record == draft.record and proposal.state == "accepted" and not proposal.files.exists()
    assert mail.outbox[-1].to == [EMAIL]
    assert client.get(f"/admin/pages/{draft.pk}/edit/").status_code == 200
    assert page(proposal) in client.get(f"/admin/pages/{draft.pk}/edit/").text


def test_a_need_becomes_a_draft_at_the_stage_of_an_insight(client, editor):
    make_term("maturity", "intuizione")
    proposal, _ = received(client, kind="need", what={"need": "Chi non guida resta a casa."})
    act(client, proposal, "draft")
    assert Practice.objects.get().get_latest_revision_as_object().maturity.key == "intuizione"


def test_files_become_documents_that_the_public_cannot_open(client, editor):
    proposal, _ = received(client, files=[text_file()])
    act(client, proposal, "draft")
    document = Document.objects.get()
    assert ImportedDocument.objects.get().document == document
    client.logout()
    assert client.get(document.url).status_code == 302


def test_a_second_click_makes_no_second_draft(client, editor):
    proposal, _ = received(client)
    act(client, proposal, "draft")
    assert act(client, proposal, "draft").url == page(proposal)
    assert act(client, proposal, "refuse", **{"refuse-reason": "known", "refuse-words": "x"}).url == page(proposal)
    assert Practice.objects.count() == 1
    proposal.refresh_from_db()
    assert proposal.state == "accepted"


@pytest.mark.parametrize(
    "what, data",
    [
        ("ask", {"ask-text": "Quante persone?"}),
        ("refuse", {"refuse-reason": "known", "refuse-words": "x"}),
        ("draft", {}),
    ],
)
def test_what_a_colleague_decides_between_reading_and_writing_stands(client, editor, monkeypatch, what, data):
    proposal, _ = received(client)
    stale = Proposal.objects.get(pk=proposal.pk)
    steps.refuse(proposal, "Esiste già", editor)
    told = len(mail.outbox)
    monkeypatch.setattr("editorial.proposals.decisions.proposal_for", lambda *args: stale)
    answer = act(client, proposal, what, **data)
    assert "si è già deciso" in " ".join(map(str, get_messages(answer.wsgi_request)))
    proposal.refresh_from_db()
    assert proposal.state == "refused" and len(mail.outbox) == told
    assert [message.text for message in proposal.messages.all()] == ["Esiste già"]


def files_under(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("failing", ["ImportedDocument.objects.create", "keep_original"])
def test_a_draft_that_fails_leaves_nothing_behind(client, editor, monkeypatch, tmp_path, failing):
    proposal, _ = received(client, files=[text_file(), text_file("bilancio.txt", b"Un bilancio.")])
    place = "editorial.proposals.drafting"
    real = {"ImportedDocument.objects.create": ImportedDocument.objects.create, "keep_original": keep_original}[failing]
    done = []

    def fail(*args, **kwargs):
        if done:
            raise RuntimeError("disk full")
        done.append(real(*args, **kwargs))
        return done[0]

    monkeypatch.setattr(f"{place}.{failing}", fail)
    with pytest.raises(RuntimeError):
        act(client, proposal, "draft")
    proposal.refresh_from_db()
    assert proposal.state == "received" and proposal.files.exists()
    assert not Practice.objects.exists() and not Document.objects.exists()
    assert done and files_under(tmp_path) == []


def test_a_document_that_cannot_be_written_down_leaves_no_file(editor, monkeypatch, tmp_path):
    def fail(*args, **kwargs):
        raise RuntimeError("database gone")

    monkeypatch.setattr(Document, "save", fail)
    with pytest.raises(RuntimeError):
        keep_original("relazione.txt", b"Una relazione.", editor)
    assert files_under(tmp_path) == []


def test_the_published_record_is_shown_at_the_private_link(client, editor):
    proposal, link = received(client)
    act(client, proposal, "draft")
    draft = Practice.objects.get()
    assert address(draft) not in client.get(link).text
    draft.get_latest_revision().publish()
    assert address(draft) in client.get(link).text


def test_withdrawing_after_the_draft_leaves_the_draft(client, editor):
    proposal, link = received(client)
    act(client, proposal, "draft")
    post(client, link, {"action": "withdraw", "sure": "1"})
    proposal.refresh_from_db()
    assert proposal.email == "" and Practice.objects.exists()


def test_a_refusal_needs_words_and_tells_them_in_the_language_of_the_proposer(client, editor):
    proposal, link = received(client, "fr")
    kept = act(client, proposal, "refuse", **{"refuse-reason": "known", "refuse-words": ""})
    assert kept.status_code == 200 and kept.context["refuse_form"].errors
    act(client, proposal, "refuse", **{"refuse-reason": "known", "refuse-words": "Voir la fiche 12."})
    assert "L’archive la contient déjà." in mail.outbox[-1].body and "Voir la fiche 12." in mail.outbox[-1].body
    assert "Voir la fiche 12." in client.get(link).text


def test_a_question_that_could_not_be_mailed_says_so(client, editor):
    proposal, link = received(client)
    post(client, link, {"action": "forget"})
    answer = client.post(f"{LIST}{proposal.pk}/ask/", {"ask-text": "Quanti?"}, follow=True)
    assert "messages" in answer.context and any("warning" in message.tags for message in answer.context["messages"])
    assert "Quanti?" in client.get(link).text


def test_duplicates_and_private_persons_are_pointed_out(client, editor):
    known = make_record(title=WHAT["title"])
    proposal, _ = received(client, what={"organisation": "Mario Rossi, cell. 333 1234567"})
    shown = client.get(page(proposal))
    assert [each.page.pk for each, _ in shown.context["duplicates"]] == [known.pk]
    assert {text for _, text in shown.context["personal"]} >= {"Mario Rossi", "333 1234567"}


def test_a_file_is_only_ever_saved_not_shown(client, editor):
    proposal, _ = received(client, files=[text_file("pagina.txt", b"testo")])
    answer = client.get(f"{LIST}{proposal.pk}/files/{proposal.files.get().pk}/")
    assert answer.content == b"testo" and answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    other, _ = received(client)
    assert client.get(f"{LIST}{other.pk}/files/{proposal.files.get().pk}/").status_code == 404
