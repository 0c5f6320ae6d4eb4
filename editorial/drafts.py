"""What people write, saved as drafts."""

from django.db import transaction


@transaction.atomic
def save_draft(page, parent, user):
    """`page`, which was begun, as the person's own, with its first revision.

    Wagtail notes in its history that it was made, and by whom.
    """
    page.owner = user
    parent.add_child(instance=page)
    page.save_revision(user=user, clean=False)
    return page


def save_changes(page, user):
    """A new revision of a page that is there. What was never public has its words in its table too."""
    if not page.live:
        page.save(clean=False)
    return page.save_revision(user=user, log_action=True, clean=False)
