"""Messages and reported errors leave by mail, from this site's own pages only."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import override

from practices.addresses import address
from tests.builders import make_record, make_site

pytestmark = pytest.mark.django_db
OWN = {"sec-fetch-site": "same-origin", "origin": "http://testserver"}


@pytest.fixture(autouse=True)
def site():
    cache.clear()
    return make_site()


def url(name, language="it"):
    with override(language):
        return reverse(name)


def send(client, form="contact", headers=OWN, query="", **data):
    return client.post(url(form) + query, {"message": "Buongiorno"} | data, headers=headers)


@pytest.mark.parametrize("language", ["it", "fr"])
@pytest.mark.parametrize("form", ["contact", "report_error"])
def test_both_forms_are_shown_without_a_token(client, form, language):
    response = client.get(url(form, language))
    assert response.status_code == 200
    assert "csrfmiddlewaretoken" not in response.text
    assert not response.cookies


def test_a_message_is_mailed_and_the_reader_is_thanked(client, settings):
    settings.CONTACT_EMAIL = "redazione@example.org"
    response = send(client, name="Anna", email="anna@example.org")
    assert response.status_code == 303
    assert client.get(response["Location"]).context["sent"]
    (message,) = mail.outbox
    assert (message.to, message.reply_to) == (["redazione@example.org"], ["anna@example.org"])
    assert "Buongiorno" in message.body
    assert "Anna" in message.body


def test_a_token_is_not_asked_for():
    from django.test import Client

    assert send(Client(enforce_csrf_checks=True)).status_code == 303


def test_a_reported_error_names_the_page(client):
    record = make_record()
    query = "?page=" + address(record)
    assert f'value="{address(record)}"' in client.get(url("report_error") + query).text
    response = send(client, "report_error", query=query, page=address(record))
    assert client.get(response["Location"]).context["reported"] == address(record)
    assert address(record) in mail.outbox[0].body


@pytest.mark.parametrize("page", ["//evil.example/", "https://evil.example", "javascript:alert(1)", "/a\x00b"])
def test_only_paths_of_this_site_are_reported(client, page):
    assert client.get(url("report_error"), {"page": page}).context["reported"] == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site", "origin": "https://evil.example"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "same-site"},
        {},
    ],
)
def test_a_form_of_another_site_is_refused(client, headers):
    assert send(client, headers=headers).status_code == 403
    assert not mail.outbox


def test_a_browser_without_fetch_headers_is_believed_by_its_origin(client):
    assert send(client, headers={"origin": "http://testserver"}).status_code == 303


def test_what_was_typed_stays_and_the_error_is_tied_to_its_field(client):
    response = send(client, email="non-un-indirizzo", message="Un testo lungo da non perdere")
    assert response.status_code == 400
    assert "Un testo lungo da non perdere" in response.text
    assert 'aria-invalid="true"' in response.text
    assert 'id="id_email_error"' in response.text
    assert not mail.outbox


@pytest.mark.parametrize("message", ["", "a" * 5001, "nul\x00"])
def test_a_message_that_cannot_be_sent_is_refused(client, message):
    assert send(client, message=message).status_code == 400


def test_header_injection_is_refused(client):
    assert send(client, email="a@example.org\nBcc: b@example.org").status_code == 400


def test_a_program_is_thanked_and_nothing_is_sent(client):
    assert send(client, website="http://spam.example").status_code == 303
    assert not mail.outbox


def test_the_trap_is_hidden_and_out_of_the_order_of_keys(client):
    before, _, field = client.get(url("contact")).text.partition('name="website"')
    assert before.rindex('aria-hidden="true"') > before.rindex('name="message"')
    assert 'tabindex="-1"' in field.partition(">")[0]


def test_the_eleventh_message_within_ten_minutes_waits(client):
    assert {send(client).status_code for _ in range(10)} == {303}
    response = send(client, message="Undicesimo")
    assert response.status_code == 429
    assert "Undicesimo" in response.text
    assert len(mail.outbox) == 10


def test_a_failing_mail_server_loses_nothing(client, monkeypatch):
    def fail(self, *args, **kwargs):
        raise OSError("no route")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    response = send(client, message="Da non perdere")
    assert response.status_code == 503
    assert "Da non perdere" in response.text
