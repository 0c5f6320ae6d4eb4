"""The private link: confirmed once, followed, answered, forgotten, withdrawn; and what time takes away by itself."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from editorial.models import Proposal, ProposalFile
from editorial.proposals import steps
from tests.builders import make_site, make_user
from tests.proposing import EMAIL, WHAT, begin, post, received, sent, text_file

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site():
    cache.clear()
    return make_site()


def ask(proposal, text="Quante persone?"):
    steps.ask(proposal, text, make_user("redazione"))


def test_opening_the_link_confirms_nothing(client):
    proposal, link = sent(client)
    assert WHAT["summary"] in client.get(link).text
    proposal.refresh_from_db()
    assert proposal.state == "unconfirmed"


def test_confirming_twice_is_confirming_once(client, settings):
    settings.CONTACT_EMAIL = "redazione@example.org"
    proposal, link = sent(client)
    for _ in range(3):
        assert post(client, link, {"action": "confirm"}).status_code == 303
    told = [message for message in mail.outbox if message.to == ["redazione@example.org"]]
    assert len(told) == 1 and EMAIL not in told[0].body
    proposal.refresh_from_db()
    assert proposal.state == "received" and proposal.confirmed_at


def test_a_confirmation_replayed_after_the_decision_changes_nothing(client):
    proposal, link = received(client)
    steps.refuse(proposal, "No", make_user("redazione"))
    post(client, link, {"action": "confirm"})
    proposal.refresh_from_db()
    assert proposal.state == "refused"


def test_an_expired_link_says_so(client):
    proposal, link = sent(client)
    Proposal.objects.update(sent_at=timezone.now() - timedelta(days=8))
    assert client.get(link).status_code == 404
    assert post(client, link, {"action": "confirm"}).status_code == 404
    proposal.refresh_from_db()
    assert proposal.state == "unconfirmed"


@pytest.mark.parametrize("action", ["", "publish", "confirm\x00"])
def test_an_unknown_action_does_nothing(client, action):
    _, link = sent(client)
    assert post(client, link, {"action": action}).status_code == 302


@pytest.mark.parametrize("language", ["it", "fr"])
def test_a_question_is_mailed_and_answered_at_the_link(client, language):
    proposal, link = received(client, language)
    ask(proposal)
    assert mail.outbox[-1].to == [EMAIL] and "Quante persone?" in mail.outbox[-1].body and link in mail.outbox[-1].body
    assert "Quante persone?" in client.get(link).text
    for _ in range(2):
        assert post(client, link, {"action": "answer", "text": "Trenta."}).status_code == 303
    proposal.refresh_from_db()
    assert proposal.state == "received"
    assert [message.text for message in proposal.messages.all()] == ["Quante persone?", "Trenta."]


@pytest.mark.parametrize("text", ["", "  ", "\x00", "a" * 5001])
def test_an_answer_that_does_not_hold_stays_in_the_form(client, text):
    proposal, link = received(client)
    ask(proposal)
    response = post(client, link, {"action": "answer", "text": text})
    assert response.status_code == 400 and text.strip(" \x00") in response.text
    assert proposal.messages.count() == 1


def test_an_answer_after_the_decision_is_not_lost_silently(client):
    proposal, link = received(client)
    steps.refuse(proposal, "Esiste già", make_user("redazione"))
    response = post(client, link, {"action": "answer", "text": "Una risposta lunga"})
    assert response.status_code == 409
    assert "Esiste già" in response.text
    assert "Una risposta lunga" in response.text


def test_an_answer_sent_while_the_editors_decide_does_not_open_it_again(client):
    proposal, link = received(client)
    stale = Proposal.objects.get(pk=proposal.pk)
    steps.refuse(proposal, "Esiste già", make_user("redazione"))
    with pytest.raises(steps.DecidedMeanwhile):
        steps.answer(stale, "Trenta.")
    proposal.refresh_from_db()
    assert proposal.state == "refused" and proposal.messages.count() == 1


def test_the_address_is_deleted_when_asked_and_the_link_goes_on_working(client):
    proposal, link = received(client)
    assert post(client, link, {"action": "forget"}).status_code == 303
    proposal.refresh_from_db()
    assert proposal.email == ""
    before = len(mail.outbox)
    ask(proposal)
    assert len(mail.outbox) == before
    assert "Quante persone?" in client.get(link).text


def test_withdrawing_asks_first_and_then_deletes_all(client):
    proposal, link = received(client, files=[text_file()])
    assert post(client, link, {"action": "withdraw"}).status_code == 200
    assert Proposal.objects.exists()
    assert post(client, link, {"action": "withdraw", "sure": "1"}).status_code == 200
    assert not Proposal.objects.exists() and not ProposalFile.objects.exists()
    assert post(client, link, {"action": "withdraw", "sure": "1"}).status_code == 404


def test_other_sites_cannot_act_at_the_link(client):
    proposal, link = received(client)
    assert (
        post(client, link, {"action": "withdraw", "sure": "1"}, {"origin": "https://evil.example"}).status_code == 403
    )
    assert Proposal.objects.exists()


def test_no_page_sets_a_cookie(client):
    _, link = sent(client)
    fresh = Client()
    assert not fresh.get(link).cookies and not post(fresh, link, {"action": "confirm"}).cookies


def days_ago(days, **changes):
    Proposal.objects.update(**{name: timezone.now() - timedelta(days=days) for name in changes["fields"]})


def test_the_command_deletes_addresses_after_the_set_time(client, settings, capsys):
    settings.PROPOSAL_EMAIL_DAYS = 30
    proposal, link = received(client)
    days_ago(29, fields=["changed_at", "sent_at"])
    call_command("clear_proposals")
    proposal.refresh_from_db()
    assert proposal.email == EMAIL
    days_ago(31, fields=["changed_at", "sent_at"])
    call_command("clear_proposals")
    proposal.refresh_from_db()
    assert proposal.email == "" and proposal.answers["title"] == WHAT["title"]
    assert "1 addresses" in capsys.readouterr().out
    assert client.get(link).status_code == 200


@pytest.mark.parametrize(("days", "left"), [(6, 1), (8, 0)])
def test_the_command_deletes_what_nobody_confirmed(client, days, left):
    sent(client)
    days_ago(days, fields=["changed_at", "sent_at"])
    call_command("clear_proposals", verbosity=0)
    assert Proposal.objects.count() == left


@pytest.mark.parametrize(("days", "left"), [(13, 1), (15, 0)])
def test_the_command_deletes_drafts_nobody_goes_on_with(client, days, left):
    begin(client)
    days_ago(days, fields=["changed_at"])
    call_command("clear_proposals", verbosity=0)
    assert Proposal.objects.count() == left


def test_a_refused_proposal_goes_with_its_address(client):
    proposal, _ = received(client)
    steps.refuse(proposal, "No", make_user("redazione"))
    days_ago(181, fields=["changed_at"])
    call_command("clear_proposals", verbosity=0)
    assert not Proposal.objects.exists()
