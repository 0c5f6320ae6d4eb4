"""Originals pass content and language review, translations the latter; who wrote it does not approve it."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Workflow, WorkflowPage

from editorial import roles
from editorial.models import ReviewTask
from editorial.reviews.reasons import Reason
from editorial.reviews.workflows import make_workflows
from practices.models import PracticeIndex
from tests.builders import make_record, make_user
from tests.reviewing import decide, fresh, member, sent, translating

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def people():
    return {
        "author": member(roles.CONTRIBUTOR),
        "editor": member(roles.EDITOR),
        "it": member(roles.REVIEWER_IT),
        "fr": member(roles.REVIEWER_FR, language="fr"),
        "translator": member(roles.TRANSLATOR, language="fr"),
    }


def step(page):
    task = fresh(page).current_workflow_task
    return task and task.key


def test_making_the_workflows_again_changes_nothing():
    before = Workflow.objects.count(), ReviewTask.objects.count(), WorkflowPage.objects.count()
    make_workflows()
    assert (Workflow.objects.count(), ReviewTask.objects.count(), WorkflowPage.objects.count()) == before


def test_another_workflow_chosen_for_a_tree_stays():
    home = PracticeIndex.objects.get(locale__language_code="it").get_parent()
    own = Workflow.objects.create(name="La nostra")
    WorkflowPage.objects.filter(page=home).update(workflow=own)
    make_workflows()
    assert home.get_workflow() == own


@pytest.mark.parametrize("language", ["it", "fr"])
def test_an_original_passes_content_then_its_own_language_then_is_public(people, language):
    page = sent(people["author"], language=language)
    assert step(page) == "content"
    page = decide(people["editor"], page, "approve")
    assert step(page) == f"language-{language}" and not page.live
    page = decide(people[language], page, "approve")
    assert page.live and step(page) is None


def test_the_reviewer_of_the_other_language_does_not_decide(people):
    page = decide(people["editor"], sent(people["author"]), "approve")
    with pytest.raises(PermissionDenied):
        decide(people["fr"], page, "approve")


def test_a_return_needs_a_reason_of_the_list_and_words(people):
    page = sent(people["author"])
    for said in ({}, {"reason": "facts"}, {"comment": "Perché sì"}, {"reason": "odd", "comment": "Perché sì"}):
        with pytest.raises(PermissionDenied):
            decide(people["editor"], page, "reject", **said)
    page = decide(people["editor"], page, "reject", reason=Reason.FACTS, comment="Il costo è del 2019?")
    state = page.current_workflow_state.current_task_state.specific
    assert (state.reason, state.comment) == ("facts", "Il costo è del 2019?")
    page.current_workflow_state.resume(people["author"])
    assert step(page) == "content"


def test_the_author_does_not_approve_their_own_record(people):
    page = sent(people["editor"])
    with pytest.raises(PermissionDenied):
        decide(people["editor"], page, "approve")
    with pytest.raises(PermissionDenied):
        decide(people["editor"], page, "reject", reason=Reason.OTHER, comment="mio")


def test_not_even_a_superuser_does(people):
    chief = make_user("capo")
    with pytest.raises(PermissionDenied):
        decide(chief, sent(chief), "approve")


def test_who_wrote_a_draft_that_another_submitted_is_an_author_too(people):
    page = make_record(live=False, owner=people["author"])
    page.save_revision(user=people["editor"])
    page = fresh(page)
    page.get_workflow().start(page, people["author"])
    with pytest.raises(PermissionDenied):
        decide(people["editor"], page, "approve")


def test_a_reviewer_who_corrects_a_word_still_approves(people):
    page = sent(people["author"])
    page.save_revision(user=people["editor"])
    assert step(decide(people["editor"], page, "approve")) == "language-it"


def test_the_setting_lets_authors_approve(people, settings):
    settings.REVIEW_BY_TWO_PEOPLE = False
    assert step(decide(people["editor"], sent(people["editor"]), "approve")) == "language-it"


def test_a_translation_passes_language_review_only(client, people):
    page, _ = translating(make_record(title="Il pane"), user=people["translator"])
    client.force_login(people["translator"])
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    address = reverse("editorial_submit", args=[page.pk])
    assert address in edit
    assert client.get(address).status_code == 200
    client.post(address)
    assert step(page) == "language-fr"
    with pytest.raises(PermissionDenied):
        decide(people["it"], page, "approve")
    page = decide(people["fr"], page, "approve")
    assert page.live and page.title == "Il pane fr"


def test_a_translation_with_gaps_is_not_sent(client, people):
    page, _ = translating(make_record(), done=False)
    client.force_login(people["translator"])
    client.post(reverse("editorial_submit", args=[page.pk]))
    assert step(page) is None


def test_a_gap_that_opens_during_the_review_stops_the_approval(client, people):
    page, translation = translating(make_record(), user=people["translator"])
    page.get_workflow().start(page, people["translator"])
    translation.source.stringsegment_set.first().string.translations.all().delete()
    with pytest.raises(PermissionDenied):
        decide(people["fr"], page, "approve")
    client.force_login(people["fr"])
    client.post(reverse("editorial_review", args=[page.pk]), {"action": "approve"})
    assert not fresh(page).live


def test_what_the_reviewer_corrects_in_the_segments_is_published(people):
    page, translation = translating(make_record(title="Il pane"), user=people["translator"])
    page.get_workflow().start(page, people["translator"])
    title = translation.source.stringsegment_set.get(context__path="title")
    title.string.translations.update(data="Le pain")
    assert decide(people["fr"], page, "approve").title == "Le pain"


@pytest.mark.parametrize("role", [roles.CONTRIBUTOR, roles.REVIEWER_IT])
def test_who_may_not_edit_a_translation_does_not_send_it(client, role):
    page, _ = translating(make_record())
    client.force_login(member(role))
    assert client.post(reverse("editorial_submit", args=[page.pk])).url == reverse("wagtailadmin_home")
    assert step(page) is None


@pytest.mark.parametrize("who", ["author", "it", "fr", "translator"])
def test_the_page_of_a_review_is_for_its_reviewers_only(client, people, who):
    page = sent(people["author"])
    client.force_login(people[who])
    address = reverse("editorial_review", args=[page.pk])
    for answer in (client.get(address), client.post(address, {"action": "approve"})):
        assert answer.url == reverse("wagtailadmin_home")
    assert step(page) == "content"


def test_a_reviewer_decides_on_the_page_of_the_review(client, people):
    page = sent(people["author"], title="Merende")
    client.force_login(people["editor"])
    address = reverse("editorial_review", args=[page.pk])
    assert "Merende" in client.get(address).content.decode()
    said = {"action": "reject", "return-reason": "", "return-comment": "Dire di più"}
    assert client.post(address, said).context["return_form"].errors
    client.post(address, said | {"return-reason": "unclear"})
    assert fresh(page).current_workflow_state.status == "needs_changes"


def test_mail_goes_to_each_person_in_their_language(client, people):
    page = sent(people["author"], title="Merende")
    (told,) = mail.outbox
    assert told.to == [people["editor"].email] and told.subject == "Da revisionare: Merende"
    assert reverse("editorial_review", args=[page.pk]) in told.body
    decide(people["editor"], page, "reject", reason=Reason.SOURCES, comment="Chi l’ha detto?")
    told = mail.outbox[-1]
    assert told.to == [people["author"].email] and told.subject == "Restituita: Merende"
    assert "Mancano fonti o permessi" in told.body and "Chi l’ha detto?" in told.body


def test_a_french_speaker_is_written_to_in_french(people):
    page, _ = translating(make_record(title="Pane"), user=people["translator"])
    page.get_workflow().start(page, people["translator"])
    assert mail.outbox[-1].to == [people["fr"].email] and mail.outbox[-1].subject.startswith("À relire")
    decide(people["fr"], page, "approve")
    told = mail.outbox[-1]
    assert told.to == [people["translator"].email] and told.subject.startswith("Approuvée et publiée")


def test_a_mail_server_that_is_away_stops_no_review(people, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert step(decide(people["editor"], sent(people["author"]), "approve")) == "language-it"
