"""Which page of the record that stays takes the place of each page of the one that goes."""

from practices.models import RecordPage


def twins(survivor, loser):
    """[(page of the loser, page of the survivor in its language, else the original one; None where it has none)]"""
    theirs = {page.locale_id: page for page in RecordPage.objects.filter(record=survivor, alias_of=None)}
    original = theirs.get(survivor.original_locale_id)
    own = RecordPage.objects.filter(record=loser).select_related("locale").order_by("pk")
    return [(page, _public(theirs.get(page.locale_id), original)) for page in own]


def _public(twin, original):
    """Readers are led to what they may read: in the other language rather than nowhere."""
    return original if twin is None or (not twin.live and original and original.live) else twin


def alone(survivor, loser):
    """[pages of the loser in a language that the survivor has no page in]

    They are not moved: they translate another text than the survivor's. They stay as drafts of the record that goes.
    """
    theirs = set(RecordPage.objects.filter(record=survivor).values_list("locale_id", flat=True))
    own = RecordPage.objects.filter(record=loser).select_related("locale").order_by("pk")
    return [page for page in own if page.locale_id not in theirs]
