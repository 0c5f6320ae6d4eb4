"""Owners are reminded once, in their language; editors have a report."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from editorial import roles
from editorial.models import Reminder
from practices.models import RecordPage
from tests.builders import make_record
from tests.reviewing import member

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def due(**changes):
    page = make_record(**changes)
    RecordPage.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - timedelta(days=800))
    return page


def remind(**options):
    call_command("send_reminders", verbosity=0, **options)


def test_the_owner_is_reminded_once_of_all_their_records():
    owner = member(roles.CONTRIBUTOR, language="fr")
    due(title="Pane", owner=owner), due(title="Merende", owner=owner)
    make_record(owner=owner)
    remind(dry_run=True)
    assert not mail.outbox
    remind()
    remind()
    (told,) = mail.outbox
    assert told.to == [owner.email] and told.subject == "Fiches à revoir"
    assert "Pane" in told.body and "Merende" in told.body


def test_another_due_date_is_another_reminder():
    page = due(owner=member(roles.CONTRIBUTOR))
    remind()
    RecordPage.objects.filter(pk=page.pk).update(review_due=timezone.localdate() - timedelta(days=1))
    remind()
    assert len(mail.outbox) == 2 and Reminder.objects.count() == 2


def test_without_an_owner_the_editors_are_told():
    editor = member(roles.EDITOR)
    gone = member(roles.CONTRIBUTOR)
    gone.is_active = False
    gone.save()
    due(owner=gone)
    remind()
    assert mail.outbox[0].to == [editor.email]


def test_a_mail_that_does_not_leave_is_tried_again(settings):
    due(owner=member(roles.CONTRIBUTOR))
    backend = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with pytest.raises(CommandError):
        remind()
    assert not Reminder.objects.exists()
    settings.EMAIL_BACKEND = backend
    remind()
    assert len(mail.outbox) == 1


def test_the_report_lists_what_is_due_in_the_trees_that_one_may_edit(client):
    due(title="Pane"), due(title="Goûters", language="fr"), make_record(title="Nuova")
    client.force_login(member(roles.REVIEWER_IT))
    text = client.get(reverse("editorial_due")).content.decode()
    assert "Pane" in text and "Goûters" not in text and "Nuova" not in text
    exported = client.get(reverse("editorial_due"), {"export": "csv"})
    assert "Pane" in b"".join(exported.streaming_content if exported.streaming else [exported.content]).decode()


def test_the_report_is_not_for_everybody(client):
    client.force_login(member(roles.CONTRIBUTOR))
    # A contributor edits their own drafts, so it opens; it lists nobody else's.
    due(title="Pane")
    assert "Pane" not in client.get(reverse("editorial_due")).content.decode()
    client.logout()
    assert "login" in client.get(reverse("editorial_due")).url


def test_the_report_asks_the_same_questions_with_more_records(client):
    client.force_login(member(roles.EDITOR))

    def asked():
        client.get(reverse("editorial_due"))
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("editorial_due"))
        return [query["sql"] for query in captured.captured_queries]

    for _ in range(3):
        due()
    few = asked()
    for _ in range(12):
        due(owner=None)
    many = asked()
    assert len(many) == len(few) <= 20, "\n".join(many)
