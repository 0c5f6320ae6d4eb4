"""A personal datum leaves the published versions for good."""

import pytest
from django.core.management import CommandError, call_command

from practices.models import PublishedVersion
from tests.builders import make_record, make_site, make_translation, make_user
from tests.reviewing import fresh

pytestmark = pytest.mark.django_db
DATUM = "Ada Bianchi"


@pytest.fixture
def page():
    """The datum stands in the original's first version, of which the translation's first one holds a copy."""
    make_site()
    page = make_record(need=f"<p>{DATUM}</p>")
    make_translation(page, need="<p>Le besoin</p>")
    publish(page, need="<p>Una persona</p>")
    return fresh(page)


def publish(page, **changes):
    page = fresh(page)
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def answers(client, page):
    found = {}
    for language, number in PublishedVersion.objects.values_list("locale__language_code", "number"):
        found[language, number] = client.get(f"/{language}/id/{page.record.code}/{number}/").status_code
    return found


def is_kept():
    return any(DATUM in f"{row}" for row in PublishedVersion.objects.values_list("content", "facts", "note", "sets"))


def test_the_words_go_in_both_languages_and_the_addresses_say_so(client, page):
    assert is_kept() and set(answers(client, page).values()) == {200}
    call_command("delete_version", page.record.code.lower(), "1", "--yes")
    assert not is_kept()
    assert answers(client, page) == {("it", 1): 410, ("fr", 1): 410, ("it", 2): 200}
    assert client.get(f"/it/id/{page.record.code}/versioni/").status_code == 200


def test_a_later_translation_of_the_same_original_goes_too(client, page):
    french = page.get_translations().get().specific
    publish(page, need=f"<p>{DATUM} ancora</p>")
    publish(french, need="<p>Autre besoin</p>")
    publish(page, need="<p>Una persona</p>")
    for number in ("1", "3"):
        call_command("delete_version", page.record.code, number, "--yes")
    assert not is_kept()
    assert answers(client, page)["fr", 2] == 410 and answers(client, page)["it", 4] == 200


def test_only_one_language_where_its_own_words_are_meant(client, page):
    call_command("delete_version", page.record.code, "1", "--yes", "--language=fr")
    assert answers(client, page) == {("it", 1): 200, ("fr", 1): 410, ("it", 2): 200}


def test_its_number_is_not_used_again(client, page):
    call_command("delete_version", page.record.code, "2", "--yes")
    publish(page)
    assert answers(client, page)["it", 2] == 410 and answers(client, page)["it", 3] == 200


def test_it_cannot_be_shown_again(client, page):
    call_command("delete_version", page.record.code, "1", "--yes")
    client.force_login(make_user("capo"))
    listed = client.get(f"/admin/versions/{page.pk}/").content.decode()
    assert listed.count('value="hide"') == 1 and 'value="show"' not in listed
    client.post(f"/admin/versions/{page.pk}/", {"number": "1", "action": "show"})
    assert answers(client, page)["it", 1] == 410


def test_it_asks_first(client, page, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda question: "")
    with pytest.raises(CommandError, match="Nothing"):
        call_command("delete_version", page.record.code, "1")
    assert is_kept()
    monkeypatch.setattr("builtins.input", lambda question: "yes")
    call_command("delete_version", page.record.code, "1")
    assert not is_kept()


@pytest.mark.parametrize(("code", "number"), [("ZZZZZZ", "1"), ("", "1"), (None, "9")])
def test_what_is_not_there_is_said(page, code, number):
    with pytest.raises(CommandError, match="No version"):
        call_command("delete_version", page.record.code if code is None else code, number, "--yes")
