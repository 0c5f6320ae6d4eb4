"""The public writes a proposal step by step; nothing typed is lost and nothing is seen before it is confirmed."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from editorial.models import Proposal
from editorial.models.proposal import DRAFT_KEPT
from editorial.proposals import views
from tests.builders import make_site
from tests.proposing import EMAIL, SEND, START, STORY, WHAT, begin, link_in, post, sent, write

pytestmark = pytest.mark.django_db
ODD = [
    "a" * 10_000,
    "nul\x00dentro",
    "👵🏽🧺🇮🇹",
    "مرحبا بكم",
    "\u202eodnoc",
    "<script>alert(1)</script>",
    "'; DROP--",
    "%s %(x)s {{ x }}",
]


@pytest.fixture(autouse=True)
def site():
    cache.clear()
    return make_site()


@pytest.mark.parametrize("language", START)
def test_the_start_needs_no_account_no_token_and_no_cookie(language):
    client = Client(enforce_csrf_checks=True)
    response = client.get(START[language])
    assert response.status_code == 200 and not response.cookies
    assert "csrfmiddlewaretoken" not in response.text
    step = client.get(begin(client, language=language))
    assert step.status_code == 200 and not step.cookies


@pytest.mark.parametrize(("language", "kind"), [("it", "practice"), ("fr", "need")])
def test_a_proposal_is_written_in_three_steps_read_again_and_sent(client, language, kind):
    what = {"need": "Chi non guida resta a casa."} if kind == "need" else {}
    address = write(client, language, kind, what=what)
    page = client.get(address)
    assert WHAT["title"] in page.text
    assert post(client, address, SEND).status_code == 303
    proposal = Proposal.objects.get()
    assert (proposal.state, proposal.language, proposal.email) == ("unconfirmed", language, EMAIL)
    assert mail.outbox[0].to == [EMAIL]
    assert link_in(mail.outbox[0]).startswith(START[language])


def test_mails_are_in_the_language_of_the_proposal(client):
    sent(client, "it")
    sent(client, "fr")
    assert [message.subject.split()[0] for message in mail.outbox] == ["Confermate", "Confirmez"]


def test_private_pages_are_kept_by_nobody_and_name_themselves_nowhere(client):
    address = begin(client)
    response = client.get(address)
    assert "no-store" in response["Cache-Control"] and "private" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    token = address.split("/")[3]
    named = re.findall(rf"<(?:link|meta|a)[^>]*{token}[^>]*>", response.text)
    assert all("hreflang" in tag and 'rel="alternate"' not in tag for tag in named), named


def test_what_was_typed_is_there_when_one_comes_back(client):
    address = begin(client)
    post(client, address, WHAT)
    assert WHAT["summary"] in Client().get(address).text


def test_going_back_keeps_a_step_that_does_not_hold_yet(client):
    second = begin(client).replace("/1/", "/2/")
    assert post(client, second, {"need": "Solo questo", "back": "1"})["Location"] == second.replace("/2/", "/1/")
    assert "Solo questo" in client.get(second).text


def test_a_step_that_does_not_hold_says_why_and_keeps_everything(client):
    address = begin(client)
    response = post(client, address, {"title": "", "summary": "Da non perdere"})
    assert response.status_code == 400
    assert 'aria-invalid="true"' in response.text and 'href="#id_title"' in response.text
    assert "Da non perdere" in response.text and "Da non perdere" in client.get(address).text


@pytest.mark.parametrize("name", ["title", "summary", "place"])
@pytest.mark.parametrize("text", ODD)
def test_odd_input_is_said_or_kept_and_never_breaks(client, name, text):
    address = begin(client)
    response = post(client, address, WHAT | {name: text})
    assert response.status_code in (303, 400)
    again = client.get(address)
    assert again.status_code == 200
    shown = again.context["form"][name].value()
    assert shown == text.replace("\x00", "").replace("\u202e", "")
    assert "<script>alert" not in again.text


def test_a_text_that_is_too_long_says_by_how_much(client):
    response = post(client, begin(client), WHAT | {"title": "a" * 10_000})
    assert "10000" in response.text and "100" in response.text


def test_emoji_count_as_one_character(client):
    assert post(client, begin(client), WHAT | {"title": "🧺" * 100}).status_code == 303


@pytest.mark.parametrize("address", ["x", "0", "a" * 43, "segui", "%00", "..%2f", "a" * 500])
def test_a_wrong_address_leads_to_help_and_not_to_an_error(client, address):
    for path in (f"/it/proponi/{address}/", f"/it/proponi/{address}/1/", f"/it/proponi/segui/{address}/"):
        for response in (client.get(path), post(client, path, {"action": "confirm"})):
            assert response.status_code in (404, 405), path


@pytest.mark.parametrize("number", [0, 4, 99, 10**20])
def test_a_step_that_does_not_exist_leads_to_the_last_one(client, number):
    address = begin(client).replace("/1/", f"/{number}/")
    assert client.get(address, follow=True).status_code == 200


def test_a_draft_left_too_long_is_gone(client):
    address = begin(client)
    Proposal.objects.update(changed_at=timezone.now() - DRAFT_KEPT * 1.1)
    response = client.get(address)
    assert response.status_code == 404 and START["it"] in response.text


def test_nothing_is_sent_while_something_is_missing(client):
    address = begin(client).replace("1/", "")
    response = post(client, address, SEND)
    assert response.status_code == 400 and not mail.outbox
    assert EMAIL in response.text
    assert response.context["faults"].keys() == {1, 2}


@pytest.mark.parametrize(
    "changes", [{"consent": ""}, {"email": ""}, {"email": "no"}, {"email": "a@example.org\nBcc: b@example.org"}]
)
def test_without_agreement_or_address_nothing_is_sent(client, changes):
    response = post(client, write(client), SEND | changes)
    assert response.status_code == 400
    assert not mail.outbox and not Proposal.objects.get().email


def test_the_trap_is_said_not_swallowed(client):
    address = write(client)
    response = post(client, address, SEND | {"website": "http://spam.example"})
    assert response.status_code == 400 and not mail.outbox
    assert "spam.example" not in response.text


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site", "origin": "https://evil.example"}, {"origin": "null"}, {}]
)
def test_a_form_of_another_site_is_refused(client, headers):
    address = begin(client)
    assert post(client, address, WHAT, headers).status_code == 403
    assert post(client, START["it"], {"kind": "need"}, headers).status_code == 403
    assert Proposal.objects.get().answers == {}


def test_a_network_that_begins_too_often_waits(client, monkeypatch):
    monkeypatch.setattr(views, "MOST_STARTS", 3)
    for _ in range(3):
        begin(client)
    assert post(client, START["it"], {"kind": "practice"}).status_code == 429


def test_no_network_address_is_kept(client):
    begin(client)
    kept = [name for name in cache._cache if "sender:" in name]
    assert kept and not any("127.0.0.1" in name for name in kept)


def test_one_address_is_not_flooded_with_mails(client):
    _, _ = sent(client)
    address = f"/it/proponi/{Proposal.objects.get().writing_token}/"
    statuses = [post(client, address, {"email": EMAIL}).status_code for _ in range(6)]
    assert 429 in statuses and len(mail.outbox) <= 5


def test_a_mail_that_cannot_be_sent_loses_nothing(client, monkeypatch):
    address = write(client)

    def fail(self, *args, **kwargs):
        raise OSError("no route")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    response = post(client, address, SEND)
    assert response.status_code == 503 and EMAIL in response.text
    proposal = Proposal.objects.get()
    assert proposal.state == "writing" and not proposal.email and proposal.answers["title"] == WHAT["title"]


def test_another_window_is_noticed_and_both_texts_are_shown(client):
    address = begin(client)
    mark = client.get(address).context["mark"]
    post(client, address, WHAT | {"summary": "Da una finestra", "mark": mark})
    response = post(client, address, WHAT | {"summary": "Dall’altra finestra", "mark": mark})
    assert response.status_code == 409
    assert "Da una finestra" in response.text and "Dall’altra finestra" in response.text
    again = post(client, address, WHAT | {"summary": "Le due insieme", "mark": response.context["mark"]})
    assert again.status_code == 303
    assert Proposal.objects.get().answers["summary"] == "Le due insieme"


def test_the_script_keeps_words_without_judging_them(client):
    address = begin(client)
    response = post(client, address, {"title": "", "summary": "A metà", "quiet": "1"})
    assert response.status_code == 200 and response.json()["mark"] == client.get(address).context["mark"]
    assert "A metà" in client.get(address).text


def test_what_comes_after_sending_is_given_back_not_lost(client):
    proposal, _ = sent(client)
    step = f"/it/proponi/{proposal.writing_token}/2/"
    response = post(client, step, STORY | {"results": "Un pensiero tardivo"})
    assert response.status_code == 409 and "Un pensiero tardivo" in response.text
    assert client.get(step).status_code == 302


def test_the_address_of_the_draft_shows_nothing_once_it_is_sent(client):
    proposal, _ = sent(client)
    shown = client.get(f"/it/proponi/{proposal.writing_token}/").text
    assert WHAT["summary"] not in shown and EMAIL not in shown and "a…@example.org" in shown
    assert proposal.tracking_token not in shown


def test_the_right_address_replaces_a_mistyped_one_and_its_link(client):
    proposal, wrong = sent(client)
    post(client, f"/it/proponi/{proposal.writing_token}/", {"email": "giusto@example.org"})
    assert mail.outbox[-1].to == ["giusto@example.org"]
    assert client.get(wrong).status_code == 404
    assert client.get(link_in(mail.outbox[-1])).status_code == 200
