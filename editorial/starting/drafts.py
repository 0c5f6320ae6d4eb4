"""A page that was begun, saved as a draft of the person's own."""

from django.db import transaction
from wagtail.log_actions import log


@transaction.atomic
def save_draft(page, parent, user):
    parent.add_child(instance=page)
    log(instance=page, action="wagtail.create", user=user, content_changed=True)
    page.save_revision(user=user, log_action=True, clean=False)
    return page
