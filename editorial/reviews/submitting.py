"""Send a translation to its review: what wagtail-localize's editor has no button for."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import pgettext
from wagtail.models import WorkflowState

from practices.gaps import gaps, refusal, translation_of


def may_submit(page, user):
    may = page.permissions_for_user(user)
    return may.can_edit() and may.can_submit_for_moderation()


@transaction.atomic
def submit(page, user):
    """Write the draft as the segments say and hand it to the reviewers.

    `ValidationError` says why it cannot be; nothing is changed then.
    """
    if not may_submit(page, user):
        raise PermissionDenied
    refresh(page, user)
    state = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
    elif page.get_latest_revision() is None:
        raise ValidationError(pgettext("review", "There is no draft to review yet."))
    else:
        page.get_workflow().start(page.specific, user)


def refresh(page, user):
    """The draft of a translation, as its segments are now: corrections made during the review count."""
    translation = translation_of(page)
    if translation is None:
        return
    if missing := gaps(translation):
        raise ValidationError(refusal(missing))
    translation.save_target(user=user, publish=False)
    page.refresh_from_db()
