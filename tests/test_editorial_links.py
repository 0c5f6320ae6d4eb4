"""Links are asked whether they still answer: within bounds, politely, and never into a private network."""

import json
import socket
import time

import pytest
from django.core.management import call_command
from django.urls import reverse

from editorial.links import asking, checking
from editorial.links.addresses import NotFollowed, Resolver, is_public
from editorial.links.asking import ask
from editorial.links.finding import links_in
from editorial.models import CheckedLink, LinkUse
from practices.models import Practice, PracticeIndex
from tests.builders import make_record, make_site, make_user
from tests.importing import writer
from tests.link_server import Site, local, served_site


@pytest.fixture
def site():
    with served_site() as port:
        yield port


def answer(port, path, **changes):
    return ask(f"http://localhost:{port}/{path}", local(port), **changes)


@pytest.mark.parametrize(
    ("path", "state"),
    [("200", "works"), ("404", "broken"), ("410", "broken"), ("403", "works"), ("429", "works"), ("500", "silent")]
    + [("moved", "moved"), ("found", "works"), ("loop", "silent"), ("broken", "silent")],
)
def test_what_a_site_answers_is_told(site, path, state):
    assert answer(site, path).state == state


def test_a_lasting_move_says_where_to(site):
    assert answer(site, "moved").final_url.endswith("/200")


@pytest.mark.parametrize("path", ["slow", "drip"])
def test_a_slow_site_holds_nobody_up(site, monkeypatch, path):
    monkeypatch.setattr(asking, "SECONDS", 1)
    start = time.monotonic()
    assert answer(site, path).state == "silent"
    assert time.monotonic() - start < 2.5


def test_a_huge_page_is_not_fetched(site):
    assert answer(site, "huge").state == "works"
    time.sleep(0.3)
    assert max((sent for host, sent in Site.asked if host == "sent"), default=0) < 20_000_000


def test_a_closed_port_and_an_unknown_host_are_silent(site):
    assert ask("http://localhost:1/", local(1)).reason == "connection"
    assert ask("http://nessuno.invalid/").reason == "unknown_host"


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"]
    + ["::1", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::", "x"],
)
def test_an_address_that_is_not_public_is_known_as_such(address):
    assert not is_public(address)


def test_a_public_address_is_public():
    assert is_public("93.184.216.34") and is_public("2606:2800:220:1:248:1893:25c8:1946")


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/"]
    + ["http://169.254.169.254/latest/meta-data/", "http://user:pass@example.org/", "ftp://example.org/", "http://"],
)
def test_no_private_address_is_asked(url):
    assert ask(url).state in ("refused", "silent") and ask(url).reason in ("private", "address", "unknown_host")


def test_an_unusual_port_is_not_asked():
    assert ask("http://93.184.216.34:6379/").reason == "port"


def test_a_redirect_into_a_private_network_is_not_followed(site):
    for inside in (f"http://10.0.0.1:{site}/", f"http://169.254.169.254:{site}/", "file:///etc/passwd"):
        assert answer(site, f"to-inside?{inside}").state == "refused"


def test_a_name_with_one_private_address_among_public_ones_is_refused(monkeypatch):
    rows = [(socket.AF_INET, 1, 6, "", (each, 80)) for each in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: rows)
    with pytest.raises(NotFollowed):
        Resolver().pinned("example.org", 80)


def test_the_address_that_was_looked_at_is_the_one_connected_to(site, monkeypatch):
    """A name server that answers otherwise the second time (DNS rebinding) is not asked a second time."""
    resolver = local(site)
    asked = []
    monkeypatch.setattr(resolver, "pinned", lambda host, port: asked.append(host) or "127.0.0.1")
    assert ask(f"http://rebinding.invalid:{site}/200", resolver).state == "works"
    assert asked == ["rebinding.invalid"] and Site.asked[-1][0] == f"rebinding.invalid:{site}"


def make_linked(url, text="", **changes):
    links = json.dumps([{"type": "link", "value": {"url": url, "label": "Sito"}}])
    return make_record(links=links, need=text, **changes)


@pytest.mark.django_db
def test_links_are_found_in_blocks_and_in_texts():
    make_site()
    page = make_linked("https://a.example.org/", '<p><a href="https://b.example.org/?x=1&amp;y=2">b</a></p>')
    assert links_in(page) == {("https://a.example.org/", "links"), ("https://b.example.org/?x=1&y=2", "need")}


@pytest.mark.django_db
def test_results_are_kept_per_link_with_their_date(site):
    make_site()
    page = make_linked(f"http://localhost:{site}/404", f'<p><a href="http://localhost:{site}/200">x</a></p>')
    assert checking.check_links(resolver=local(site), pause=0) == (2, 1)
    link = CheckedLink.objects.get(state="broken")
    assert link.failing_since and LinkUse.objects.get(link=link).page_id == page.pk
    checking.check_links(resolver=local(site), pause=0)
    assert CheckedLink.objects.get(pk=link.pk).failing_since == link.failing_since
    Practice.objects.get(pk=page.pk).delete()
    checking.check_links(resolver=local(site), pause=0)
    assert not CheckedLink.objects.exists()


@pytest.mark.django_db
def test_what_was_asked_lately_is_left_alone_and_one_host_is_not_hurried(site):
    make_site()
    make_linked(f"http://localhost:{site}/200", f'<p><a href="http://localhost:{site}/200?b">x</a></p>')
    start = time.monotonic()
    checking.check_links(resolver=local(site), pause=0.3)
    assert time.monotonic() - start >= 0.3
    Site.asked.clear()
    call_command("check_links", verbosity=0)
    assert Site.asked == []


@pytest.mark.django_db
def test_drafts_are_looked_at_too(site):
    make_site()
    page = make_record()
    draft = page.get_latest_revision_as_object()
    draft.need = '<p><a href="https://bozza.example.org/">x</a></p>'
    draft.save_revision()
    assert checking.find_uses() == {"https://bozza.example.org/": {(page.pk, "need")}}


@pytest.mark.django_db
def test_the_report_shows_each_editor_the_links_of_their_own_pages(client, site):
    make_site()
    page = make_linked(f"http://localhost:{site}/404", title="Pratica con un collegamento rotto")
    checking.check_links(resolver=local(site), pause=0)
    report = reverse("editorial_broken_links")
    client.force_login(make_user())
    html = client.get(report).content.decode()
    assert f"localhost:{site}/404" in html and page.title in html and "404" in html
    french = writer("altrove", PracticeIndex.objects.get(locale__language_code="fr"))
    client.force_login(french)
    assert f"localhost:{site}/404" not in client.get(report, follow=True).content.decode()
    client.force_login(writer("nessuno"))
    assert client.get(report).status_code == 302
