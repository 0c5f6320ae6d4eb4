"""The table of translations: every state, only what may be seen, and the same queries for few and many."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import GroupApprovalTask, GroupPagePermission, Workflow, WorkflowTask

from editorial.translating.states import state_of
from practices.models import PracticeIndex, RecordPage
from tests.builders import make_record, make_user
from tests.importing import writer
from tests.translated import begin_translation, put, translated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def table(client, **query):
    return client.get(reverse("translating_table"), query)


def rows(response):
    return {row.title: row for row in response.context["table"].data}


def test_each_state_is_told(client):
    client.force_login(make_user())
    make_record(title="Senza")
    draft = begin_translation(make_record(title="Bozza"))
    put(draft, lambda text: f"{text} fr")
    put(begin_translation(make_record(title="Macchina")), lambda text: f"{text} fr", kind="machine")
    translated(make_record(title="Pubblicata"))
    old = make_record(title="Superata", need="<p>Una frase di prima.</p>")
    translated(old)
    old.need = "<p>Due frasi di prima.</p>"
    old.save_revision().publish()
    reviewed = translated(make_record(title="In esame"), publish=False)
    review = Workflow.objects.create(name="Prova")
    WorkflowTask.objects.create(workflow=review, task=GroupApprovalTask.objects.create(name="Esame"))
    review.start(reviewed, make_user("altra"))
    states = {title: row.state for title, row in rows(table(client)).items()}
    assert states == {
        "Senza": "not_started",
        "Bozza": "draft",
        "Macchina": "machine",
        "Pubblicata": "published",
        "Superata": "outdated",
        "In esame": "review",
    }


def test_a_record_written_first_in_french_is_translated_into_italian(client):
    client.force_login(make_user())
    translated(make_record(title="Le jardin", language="fr"), language="it")
    make_record(title="L’atelier", language="fr")
    found = rows(table(client))
    assert [found[title].state for title in ("Le jardin", "L’atelier")] == ["published", "not_started"]
    assert str(found["Le jardin"].to_language) in ("Italian", "Italiano")


def test_the_changed_words_of_an_outdated_translation_are_counted():
    page = make_record(need="<p>Una frase di prima, lunga così.</p>")
    translation = translated(page)
    page.need = "<p>Due frasi di prima, lunga così.</p>"
    page.save_revision().publish()
    assert state_of(translation).changed_words == 2
    page.need = "<p>Una frase di prima, lunga così.</p>"
    page.save_revision().publish()
    row = state_of(translation)
    assert (row.state, row.changed_words) == ("published", 0)


def test_filters_and_counts(client):
    client.force_login(make_user())
    translated(make_record(title="Pubblicata"))
    make_record(title="Senza")
    make_record(title="Le jardin", language="fr", live=False)
    assert set(rows(table(client, state="not_started"))) == {"Senza", "Le jardin"}
    assert set(rows(table(client, original="fr"))) == {"Le jardin"}
    assert set(rows(table(client, live="True"))) == {"Pubblicata", "Senza"}
    assert set(rows(table(client, q="jard"))) == {"Le jardin"}
    counts = {url.split("=")[1]: count for _, count, url, _ in table(client).context["counts"]}
    assert counts["not_started"] == 2 and counts["published"] == 1


@pytest.mark.parametrize("ordering", ["record__title_key", "-state", "changed_words", "-warnings", "target_edited"])
def test_it_is_sorted_by_every_column(client, ordering):
    client.force_login(make_user())
    translated(make_record(title="Beta"))
    make_record(title="Alfa")
    assert len(rows(table(client, ordering=ordering))) == 2


def test_each_row_leads_to_the_right_screen(client):
    client.force_login(make_user())
    begun, page = make_record(title="Bozza"), make_record(title="Senza")
    draft = begin_translation(begun).get_target_instance()
    found = rows(table(client))
    assert found["Bozza"].next_steps[0].url == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert found["Senza"].next_steps[0].url == reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    for row in found.values():
        for step in row.next_steps:
            assert client.get(step.url).status_code == 200


def test_drafts_of_others_do_not_appear(client):
    make_record(title="Bozza altrui", live=False)
    make_record(title="Pubblica")
    make_record(title="Brouillon", language="fr", live=False)
    client.force_login(writer("scrive", PracticeIndex.objects.get(locale__language_code="fr")))
    assert set(rows(table(client))) == {"Pubblica", "Brouillon"}


def test_who_has_no_right_on_pages_sees_no_table(client):
    client.force_login(writer("nessuno"))
    assert table(client).status_code == 302
    assert reverse("translating_table") not in client.get(reverse("wagtailadmin_home")).text


def test_a_step_is_offered_only_to_those_who_may_take_it(client):
    make_record(title="Senza")
    user = writer("scrive", PracticeIndex.objects.get(locale__language_code="fr"))
    client.force_login(user)
    assert rows(table(client))["Senza"].next_steps == []
    user.groups.first().permissions.add(Permission.objects.get(codename="submit_translation"))
    change = Permission.objects.get(codename="change_page")
    index = PracticeIndex.objects.get(locale__language_code="it")
    GroupPagePermission.objects.create(group=user.groups.first(), page=index, permission=change)
    assert len(rows(table(client))["Senza"].next_steps) == 1


def test_the_file_holds_every_row_and_no_formula(client):
    client.force_login(make_user())
    make_record(title='=HYPERLINK("http://example.org")')
    for number in range(60):
        make_record(title=f"Pratica {number:02}")
    response = table(client, export="csv")
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    assert len(text.splitlines()) == 62
    assert "'=HYPERLINK" in text and "\n=" not in text and ",=" not in text


def test_the_queries_do_not_grow_with_the_records(client):
    client.force_login(make_user())

    def measure():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert table(client).status_code == 200
        return len(queries)

    make_record(), translated(make_record())
    measure()
    few = measure()
    for _ in range(6):
        make_record(), translated(make_record())
    measure()  # what is kept in memory is read anew after each publication
    assert measure() == few <= 20


@pytest.mark.parametrize("name", ["translating_changes", "translating_side_by_side"])
def test_the_pages_of_one_translation_are_for_those_who_may_edit_it(client, name):
    page = translated(make_record(need="<p>Il bisogno.</p>"))
    url = reverse(name, args=[page.pk])
    client.force_login(writer("scrive", PracticeIndex.objects.get(locale__language_code="it")))
    assert client.get(url).status_code == 302
    client.force_login(make_user())
    assert client.get(url).status_code == 200
    assert client.get(reverse(name, args=[page.original.pk])).status_code == 404


def test_what_changed_is_shown_word_by_word(client):
    client.force_login(make_user())
    page = make_record(need="<p>Una frase di prima.</p>")
    translation = translated(page)
    page.need = "<p>Due frasi di prima.</p>"
    page.save_revision().publish()
    html = client.get(reverse("translating_changes", args=[translation.pk])).text
    assert "<del>Una frase </del><ins>Due frasi </ins>di prima." in html


def test_a_translation_without_segments_has_its_state_too(client):
    from tests.builders import make_translation

    client.force_login(make_user())
    page = make_record(title="A mano")
    other = make_translation(page)
    assert state_of(other).state == "published"
    assert RecordPage.objects.filter(pk=other.pk).exists()
    assert client.get(reverse("translating_side_by_side", args=[other.pk])).status_code == 404
