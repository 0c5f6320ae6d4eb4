"""The public rule: live, unexpired, unrestricted, and so is the original."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from practices.models import ContentVersion, PracticeIndex
from practices.public import best_page, is_public
from tests.builders import make_record, make_term, make_translation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


@pytest.fixture
def pair():
    page = make_record()
    return page, make_translation(page)


def restrict(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def test_both_languages_of_a_published_record_are_public(pair):
    assert all(is_public(page) for page in pair)


def test_a_draft_is_not_public():
    assert not is_public(make_record(live=False))


def test_an_expired_page_is_not_public(pair):
    page, translation = pair
    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save()
    assert not is_public(page) and not is_public(translation)


def test_restricting_the_original_hides_every_language(pair):
    page, translation = pair
    restrict(page)
    assert not is_public(page) and not is_public(translation)


def test_restricting_a_translation_hides_that_language_only(pair):
    page, translation = pair
    restrict(translation)
    assert is_public(page) and not is_public(translation)


def test_a_restriction_is_inherited_from_the_list_page(pair):
    page, translation = pair
    restrict(PracticeIndex.objects.get(locale__language_code="it"))
    assert not is_public(page) and not is_public(translation)


def test_unpublishing_the_original_withdraws_the_whole_record(pair):
    page, translation = pair
    page.unpublish()
    translation.refresh_from_db()
    assert not translation.live


def test_a_reader_is_given_their_language_where_it_exists(pair):
    page, translation = pair
    assert best_page(page.record, "fr").pk == translation.pk
    assert best_page(page.record, "it").pk == page.pk


def test_a_reader_is_given_the_original_where_theirs_is_missing():
    page = make_record()
    assert best_page(page.record, "fr").pk == page.pk


def test_publishing_restricting_and_renaming_raise_the_content_version(pair):
    page, _ = pair
    versions = [ContentVersion.current()]
    page.save_revision().publish()
    versions.append(ContentVersion.current())
    restriction = restrict(page)
    versions.append(ContentVersion.current())
    restriction.delete()
    versions.append(ContentVersion.current())
    make_term("theme", key="nuovo")
    versions.append(ContentVersion.current())
    assert versions == sorted(set(versions))


def test_a_draft_saved_by_autosave_does_not_raise_the_content_version(pair):
    page, _ = pair
    before = ContentVersion.current()
    page.title = "Bozza"
    page.save_revision()
    assert ContentVersion.current() == before
