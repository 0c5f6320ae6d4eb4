"""Where a draft goes: the list page of its kind in its language, and who may add to it."""

from wagtail.models import Locale

from practices import models
from practices.kinds import INDEXES, KINDS


def parent_of(kind, language):
    """The first list of a kind in a language, or None."""
    return INDEXES[kind].objects.filter(locale__language_code=language).order_by("path").first()


def places_for(user):
    """[(kind, language)] of the lists to which a person may add."""
    found = []
    locales = dict(Locale.objects.values_list("pk", "language_code"))
    for kind in KINDS:
        for parent in INDEXES[kind].objects.order_by("path"):
            place = (kind, locales[parent.locale_id])
            if place not in found and may_add(user, parent):
                found.append(place)
    return found


def may_add_somewhere(user):
    """The same question by one query, for a menu that stands on every page."""
    return user.is_superuser or any(may_add(user, parent) for parent in models.RecordIndex.objects.all())


def may_add(user, parent):
    return parent is not None and parent.permissions_for_user(user).can_add_subpage()
