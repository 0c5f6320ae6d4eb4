"""What waits for each person, with a fixed number of queries."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from editorial import roles
from editorial.dashboard.finding import waiting_for
from editorial.reviews.reasons import Reason
from practices.models import RecordPage
from tests.builders import make_record, make_user
from tests.reviewing import decide, member, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def titles(user):
    return {each.key: [page.title for page, _ in each.rows] for each in waiting_for(user) if each.rows}


def draft_of(user, **changes):
    page = make_record(live=False, owner=user, **changes)
    page.save_revision(user=user)
    return page


def due(**changes):
    page = make_record(**changes)
    RecordPage.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - timedelta(days=800))
    return page


def test_each_person_sees_what_waits_for_them():
    author, editor, reviewer = member(roles.CONTRIBUTOR), member(roles.EDITOR), member(roles.REVIEWER_IT)
    draft_of(author, title="Bozza")
    sent(author, title="In attesa")
    decide(editor, sent(author, title="Restituita"), "reject", reason=Reason.FACTS, comment="Quando?")
    due(title="Vecchia", owner=author)
    due(title="Vecchia di altri")
    assert titles(author) == {
        "to_write": ["Bozza"],
        "returned": ["Restituita"],
        "waiting": ["In attesa"],
        "due": ["Vecchia"],
    }
    assert titles(editor) == {"to_review": ["In attesa"], "due": ["Vecchia", "Vecchia di altri"]}
    assert titles(reviewer) == {}


def test_what_became_of_a_page_is_told_to_those_who_may_still_edit_it():
    author, editor = member(roles.CONTRIBUTOR), member(roles.EDITOR)
    sent(author, title="In attesa")
    decide(editor, sent(author, title="Restituita"), "reject", reason=Reason.FACTS, comment="Quando?")
    mine = sent(author, title="Ancora mia")
    RecordPage.objects.exclude(pk=mine.pk).update(owner=editor)
    assert titles(author) == {"waiting": ["Ancora mia"]}
    author.groups.clear()
    assert titles(get_user_model().objects.get(pk=author.pk)) == {}


def test_what_one_sent_oneself_is_not_for_oneself_to_review(settings):
    editor = member(roles.EDITOR)
    sent(editor, title="Mia")
    assert titles(editor) == {"waiting": ["Mia"]}
    settings.REVIEW_BY_TWO_PEOPLE = False
    assert titles(editor) == {"to_review": ["Mia"], "waiting": ["Mia"]}


def test_a_long_list_is_cut_and_counted():
    author = member(roles.CONTRIBUTOR)
    for _ in range(11):
        draft_of(author)
    (found,) = [each for each in waiting_for(author) if each.key == "to_write"]
    assert (found.count, len(found.rows), found.more) == (11, 8, 3)


@pytest.mark.parametrize("language", ["it", "fr"])
def test_the_first_page_of_the_admin_shows_the_lists_in_the_person_s_language(client, language):
    client.force_login(member(roles.EDITOR, language=language))
    text = client.get(reverse("wagtailadmin_home")).content.decode()
    assert {"it": "Il tuo lavoro", "fr": "Votre travail"}[language] in text
    assert {"it": "Da revisionare", "fr": "À relire"}[language] in text


def test_the_first_page_asks_the_same_questions_with_more_records(client):
    author, editor = member(roles.CONTRIBUTOR), member(roles.EDITOR)
    client.force_login(editor)

    def asked():
        client.get(reverse("wagtailadmin_home"))
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("wagtailadmin_home"))
        return [query["sql"] for query in captured.captured_queries]

    def more():
        for _ in range(9):
            draft_of(editor)
            sent(author)
            sent(editor)
            due()

    more()
    few = asked()
    more()
    many = asked()
    assert len(many) == len(few), "\n".join(many)
    own = [sql for sql in many if "practices_" in sql or "task" in sql or "workflow" in sql]
    assert len(own) <= 20, len(own)


def test_a_superuser_sees_every_review():
    sent(member(roles.CONTRIBUTOR), title="Merende")
    assert titles(make_user("capo")) == {"to_review": ["Merende"]}


@pytest.mark.parametrize("language, name", [("it", "Archivio di buone prassi"), ("fr", "Archive de bonnes pratiques")])
def test_the_admin_names_the_archive_in_the_person_s_language(client, language, name):
    client.force_login(member(roles.ADMINISTRATOR, language=language))
    assert name in client.get("/admin/").text
