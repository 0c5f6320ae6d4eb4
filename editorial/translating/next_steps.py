"""Where to go from a row of the table: the right screen for its state and for what its reader may do."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import pgettext
from wagtail.models import Page

from editorial.translating.states import DRAFT, MACHINE, NOT_STARTED, OUTDATED, PUBLISHED, REVIEW

STEPLEN = Page.steplen


@dataclass(frozen=True)
class Step:
    label: str
    url: str


def add_next_steps(rows, user):
    """Put `next_steps` ([Step]) and `may_edit` (the original) on each row of `with_states`. Three queries, however many rows."""
    targets = Page.objects.in_bulk([row.target_id for row in rows if row.target_id])
    open_lists = _lists_open_to(user, [row for row in rows if row.state == NOT_STARTED])
    for row in rows:
        row.may_edit = row.permissions_for_user(user).can_edit()
        row.next_steps = list(_steps(row, user, targets.get(row.target_id), open_lists))
    return rows


def _steps(row, user, target, open_lists):
    if row.state == NOT_STARTED:
        if row.path[:-STEPLEN] in open_lists and row.may_edit:
            url = reverse("wagtail_localize:submit_page_translation", args=[row.pk])
            yield Step(pgettext("translating", "Begin the translation"), url)
        return
    if target is None:
        return
    if target.permissions_for_user(user).can_edit():
        labels = {
            MACHINE: pgettext("translating", "Confirm the texts"),
            DRAFT: pgettext("translating", "Go on translating"),
            REVIEW: pgettext("translating", "Open the review"),
            OUTDATED: pgettext("translating", "Bring up to date"),
            PUBLISHED: pgettext("translating", "Open"),
        }
        screen = "editorial_review" if row.state == REVIEW else "wagtailadmin_pages:edit"
        yield Step(labels[row.state], reverse(screen, args=[target.pk]))
        yield Step(pgettext("translating", "Side by side"), reverse("translating_side_by_side", args=[target.pk]))
    if row.outdated and target.permissions_for_user(user).can_edit():
        yield Step(pgettext("translating", "What changed"), reverse("translating_changes", args=[target.pk]))


def _lists_open_to(user, rows):
    """The paths of the lists of these originals whose counterpart takes new pages from this person."""
    if not rows or not user.has_perm("wagtail_localize.submit_translation"):
        return set()
    lists = list(Page.objects.filter(path__in={row.path[:-STEPLEN] for row in rows}))
    others = Page.objects.filter(translation_key__in=[each.translation_key for each in lists], alias_of=None)
    found = {}
    for page in others.select_related("content_type"):
        found.setdefault(page.translation_key, []).append(page)
    return {
        each.path
        for each in lists
        if any(
            page.locale_id != each.locale_id and page.permissions_for_user(user).can_add_subpage()
            for page in found[each.translation_key]
        )
    }
