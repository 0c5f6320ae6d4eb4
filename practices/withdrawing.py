"""Take a record from the public in every language; its code then answers with the reason (410)."""

from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction

from practices.models import Record


@transaction.atomic
def withdraw(original, reason, user=None):
    """`original` is the record's page in its original language; its translations follow it (`practices.signals`).

    Who may is for the caller to ask.
    """
    Record.objects.filter(pk=original.record_id).update(withdrawn_reason=reason)
    UnpublishPageAction(original, user=user).execute(skip_permission_checks=True)
