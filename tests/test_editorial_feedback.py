"""Readers say in two clicks whether a record was useful; editors read it in a report."""

import pytest
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.test import Client

from editorial.models import Feedback
from practices.addresses import address
from practices.models import Practice, PracticeIndex
from tests.builders import make_record, make_site, make_translation, make_user
from tests.importing import writer
from tests.proposing import post

pytestmark = pytest.mark.django_db
REPORTS = ("/admin/reports/useful/", "/admin/reports/words/")


@pytest.fixture(autouse=True)
def site():
    cache.clear()
    return make_site()


def useful(client, record, answer="yes", language="it", **kwargs):
    return post(client, f"/{language}/utile/{record.record.code}/", {"useful": answer}, **kwargs)


@pytest.mark.parametrize("language", ["it", "fr"])
def test_two_clicks_on_a_record_and_words_for_those_who_have_some(client, language):
    record = make_record()
    page = record if language == "it" else make_translation(record)
    shown = client.get(address(page))
    assert f'action="/{language}/utile/{record.record.code}/"' in shown.text
    first = useful(client, record, language=language)
    assert first.status_code == 303 and client.get(first["Location"]).status_code == 200
    second = post(client, first["Location"], {"reuse": "done", "words": "Ci è servita."})
    assert second.status_code == 200 and not second.cookies
    given = Feedback.objects.get()
    assert (given.is_useful, given.reuse, given.words, given.language) == (True, "done", "Ci è servita.", language)


def test_the_form_needs_no_token_and_no_cookie():
    client = Client(enforce_csrf_checks=True)
    assert useful(client, make_record()).status_code == 303
    assert not client.cookies


def test_going_back_and_answering_again_replaces_the_answer(client):
    link = useful(client, make_record())["Location"]
    post(client, link, {"reuse": "no", "words": "Prima"})
    post(client, link, {"reuse": "planned", "words": "Poi"})
    assert Feedback.objects.get().words == "Poi"


@pytest.mark.parametrize("words", ["a" * 10_000, "nul\x00", "👵🏽", "\u202eodnoc", "مرحبا"])
def test_odd_words_are_kept_or_refused_with_the_words_shown(client, words):
    link = useful(client, make_record())["Location"]
    answer = post(client, link, {"reuse": "no", "words": words})
    assert answer.status_code in (200, 400)
    if answer.status_code == 400:
        assert words in answer.text
    assert Feedback.objects.count() == 1


@pytest.mark.parametrize("answer", ["", "maybe", "\x00"])
def test_no_answer_is_asked_again(client, answer):
    assert useful(client, make_record(), answer).status_code == 400
    assert not Feedback.objects.exists()


def test_only_what_is_public_is_asked_about(client):
    draft = make_record(live=False)
    assert useful(client, draft).status_code == 404
    assert post(client, "/it/utile/ZZZZZZ/", {"useful": "yes"}).status_code == 404


def test_a_wrong_or_old_address_of_the_second_click_leads_to_the_first(client):
    record = make_record()
    link = useful(client, record)["Location"]
    Feedback.objects.update(day="2020-01-01")
    for address_ in (link, f"/it/utile/{record.record.code}/zzz/"):
        assert client.get(address_).status_code == 303
        assert post(client, address_, {"reuse": "done"}).status_code == 303
    assert Feedback.objects.get().reuse == ""


def test_a_form_of_another_site_is_refused(client):
    assert useful(client, make_record(), headers={"origin": "https://evil.example"}).status_code == 403


def test_one_network_does_not_count_the_same_record_over_and_over(client, monkeypatch):
    monkeypatch.setattr("editorial.feedback.views.MOST_OF_ONE", 5)
    record = make_record()
    statuses = [useful(client, record).status_code for _ in range(7)]
    assert statuses == [303] * 5 + [429] * 2 and Feedback.objects.count() == 5


@pytest.fixture
def answers(client):
    record = make_record(title="=SOMMA(A1)")
    Feedback.objects.create(
        record=record.record, language="it", is_useful=True, reuse="done", words="=cmd|' /C calc'!A0"
    )
    Feedback.objects.create(record=record.record, language="fr", is_useful=False)
    return record


def test_editors_read_numbers_and_words(client, answers):
    client.force_login(make_user())
    row = client.get(REPORTS[0]).context["object_list"][0]
    assert (row.yes, row.no, row.done, row.worded) == (1, 1, 1, 1)
    assert "calc" in client.get(REPORTS[1]).text


@pytest.mark.parametrize("report", REPORTS)
def test_no_cell_of_the_file_is_a_formula(client, answers, report):
    client.force_login(make_user())
    answer = client.get(f"{report}?export=csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    cells = [cell.strip('"') for line in text.splitlines()[1:] for cell in line.split(",")]
    assert cells and not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("report", REPORTS)
def test_who_has_no_right_reads_no_report(client, answers, report):
    client.force_login(writer("scrive", PracticeIndex.objects.get(locale__language_code="it")))
    assert client.get(report).status_code == 302 and client.get(f"{report}?export=csv").status_code == 302


def test_records_an_editor_may_not_know_of_are_not_in_the_report(client, answers):
    Practice.objects.get().unpublish()
    user = writer("francese", PracticeIndex.objects.get(locale__language_code="fr"))
    user.user_permissions.add(Permission.objects.get(codename="view_feedback"))
    client.force_login(user)
    for report in REPORTS:
        assert list(client.get(report).context["object_list"]) == []
