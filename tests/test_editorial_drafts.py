"""A draft is saved with all that it was made of, in the database and in its first version."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from editorial.drafts import save_draft
from practices.models import Organisation, Practice, PracticeIndex, RecordRole
from tests.builders import make_record, make_term, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def begun():
    """A page with rows of both sorts, not saved yet, and the list it is for."""
    parent = PracticeIndex.objects.get(locale__language_code="it")
    organisation, terms = make_record(Organisation), [make_term("theme", "b"), make_term("theme", "a")]
    page = Practice(title="Orti", slug="orti", locale=parent.locale, live=False)
    page.themes = terms
    page.roles = [RecordRole(organisation=organisation.record)]
    return page, parent


def test_rows_stand_in_the_database_and_in_the_version():
    page, parent = begun()
    save_draft(page, parent, make_user())
    kept = Practice.objects.get(pk=page.pk)
    version = kept.get_latest_revision_as_object()
    assert set(kept.themes.all()) == set(version.themes.all()) == set(page.themes.all()) != set()
    assert [role.pk for role in version.roles.all()] == [role.pk for role in kept.roles.all()] != []
    assert not version.live and version.latest_revision.user == page.owner


def test_afterwards_the_page_is_what_the_database_says():
    page, parent = begun()
    save_draft(page, parent, make_user())
    RecordRole.objects.create(page_id=page.pk, organisation=make_record(Organisation).record)
    page.save()
    assert page.roles.count() == RecordRole.objects.filter(page=page.pk).count() == 2


def test_the_first_version_does_not_ask_for_the_rows_again():
    page, parent = begun()
    user = make_user()
    with CaptureQueriesContext(connection) as asked:
        save_draft(page, parent, user)
    of_roles = [
        each["sql"] for each in asked if each["sql"].startswith("SELECT") and '"practices_recordrole"' in each["sql"]
    ]
    assert len(of_roles) <= 2  # before they are written, and when references are noted
