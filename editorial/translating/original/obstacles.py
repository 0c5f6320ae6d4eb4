"""What must be settled before the original's language is changed, so that nothing is lost on the way."""

from django.utils.translation import pgettext

from editorial.translating.machine.confirming import unconfirmed
from practices.gaps import gaps_of


def obstacles(page) -> list[str]:
    """In words; `page` is the translation that would become the original."""
    original, found = page.original, []
    if page.live != original.live:
        found.append(pgettext("original", "Both languages must be published, or neither."))
    if (page.live and page.has_unpublished_changes) or (original.live and original.has_unpublished_changes):
        found.append(pgettext("original", "Changes not yet published must be published or discarded first."))
    if page.outdated_since:
        found.append(pgettext("original", "The translation must be brought up to date first."))
    if gaps_of(page):
        found.append(pgettext("original", "Every text must be translated first."))
    if unconfirmed(page):
        found.append(pgettext("original", "Every text written by a machine must be confirmed first."))
    if page.current_workflow_state or original.current_workflow_state:
        found.append(pgettext("original", "The review of both languages must be finished first."))
    if page.locked or original.locked:
        found.append(pgettext("original", "Neither page may be locked."))
    return found


def may_change(user, page) -> bool:
    """Whoever may publish both pages: what is public changes in both."""
    rights = [each.permissions_for_user(user) for each in (page, page.original)]
    return all(right.can_edit() and (right.can_publish() or not page.live) for right in rights)
