"""What was typed is there after the session has ended, and after somebody else saved the same page."""

import re
from html import unescape

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from editorial.resuming.conflicts import tell_of_the_other_version
from practices.models import Practice
from tests.builders import make_record, make_site, make_user
from tests.posted import posted

pytestmark = pytest.mark.django_db
TYPED = "Scritto <in> fretta & «mai» perso"
JSON = {"accept": "application/json"}


@pytest.fixture
def page():
    make_site()
    return make_record(live=False)


def logged_in(name):
    client = Client()
    client.force_login(make_user(name))
    return client


def address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def fields_of(html):
    found = re.findall(r'<textarea name="([^"]+)" hidden>\n(.*?)</textarea>', html, re.DOTALL)
    return {unescape(name): unescape(value) for name, value in found}


def latest(page):
    return Practice.objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.mark.parametrize(("language", "words"), [("it", "Invia di nuovo"), ("fr", "Renvoyer ce que")])
def test_a_form_sent_after_the_session_has_ended_comes_back_whole(page, client, language, words):
    sent = posted(page, summary=TYPED)
    answer = client.post(address(page), sent, headers={"accept-language": language})
    html = answer.content.decode()
    assert answer.status_code == 403 and words in html
    kept = fields_of(html)
    assert kept == {name: str(value) for name, value in sent.items()}
    logged_in("redazione").post(address(page), kept)
    assert latest(page).summary == TYPED


def test_autosave_is_told_why_it_cannot_save(page, client):
    answer = client.post(address(page), posted(page, summary=TYPED), headers=JSON)
    assert answer.status_code == 403 and answer.json()["logged_out"]
    assert answer.json()["error_code"] == "locked" and answer.json()["error_message"]


def test_a_forged_form_does_not_come_back(page):
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(address(page), posted(page, summary=TYPED))
    assert answer.status_code == 403 and TYPED not in unescape(answer.content.decode())


def test_the_edit_form_brings_what_the_end_of_a_session_needs(page):
    html = logged_in("redazione").get(address(page)).content.decode()
    assert "js/page-session.js" in html and 'id="session-ended"' in html


def marks(client, page):
    """What the form sends so that a newer version is noticed."""
    html = client.get(address(page)).content.decode()
    names = ("loaded_revision_id", "loaded_revision_created_at")
    return {name: re.search(rf'name="{name}"[^>]*value="([^"]*)"', html)[1] for name in names}


def test_autosave_does_not_overwrite_a_newer_version(page):
    first, second = logged_in("prima"), logged_in("seconda")
    begun = marks(first, page)
    second.post(address(page), posted(page, summary="Della seconda."))
    answer = first.post(address(page), posted(page, summary="Della prima.") | begun, headers=JSON)
    assert answer.json()["error_code"] == "invalid_revision"
    assert latest(page).summary == "Della seconda."


def test_after_a_conflict_both_versions_are_kept_and_shown_side_by_side(page):
    first, second = logged_in("prima"), logged_in("seconda")
    begun = marks(first, page)
    second.post(address(page), posted(page, summary="Della seconda."))
    html = first.post(address(page), posted(page, summary="Della prima.") | begun, follow=True).content.decode()
    link = re.search(r'href="(/admin/pages/\d+/revisions/compare/[^"]+)"', html)[1]
    shown = first.get(link).content.decode()
    assert "seconda" in shown and "prima" in shown
    kept = {revision.as_object().summary for revision in page.revisions.all()}
    assert {"Della prima.", "Della seconda."} <= kept


def test_a_mark_that_is_no_number_is_no_conflict(page):
    client = logged_in("sola")
    marked = {"loaded_revision_id": "²"}
    request = RequestFactory().post("/", marked)
    assert tell_of_the_other_version(request, page) is None
    assert client.post(address(page), posted(page, summary="Mia.") | marked).status_code < 500


def test_without_a_conflict_nothing_is_said(page):
    client = logged_in("sola")
    begun = marks(client, page)
    html = client.post(address(page), posted(page, summary="Mia.") | begun, follow=True).content.decode()
    assert "revisions/compare" not in re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL)
