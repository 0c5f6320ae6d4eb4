"""Files that come with a proposal from the public: checked, few, and nobody else's."""

import pytest
from django.core.cache import cache

from editorial.models import ProposalFile
from editorial.proposals import attachments
from tests.builders import make_site
from tests.documents import docx
from tests.proposing import OWN, WHAT, begin, post, text_file, write

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site():
    cache.clear()
    return make_site()


def test_files_are_checked_like_those_of_editors(client):
    address = begin(client).replace("/1/", "/3/")
    bad = [text_file("pagina.pdf", b"<html>"), text_file("x.exe", b"MZ"), text_file("vuoto.txt", b"")]
    for file in bad:
        response = post(client, address, {"sources": "Da tenere", "files": [file]})
        assert response.status_code == 400 and file.name in response.text and "Da tenere" in response.text
    assert not ProposalFile.objects.exists()


def test_good_files_stay_though_another_field_does_not_hold(client):
    address = begin(client).replace("/1/", "/3/")
    response = post(client, address, {"contact": "x" * 501, "files": [text_file(), text_file("a.docx", docx())]})
    assert response.status_code == 400
    assert [file.name for file in ProposalFile.objects.all()] == ["relazione.txt", "a.docx"]
    assert "relazione.txt" in response.text


def test_files_are_few_and_small_and_can_be_taken_away(client, monkeypatch):
    monkeypatch.setattr(attachments, "MOST_BYTES", 100)
    address = begin(client).replace("/1/", "/3/")
    assert post(client, address, {"files": [text_file(content=b"x" * 101)]}).status_code == 400
    assert post(client, address, {"files": [text_file(f"{n}.txt") for n in range(4)]}).status_code == 400
    assert post(client, address, {"files": [text_file(f"{n}.txt") for n in range(3)]}).status_code == 303
    assert post(client, address, {"files": [text_file()]}).status_code == 400
    first = ProposalFile.objects.first()
    assert post(client, address, {"remove": first.pk, "sources": "Resta"})["Location"] == address
    assert ProposalFile.objects.count() == 2 and "Resta" in client.get(address).text


def test_nobody_takes_away_a_file_of_another_proposal(client):
    write(client, files=[text_file()])
    other = begin(client).replace("/1/", "/3/")
    for remove in (ProposalFile.objects.get().pk, "x", "9" * 30, "²"):
        assert post(client, other, {"remove": remove}).status_code == 303
    assert ProposalFile.objects.count() == 1


def test_strangers_fill_no_disk(client, monkeypatch):
    monkeypatch.setattr(attachments, "MOST_WAITING", 20)
    write(client, files=[text_file()])
    other = begin(client).replace("/1/", "/3/")
    assert post(client, other, {"files": [text_file()]}).status_code == 400


def test_a_body_too_large_is_not_even_read(client):
    address = begin(client)
    headers = OWN | {"content-length": str(10**9)}
    assert client.post(address, WHAT, headers=headers, CONTENT_LENGTH=str(10**9)).status_code == 413
