"""Remind the owners of records that are due: one mail for each person, each record once for each due date."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import override, pgettext
from wagtail.users.models import UserProfile

from editorial.models.reminder import Reminder
from editorial.roles import EDITOR
from practices.public_forms.mailing import hand_over
from practices.review_due import due_records, oldest_first, review_due


@dataclass
class Sent:
    """How many mails left and how many did not, and the records that nobody can be told of."""

    mails: int = 0
    failed: int = 0
    nobody: int = 0


def send_reminders(is_dry=False):
    to_tell, nobody = recipients()
    done = Sent(nobody=nobody)
    for person, pages in to_tell.items():
        if is_dry or tell(person, pages):
            done.mails += 1
        else:
            done.failed += 1
    return done


def recipients():
    """({person: [(page, due date)]}, number of records without anybody).

    The owner; else who wrote the version that is public; else all editors. People without an address cannot be told.
    """
    told = set(Reminder.objects.values_list("record_id", "due"))
    editors = [each for each in get_user_model().objects.filter(groups__name=EDITOR, is_active=True) if each.email]
    found, nobody = {}, 0
    for page in oldest_first(due_records().select_related("record", "owner", "live_revision__user")):
        due = review_due(page)
        if (page.record_id, due) in told:
            continue
        author = page.live_revision.user if page.live_revision else None
        people = [each for each in (page.owner, author) if each and each.is_active and each.email][:1] or editors
        nobody += not people
        for person in people:
            found.setdefault(person, []).append((page, due))
    return found, nobody


def tell(person, pages):
    """Whether the mail could be handed over; what was said is noted only then."""
    with override(UserProfile.get_for_user(person).get_preferred_language()):
        context = {"person": person, "pages": pages, "base": settings.WAGTAILADMIN_BASE_URL}
        subject = pgettext("due", "Records to look at again")
        body = render_to_string("editorial/due/reminder.txt", context)
    mail = EmailMessage(subject, body, to=[person.email], headers={"Auto-Submitted": "auto-generated"})
    if not hand_over(mail, "A reminder"):
        return False
    with transaction.atomic():
        for page, due in pages:
            Reminder.objects.get_or_create(record_id=page.record_id, due=due)
    return True
