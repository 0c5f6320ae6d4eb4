"""Who may merge two records. Asked before anything is shown, and again once both are locked.

Whoever merges needs the right to edit every page that cites the record that goes. What the public reads there changes
without a publication: its code and its addresses lead to the record that stays anyhow. Each page's history says so.
"""

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import npgettext, pgettext

from practices.models import Area, RecordPage


def may_merge(user, survivor, loser):
    """Whether somebody may withdraw the one and change the other."""
    if not user.has_perm("practices.withdraw_record") or survivor.kind != loser.kind or survivor.pk == loser.pk:
        return False
    own = RecordPage.objects.filter(record__in=[survivor, loser])
    return not unchangeable(user, own)


def unchangeable(user, pages):
    """[those of `pages` that somebody may not edit, or that somebody else has locked]"""
    return [page for page in pages if not page.permissions_for_user(user).can_edit() or _is_locked(page, user)]


def _is_locked(page, user):
    return page.locked and page.locked_by_id != user.pk


def areas_of(record):
    """The areas that an organisation leads or supports: QuerySet of Area."""
    return Area.objects.filter(Q(lead=record) | Q(partners=record)).distinct()


def areas_kept_from(user, record):
    return [] if user.has_perm("practices.change_area") else list(areas_of(record))


def refuse_without_rights(user, survivor, loser, pages):
    """ValidationError where somebody may not do all of it; `pages` are those that cite the loser."""
    if not may_merge(user, survivor, loser):
        raise ValidationError(pgettext("merging", "You may not merge these records any more."))
    count = len(unchangeable(user, pages)) + len(areas_kept_from(user, loser))
    if count:
        raise ValidationError(
            npgettext(
                "merging",
                "You may not change %(count)d of what cites the record: nothing was done.",
                "You may not change %(count)d of what cites the record: nothing was done.",
                count,
            )
            % {"count": count}
        )
