"""The steps of a proposal as a test takes them, without a browser."""

import re

from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile

from editorial.models import Proposal

OWN = {"sec-fetch-site": "same-origin", "origin": "http://testserver"}
START = {"it": "/it/proponi/", "fr": "/fr/proposer/"}
LIST = "/admin/proposals/"
EMAIL = "anna@example.org"
WHAT = {
    "title": "Merende del mercoledì",
    "summary": "Un pomeriggio insieme per chi vive solo.",
    "place": "Rivoli, Italia",
    "organisation": "Comune di Rivoli: coordina",
    "period": "dal 2019",
}
STORY = {
    "need": "Molte persone anziane restano sole.",
    "actions": "Si trova una sala.\nSi invitano i vicini.",
    "results": "Vengono in trenta.",
    "hindering": "Mancava il trasporto.",
}
MORE = {"sources": "Relazione 2021", "contact": "Ufficio sociale, tel. 011 1234567"}
SEND = {"email": EMAIL, "consent": "on", "website": ""}


def post(client, address, data=None, headers=OWN):
    return client.post(address, data or {}, headers=headers)


def begin(client, kind="practice", language="it"):
    """The address of the first step."""
    answer = post(client, START[language], {"kind": kind, "website": ""})
    assert answer.status_code == 303, answer.text
    return answer["Location"]


def write(client, language="it", kind="practice", files=(), what=None):
    """A proposal written and not yet sent; the address where it is sent."""
    address = begin(client, kind, language)
    for number, answers in enumerate((WHAT | (what or {}), STORY, MORE | {"files": list(files)}), 1):
        answer = post(client, address.replace("/1/", f"/{number}/"), answers)
        assert answer.status_code == 303, answer.text
    return answer["Location"]


def sent(client, language="it", **changes):
    """The proposal once its mail is sent, and the private link in it."""
    address = write(client, language, **changes)
    answer = post(client, address, SEND)
    assert answer.status_code == 303, answer.text
    return Proposal.objects.latest("pk"), link_in(mail.outbox[-1])


def received(client, language="it", **changes):
    """The proposal once it is confirmed, and its private link."""
    proposal, link = sent(client, language, **changes)
    assert post(client, link, {"action": "confirm"}).status_code == 303
    proposal.refresh_from_db()
    return proposal, link


def link_in(message):
    """The path of the link in a mail."""
    return re.search(r"https?://[^/]+(/\S+)", message.body)[1]


def text_file(name="relazione.txt", content=b"Una relazione."):
    return SimpleUploadedFile(name, content)


def page(proposal):
    """Where editors read it."""
    return f"{LIST}inspect/{proposal.pk}/"


def act(client, proposal, what, **data):
    """What an editor decides: `what` is "ask", "refuse" or "draft"."""
    return client.post(f"{LIST}{proposal.pk}/{what}/", data)
