"""What people write, saved as drafts."""

from django.db import transaction
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations


@transaction.atomic
def save_draft(page, parent, user):
    """`page`, which was begun, as the person's own, with its first revision.

    Wagtail notes in its history that it was made, and by whom.
    """
    page.owner = user
    rows = {name: list(getattr(page, name).all()) for name in _names_of_rows(page)}
    parent.add_child(instance=page)
    # Its first version is of the rows it was just made of, which the database need not be asked for.
    page._cluster_related_objects = rows
    page.save_revision(user=user, clean=False)
    page._cluster_related_objects = {}
    return page


def _names_of_rows(page):
    relations = [each.get_accessor_name() for each in get_all_child_relations(page)]
    return [*relations, *(each.name for each in get_all_child_m2m_relations(page))]


def save_changes(page, user):
    """A new revision of a page that is there. What was never public has its words in its table too."""
    if not page.live:
        page.save(clean=False)
    return page.save_revision(user=user, log_action=True, clean=False)
