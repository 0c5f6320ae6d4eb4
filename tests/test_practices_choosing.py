"""Choosing by typing: selects filled from memory, more rows from an address with rights."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission

from practices.choosing import sources
from practices.choosing.sources import RecordSource, Source
from practices.choosing.widgets import ChoosingMany, ChoosingOne
from practices.guidance import guidance
from practices.models import Event, Method, Organisation, Practice, ProjectCard, Publication, RecordPage
from tests.builders import make_record, make_term, make_territory, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
# The review's own fields, explained together.
SAID_BY_THEIR_PANEL = {"review_due", "change_note", "is_change_shown"}


def ask(client, source, **query):
    return client.get(reverse("practices_choices", args=[source]), query)


def labels(client, source, text):
    return [row["label"] for row in ask(client, source, q=text).json()["rows"]]


def make_writer(index):
    """Somebody who may write the records of one list and nothing else."""
    user = make_user("scrive", is_superuser=False)
    group = Group.objects.create(name="Scrive")
    group.permissions.add(*_access_admin())
    user.groups.add(group)
    for kind in ("add_page", "change_page"):
        GroupPagePermission.objects.create(group=group, page=index, permission=_permission(kind))
    return user


def _permission(codename):
    return Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)


def _access_admin():
    return Permission.objects.filter(codename="access_admin")


def test_rows_are_found_by_any_of_their_words_without_accents_or_capitals(client):
    client.force_login(make_user())
    make_term("theme", "casa", label_it="Città e abitare")
    make_term("theme", "lavoro", label_it="Lavoro")
    assert labels(client, "theme", "ABITARE citta") == ["Città e abitare"]


def test_what_begins_with_the_text_comes_first_and_twenty_rows_are_the_most(client):
    client.force_login(make_user())
    for number in range(30):
        make_term("theme", f"t{number}", label_it=f"Tema {number:02} sociale")
    make_term("theme", "sociale", label_it="Sociale")
    found = labels(client, "theme", "sociale")
    assert found[0] == "Sociale" and len(found) == sources.MOST_FOUND


def test_a_term_no_longer_in_use_is_not_offered_but_stays_where_it_is():
    old = make_term("theme", "vecchio", label_it="Vecchio", is_active=False)
    widget = ChoosingMany(Source("theme"))
    assert "Vecchio" not in widget.render("themes", [])
    assert f'<option value="{old.pk}" selected>Vecchio (non più in uso)</option>' in widget.render("themes", [old.pk])


def test_a_long_list_is_rendered_in_part_with_the_address_of_the_rest(monkeypatch):
    monkeypatch.setattr(sources, "MOST_RENDERED", 2)
    chosen = make_territory("ITC16", label_it="Zuccaro")
    for code in ("ITC11", "ITC12", "ITC13"):
        make_territory(code)
    html = ChoosingMany(Source("territories")).render("territories", [chosen.pk])
    assert html.count("<option") == 3 and "Zuccaro" in html
    assert 'data-choosing-url="/admin/choices/territories/?column=pk"' in html


def test_a_select_is_a_plain_one_and_asks_the_database_nothing(django_assert_num_queries):
    make_term("theme", "casa", label_it="Casa & <b>")
    widget = ChoosingOne(Source("theme"))
    widget.render("theme", None)
    with django_assert_num_queries(1):  # the content version
        html = widget.render("theme", None, attrs={"id": "id_theme"})
    assert 'id="id_theme"' in html and "Casa &amp; &lt;b&gt;" in html


def test_only_who_writes_records_may_ask(client):
    assert ask(client, "theme").status_code == 302
    reader = make_user("lettore", is_superuser=False)
    group = Group.objects.create(name="Lettori")
    group.permissions.add(*_access_admin())
    reader.groups.add(group)
    client.force_login(reader)
    response = ask(client, "theme")
    assert response.status_code in (302, 403) and b"rows" not in response.content


def test_drafts_of_others_are_not_named_to_who_may_not_edit_them(client):
    mine = make_record(Practice, title="Bozza mia", live=False)
    make_record(Method, title="Bozza altrui", live=False)
    make_record(Method, title="Bozza pubblicata")
    make_record(Organisation, title="Bozza, cooperativa", live=False)
    client.force_login(make_writer(mine.get_parent()))
    names = " ".join(labels(client, "records", "bozza"))
    assert "mia" in names and "pubblicata" in names and "altrui" not in names
    assert "cooperativa" in " ".join(labels(client, "records-organisation", "bozza"))


def test_an_unknown_vocabulary_or_an_odd_question_is_no_error(client):
    client.force_login(make_user())
    assert ask(client, "nothing").status_code == 404
    assert ask(client, "theme", q="\0%'\"" + "x" * 500).status_code == 200
    assert ask(client, "records", q="%_").json()["rows"] == []


def test_records_are_chosen_by_words_or_by_code(client):
    client.force_login(make_user())
    page = make_record(title="L’orto di Rivoli")
    assert labels(client, "records", "rivoli orto") == [f"L’orto di Rivoli ({page.record.code})"]
    assert labels(client, "records", page.record.code) != []
    assert RecordSource().find("niente", make_user("altra")) == []


def test_every_field_of_every_form_says_what_belongs_there_in_both_languages():
    for words in guidance().values():
        assert set(words) == {"help_it", "help_fr", "example_it", "example_fr"} and all(words.values())
    for model in (Practice, ProjectCard, Method, Publication, Event, Organisation):
        texts = {f.name for f in model._meta.get_fields() if f.concrete and f.model in (model, RecordPage)}
        shown = set(model.get_edit_handler().get_form_class().base_fields)
        silent = {name for name in shown & texts - set(guidance()) if not model._meta.get_field(name).help_text}
        assert silent <= SAID_BY_THEIR_PANEL
