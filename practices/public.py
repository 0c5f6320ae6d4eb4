"""Who may see what: the one rule for lists, search, addresses and the index."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from practices.models import RecordPage
from practices.models.restricted import restricted_paths
from practices.vocabulary import language_of


def public_pages():
    """Pages of records that anybody may read: live, unexpired and unrestricted, and so is their original.

    Restrictions are inherited down the tree; restricting or withdrawing the original does it for every language.
    """
    originals = public_originals().filter(record=OuterRef("record"))
    return RecordPage.objects.filter(_shown(), Exists(originals))


def public_originals():
    """The pages on which the facts of public records stand: one for each record."""
    return RecordPage.objects.originals().filter(_shown())


def shown_in(language):
    """Pages in a language that are shown if their original is: for records that are known to be public."""
    return RecordPage.objects.filter(_shown(), locale__language_code=language)


def is_public(page):
    return public_pages().filter(pk=page.pk).exists()


def best_page(record, language):
    """The public page of a record for a reader of `language`: theirs, else the original; None where none is."""
    pages = list(public_pages().filter(record=record).select_related("record"))
    return min(pages, key=lambda page: (language_of(page) != language, not page.is_original), default=None)


def _shown():
    unexpired = Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())
    shown = Q(live=True) & unexpired
    for path in restricted_paths():
        shown &= ~Q(path__startswith=path)
    return shown
