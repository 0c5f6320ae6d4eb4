"""What Django writes down of a request that failed does not open anybody's proposal."""

import logging

import pytest
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import override

from config.private_addresses import without_key
from editorial.models.feedback import new_token as feedback_token
from editorial.models.proposal import new_token
from tests.builders import make_site
from tests.proposing import EMAIL, SEND, post, write

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["it", "fr"])
def test_no_failed_mail_writes_an_address_or_a_key_into_the_log(client, monkeypatch, caplog, language):
    cache.clear()
    make_site()
    address = write(client, language)

    def fail(*args, **kwargs):
        raise OSError(111, EMAIL)

    monkeypatch.setattr(EmailMessage, "send", fail)
    with caplog.at_level(logging.DEBUG):
        assert post(client, address, SEND).status_code == 503
    (key,) = [part for part in address.split("/") if len(part) > 40]
    assert "Service Unavailable" in caplog.text and "/…/" in caplog.text
    assert key not in caplog.text and EMAIL not in caplog.text


@pytest.mark.parametrize("language", ["it", "fr"])
@pytest.mark.parametrize(
    "name, more, make",
    [
        ("proposal", [], new_token),
        ("proposal_send", [], new_token),
        ("proposal_step", [2], new_token),
        ("useful_more", [], feedback_token),
    ],
)
def test_every_address_with_a_key_loses_it(language, name, more, make):
    key = make()
    before = ["BP-0001"] if name == "useful_more" else []
    with override(language):
        address = reverse(name, args=[*before, key, *more])
    assert without_key(address) == address.replace(key, "…")


def test_other_addresses_stay_as_they_are():
    for address in (
        "/it/pratiche/una-pratica-che-ha-un-nome-lungo-piu-di-quaranta-lettere/",
        "/it/proponi/",
        "/admin/",
    ):
        assert without_key(address) == address
