"""In lists of records stand the buttons that wagtail-localize would put there, asked for in one query."""

import pytest
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from editorial.translating.list_buttons import HOOKS, buttons, with_translations
from practices.models import RecordPage
from tests.builders import make_record, make_site, make_user
from tests.translated import translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    """An original without a translation, one kept in step, one whose translation is so no longer, and the translations."""
    make_site()
    _, kept, stopped = make_record(), make_record(), make_record()
    translated(kept)
    translated(stopped)
    Translation.objects.filter(source__object_id=stopped.translation_key).update(enabled=False)
    return RecordPage.objects.all()


def shown(found):
    return [(str(button.label), button.url, button.icon_name) for button in found]


def test_they_are_those_of_wagtail_localize(pages):
    user = make_user()
    kinds = set()
    for page in with_translations(pages).specific():
        theirs = shown(page_listing_more_buttons(Page.objects.get(pk=page.pk), user, "index", "/admin/"))
        assert shown(buttons(page, user, "index", "/admin/")) == theirs
        kinds.add(tuple(label for label, _, _ in theirs))
    assert len(kinds) == 3  # to translate, to sync, neither


def test_rows_ask_nothing_more(pages, django_assert_num_queries):
    user, rows = make_user(), list(with_translations(pages))
    with django_assert_num_queries(0):
        assert [shown(buttons(page, user)) for page in rows]


def test_who_may_not_submit_sees_none(pages):
    user = make_user("legge", is_superuser=False)
    assert not any(shown(buttons(page, user)) for page in with_translations(pages))


@pytest.mark.parametrize("hook", HOOKS)
def test_wagtail_localize_is_not_asked_as_well(hook):
    registered = hooks.get_hooks(hook)
    assert buttons in registered and page_listing_more_buttons not in registered
