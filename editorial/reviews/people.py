"""Two people: who wrote what is to be published does not approve it (setting REVIEW_BY_TWO_PEOPLE)."""

from django.conf import settings
from wagtail.models import Page, Revision


def authors(page, state):
    """The ids of those whose work a `WorkflowState` is about: who submitted it, and who wrote what is not public yet.

    Corrections made during the review do not make a reviewer an author.
    """
    drafts = Revision.page_revisions.filter(object_id=str(page.pk), created_at__lte=state.created_at)
    if page.live_revision_id:
        drafts = drafts.filter(pk__gt=page.live_revision_id)
    found = set(drafts.values_list("user_id", flat=True)) | {state.requested_by_id}
    if not page.first_published_at:
        found.add(page.owner_id)
    return found - {None}


def may_decide(page, user, state=None):
    """Whether the setting lets this person decide on what is in review now. Being a reviewer is another matter."""
    if not settings.REVIEW_BY_TWO_PEOPLE:
        return True
    state = state or page.current_workflow_state
    return state is None or user.pk not in authors(page if isinstance(page, Page) else state.content_object, state)
