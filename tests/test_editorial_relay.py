"""Readers write to an organisation whose address stays with the editors."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from editorial.models import OrganisationAddress
from practices.addresses import address
from practices.models import Organisation, PracticeIndex
from tests.builders import make_record, make_site, make_user
from tests.importing import writer
from tests.proposing import post

pytestmark = pytest.mark.django_db
SECRET = "ufficio@segreto.example"
WORDS = {"name": "Anna", "email": "anna@example.org", "message": "Buongiorno", "website": ""}


@pytest.fixture(autouse=True)
def site(settings):
    settings.CONTACT_EMAIL = "redazione@example.org"
    cache.clear()
    return make_site()


@pytest.fixture
def organisation():
    page = make_record(Organisation, title="Consorzio")
    OrganisationAddress.objects.create(organisation=page.record, email=SECRET)
    return page


def form_of(page, language="it"):
    return f"/{language}/{'contatti' if language == 'it' else 'contact'}/{page.record.code}/"


@pytest.mark.parametrize("language", ["it", "fr"])
def test_a_message_reaches_the_organisation_and_its_address_is_shown_nowhere(client, organisation, language):
    assert form_of(organisation) in client.get(address(organisation)).text
    shown = client.get(form_of(organisation, language))
    sent = post(client, form_of(organisation, language), WORDS)
    after = client.get(sent["Location"])
    (message,) = mail.outbox
    assert (message.to, message.reply_to) == ([SECRET], ["anna@example.org"])
    assert "Buongiorno" in message.body and "Anna" in message.body
    for answer in (shown, sent, after, client.get(address(organisation))):
        assert SECRET not in answer.text and "segreto" not in str(answer.headers)


def test_without_an_address_the_editors_get_it_and_the_page_says_so(client):
    page = make_record(Organisation)
    assert client.get(form_of(page)).context["is_direct"] is False
    assert post(client, form_of(page), WORDS).status_code == 303
    assert mail.outbox[0].to == ["redazione@example.org"]


def test_a_copy_goes_to_the_sender_only_when_wanted(client, organisation):
    post(client, form_of(organisation), WORDS | {"copy": "on"})
    assert [message.to for message in mail.outbox] == [[SECRET], ["anna@example.org"]]
    assert SECRET not in mail.outbox[1].body and not mail.outbox[1].reply_to


@pytest.mark.parametrize(
    "changes",
    [
        {"email": "a@example.org\nBcc: b@example.org"},
        {"email": "a@example.org%0aBcc:b@example.org"},
        {"email": ""},
        {"message": ""},
        {"message": "a" * 10_000},
        {"website": "http://spam.example"},
    ],
)
def test_what_cannot_be_sent_stays_in_the_form(client, organisation, changes):
    answer = post(client, form_of(organisation), WORDS | changes)
    assert answer.status_code == 400 and not mail.outbox
    assert "Anna" in answer.text


@pytest.mark.parametrize("text", ["x\nBcc: b@example.org", "\x00", "👵🏽", "\u202eodnoc", "مرحبا"])
def test_no_word_of_a_reader_reaches_a_header(client, organisation, text):
    answer = post(client, form_of(organisation), WORDS | {"name": text, "message": f"{text} e altro"})
    assert answer.status_code == 303
    message = mail.outbox[0].message()
    assert message["Bcc"] is None and message["Subject"] and mail.outbox[0].recipients() == [SECRET]


def test_only_public_organisations_can_be_written_to(client):
    assert client.get(form_of(make_record())).status_code == 404
    assert client.get(form_of(make_record(Organisation, live=False))).status_code == 404
    assert client.get("/it/contatti/ZZZZZZ/").status_code == 404


def test_a_form_of_another_site_is_refused(client, organisation):
    assert post(client, form_of(organisation), WORDS, {"origin": "https://evil.example"}).status_code == 403


def test_one_sender_writes_a_few_times_only(client, organisation):
    statuses = [post(client, form_of(organisation), WORDS).status_code for _ in range(7)]
    assert statuses[:5] == [303] * 5 and statuses[5:] == [429, 429]


def test_a_failing_mail_server_loses_nothing(client, organisation, monkeypatch):
    def fail(self, *args, **kwargs):
        raise OSError("no route")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    answer = post(client, form_of(organisation), WORDS | {"message": "Da non perdere"})
    assert answer.status_code == 503 and "Da non perdere" in answer.text


def test_addresses_are_kept_in_the_admin_by_those_who_may(client, organisation):
    listed = reverse(OrganisationAddress.snippet_viewset.get_url_name("list"))
    client.force_login(make_user())
    assert SECRET in client.get(listed).text
    client.force_login(writer("scrive", PracticeIndex.objects.get(locale__language_code="it")))
    answer = client.get(listed)
    assert answer.status_code == 302 and SECRET not in answer.text
