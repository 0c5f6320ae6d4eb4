"""Limits of characters: a draft may exceed them, what is submitted or published may not."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import rich_text, streamfield
from wagtail.users.models import UserProfile

from practices.limits import excesses
from practices.models import FormEdition, Practice, ProjectCard
from practices.publishing import CannotPublish
from tests.builders import make_record, make_translation, make_user
from tests.posted import posted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]
LONG = "x" * 401


@pytest.fixture
def editor(client):
    client.force_login(make_user())
    return client


def make_edition(**limits):
    fields = [
        {"key": key, "number": str(number), "title_it": f"Titolo {key}", "title_fr": f"Titre {key}", "max_chars": limit}
        for number, (key, limit) in enumerate(limits.items(), 1)
    ]
    group = {"title_it": "Gruppo", "title_fr": "Groupe", "is_short": False, "fields": fields}
    return FormEdition.objects.create(key="prova", title_it="Prova", title_fr="Essai", groups=[("group", group)])


def send(client, page, action="", follow=True, **changes):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(url, posted(page, **changes) | ({action: "1"} if action else {}), follow=follow)


def test_a_draft_over_its_limits_is_saved(editor):
    page = make_record(live=False)
    section = streamfield([("section", {"heading": "h" * 130, "text": rich_text("<p>a</p>")})])
    send(editor, page, title="t" * 120, summary=LONG, period_note="n" * 300, sections=section)
    draft = Practice.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert len(draft.title) == 120 and draft.summary == LONG and len(draft.period_note) == 300
    assert len(draft.sections[0].value["heading"]) == 130


def test_autosave_keeps_a_text_over_its_limit(editor):
    page = make_record(live=True)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = editor.post(url, posted(page, summary=LONG), headers={"accept": "application/json"})
    assert response.json()["success"] is True
    assert Practice.objects.get(pk=page.pk).get_latest_revision_as_object().summary == LONG


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("it", "Sintesi: 401 caratteri, 1 oltre il limite di 400."),
        ("fr", "Résumé : 401 caractères, 1 au-delà de la limite de 400."),
    ],
)
def test_publishing_over_a_limit_is_refused_in_the_editor_s_language_and_the_draft_is_kept(client, language, words):
    user = make_user()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client.force_login(user)
    page = make_record(live=False)
    html = send(client, page, "action-publish", summary=LONG).content.decode().replace("\xa0", " ")
    page = Practice.objects.get(pk=page.pk)
    assert not page.live and page.get_latest_revision_as_object().summary == LONG
    assert words in html and "#field-summary" in html


def test_a_live_page_stays_as_it_was_when_publishing_is_refused(editor):
    page = make_record(summary="Breve.")
    send(editor, page, "action-publish", summary=LONG)
    assert Practice.objects.get(pk=page.pk).summary == "Breve."


def test_submitting_over_a_limit_is_refused_and_no_workflow_begins(editor):
    page = make_record(live=False)
    workflow = Workflow.objects.create(name="Prova")
    WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Lettura"))
    WorkflowPage.objects.create(page=Page.objects.get(pk=page.get_parent().pk), workflow=workflow)
    html = send(editor, page, "action-submit", summary=LONG).content.decode()
    assert Practice.objects.get(pk=page.pk).current_workflow_state is None and "401" in html
    send(editor, page, "action-submit", summary="Breve.")
    assert Practice.objects.get(pk=page.pk).current_workflow_state is not None


def test_a_command_that_publishes_is_refused_too():
    page = make_record(live=False, summary=LONG)
    with pytest.raises(CannotPublish, match="401"):
        page.save_revision().publish()
    assert not Practice.objects.get(pk=page.pk).live


def test_a_page_made_live_without_a_revision_is_refused_too():
    page = make_record(live=False, summary=LONG)
    page.live = True
    with pytest.raises(CannotPublish):
        page.save()


def test_bulk_publishing_refuses_all_when_one_is_too_long(editor):
    good, bad = make_record(live=False), make_record(live=False, summary=LONG)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = f"?id={good.pk}&id={bad.pk}&next=/admin/"
    response = editor.post(url + query, follow=True)
    assert response.status_code == 200 and "401" in response.content.decode()
    assert not Practice.objects.filter(live=True).exists()


def test_planning_a_publication_is_refused_but_a_planned_one_keeps_its_date():
    page = make_record(live=False, go_live_at=timezone.now() + timedelta(days=1), summary=LONG)
    with pytest.raises(CannotPublish):
        page.save_revision().publish()
    page.summary = "Breve."
    revision = page.save_revision()
    revision.publish()
    content = revision.content | {"summary": LONG}
    type(revision).objects.filter(pk=revision.pk).update(content=content, approved_go_live_at=timezone.now())
    revision = type(revision).objects.get(pk=revision.pk)
    revision.content["go_live_at"] = None
    revision.publish()
    assert Practice.objects.get(pk=page.pk).live


def test_answers_are_limited_by_their_edition():
    edition = make_edition(breve=5, libera=None)
    answers = [("answer", {"field": "breve", "text": RichText("<p>1234567</p>")})]
    answers += [("answer", {"field": "libera", "text": RichText("<p>1234567</p>")})]
    page = make_record(ProjectCard, live=False, edition=edition, answers=answers)
    with translation.override("it"):
        assert [excess.message for excess in excesses(page)] == [
            "1. Titolo breve: 7 caratteri, 2 oltre il limite di 5."
        ]


def test_a_translation_s_answers_are_limited_by_the_original_s_edition():
    edition = make_edition(breve=5)
    answers = json.dumps([{"type": "answer", "id": "a1", "value": {"field": "breve", "text": "<p>1234</p>"}}])
    page = make_record(ProjectCard, edition=edition, answers=answers)
    french = make_translation(page, live=False)
    french.answers = json.dumps([{"type": "answer", "id": "a1", "value": {"field": "breve", "text": "<p>123456</p>"}}])
    with pytest.raises(CannotPublish, match="6"):
        french.save_revision().publish()


def test_marks_and_entities_of_rich_text_are_not_counted():
    edition = make_edition(breve=7)
    answers = [("answer", {"field": "breve", "text": RichText("<p><b>a&amp;b</b></p><p>c&lt;d</p>")})]
    assert excesses(make_record(ProjectCard, live=False, edition=edition, answers=answers)) == []


def test_headings_inside_a_stream_name_their_place():
    page = make_record(live=False, sections=[("section", {"heading": "h" * 121, "text": RichText("<p>a</p>")})])
    with translation.override("it"):
        message = excesses(page)[0].message
    assert "Altre sezioni 1 · Titolo" in message and "1 oltre" in message


def test_nobody_without_the_right_is_told_or_publishes(client):
    user = make_user("lettore", is_superuser=False)
    client.force_login(user)
    page = make_record(live=False, summary="Breve.")
    response = send(client, page, "action-publish", follow=False, summary=LONG)
    assert response.status_code == 302 and response.url.startswith("/admin/login/")
    assert Practice.objects.get(pk=page.pk).summary == "Breve."
