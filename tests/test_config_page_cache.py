"""Anonymous pages are kept whole, and never longer than they are true."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.cache import caches
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from practices.addresses import address
from practices.models import ContentVersion, PracticeIndex
from tests.builders import make_record, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture(autouse=True)
def page_cache(settings):
    settings.PAGE_CACHE = True
    caches["pages"].clear()
    yield
    caches["pages"].clear()


@pytest.fixture
def path():
    return address(make_record(title="Prima"))


def test_the_second_answer_costs_one_query_and_is_the_same(client, path, django_assert_num_queries):
    first = client.get(path)
    assert first.status_code == 200
    with django_assert_num_queries(1):
        second = client.get(path)
    assert second.content == first.content
    assert second["ETag"] == first["ETag"]
    assert second["Content-Security-Policy"] == first["Content-Security-Policy"]


def test_browsers_ask_again_and_are_told_that_nothing_changed(client, path):
    first = client.get(path)
    assert first["Cache-Control"] == "no-cache"
    assert client.get(path, headers={"if-none-match": first["ETag"]}).status_code == 304


def test_a_change_is_visible_in_the_next_request(client, path):
    client.get(path)
    page = Page.objects.get(slug=path.rstrip("/").rpartition("/")[2]).specific
    page.title = "Seconda"
    page.save_revision().publish()
    assert "Seconda" in client.get(path).text


def test_a_restriction_shows_at_once(client, path):
    assert client.get(path).status_code == 200
    index = PracticeIndex.objects.get(locale__language_code="it")
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(path).status_code == 302


def test_every_address_host_and_query_is_kept_apart(client, path):
    client.get(path)
    assert client.get(path, {"page": "2"})["ETag"]
    other = client.get(path, headers={"host": "localhost"})
    assert "http://testserver" not in other.text


def test_a_head_request_is_answered_from_the_kept_page(client, path, django_assert_num_queries):
    client.get(path)
    with django_assert_num_queries(1):
        assert client.head(path).status_code == 200


@pytest.mark.parametrize("name", [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages"])
def test_who_has_a_personal_cookie_gets_a_page_of_their_own(client, path, name):
    client.get(path)
    client.cookies[name] = "x"
    assert "ETag" not in client.get(path)


def test_what_an_editor_sees_is_not_kept(client, path):
    client.force_login(make_user())
    assert "ETag" not in client.get(path)


@pytest.mark.parametrize("path", ["/", "/admin/login/", "/healthz", "/it/nulla/"])
def test_choices_of_language_admin_health_and_errors_are_not_kept(client, path):
    client.get(path)
    assert not [key for key in caches["pages"]._cache if "next-change" not in key]


def test_a_permanent_code_is_not_kept(client):
    record = make_record().record
    assert client.get(f"/id/{record.code}", headers={"accept-language": "it"}).status_code == 303
    assert not caches["pages"]._cache


def test_a_preview_is_never_answered_from_the_cache(rf, path):
    page = Page.objects.get(slug=path.rstrip("/").rpartition("/")[2]).specific
    page.title = "Bozza mai pubblicata"
    assert "Bozza mai pubblicata" in page.make_preview_request(rf.get("/")).text
    assert not caches["pages"]._cache


def test_a_page_is_kept_no_longer_than_until_the_next_expiry(client, path, monkeypatch):
    kept = []
    monkeypatch.setattr(caches["pages"], "set", lambda key, value, timeout: kept.append((key, timeout)))
    Page.objects.filter(slug=path.rstrip("/").rpartition("/")[2]).update(
        expire_at=timezone.now() + timedelta(minutes=5)
    )
    ContentVersion.bump()
    client.get(path)
    assert 0 < dict(kept).popitem()[1] <= 300


def test_the_cache_can_be_switched_off(client, path, settings):
    settings.PAGE_CACHE = False
    assert "ETag" not in client.get(path)


def test_a_wrong_host_is_refused_as_always(client, path):
    assert client.get(path, headers={"host": "evil.example"}).status_code == 400
