"""What opening and saving the largest record of the demonstration costs; every record's draft is restored whole."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from practices.models import ProjectCard, RecordPage
from practices.models.restored import RestoredAtOnce
from tests.builders import make_user
from tests.sent_form import form_data

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
OPENING, SAVING, AUTOSAVING = 120, 60, 75  # an autosave is answered with the form's side panels


def largest():
    """The page with the most blocks: the card that fills the official form."""
    return max(
        ProjectCard.objects.filter(record__original_locale__language_code="it"), key=lambda page: len(page.answers)
    )


def cost(act):
    act()  # what is kept in memory per process is read by the first
    with CaptureQueriesContext(connection) as asked:
        answer = act()
    return len(asked), answer


@pytest.fixture
def editor(client):
    client.force_login(make_user("redattrice"))
    return client


def test_opening_the_edit_form_of_the_largest_record_stays_within_its_queries(editor):
    url = reverse("wagtailadmin_pages:edit", args=[largest().pk])
    asked, answer = cost(lambda: editor.get(url))
    assert answer.status_code == 200 and asked <= OPENING


@pytest.fixture
def saving(editor):
    """A function that saves the draft as it is, once more."""
    page = largest()
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = form_data(page, get_user_model().objects.get(username="redattrice"))
    yield lambda **options: editor.post(url, data, **options)
    assert RecordPage.objects.get(pk=page.pk).has_unpublished_changes


def test_saving_it_stays_within_its_queries(saving):
    asked, answer = cost(saving)
    assert answer.status_code == 302
    assert asked <= SAVING


def test_an_autosave_stays_within_its_queries(saving):
    asked, answer = cost(lambda: saving(headers={"accept": "application/json"}))
    assert answer.json()["success"], answer.json()
    assert asked <= AUTOSAVING


def as_data(page):
    return {key: sorted(value) if is_keys(value) else value for key, value in page.serializable_data().items()}


def is_keys(value):
    return isinstance(value, list) and all(isinstance(each, int) for each in value)


def test_every_page_of_the_demonstration_is_restored_as_wagtail_restores_it():
    for page in RecordPage.objects.specific():
        data = json.loads(json.dumps(page.serializable_data(), default=str))
        ours, theirs = (each.from_serializable_data(data) for each in (type(page), super(RestoredAtOnce, type(page))))
        assert as_data(ours) == as_data(theirs) == as_data(page), page.title
