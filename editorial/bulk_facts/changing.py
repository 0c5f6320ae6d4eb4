"""What a bulk change would make of one record's facts, and making it so."""

from dataclasses import dataclass

from django.utils.translation import pgettext_lazy

from editorial.records.fields import label_of

ADD, REMOVE, REPLACE = "add", "remove", "replace"
WAYS = [
    (ADD, pgettext_lazy("bulk", "add to those each record has")),
    (REMOVE, pgettext_lazy("bulk", "take away from each record")),
    (REPLACE, pgettext_lazy("bulk", "put in place of those each record has")),
]
SETS = ("themes", "target_groups", "territories")
SINGLE = ("maturity", "status")


@dataclass
class Change:
    """Of one field: what to set, and both states in words."""

    field: str
    value: object
    before: str
    after: str

    @property
    def label(self):
        return label_of("practice", self.field)


def changes_of(draft, wanted) -> list[Change]:
    """`wanted`: {"how", "themes": [rows], …, "maturity": row, "licence": value}; what is empty in it stays."""
    found = []
    for name in SETS:
        rows = list(wanted.get(name) or [])
        before = sorted(getattr(draft, name).all(), key=lambda row: row.pk)
        after = sorted(changed_set(before, rows, wanted["how"]), key=lambda row: row.pk)
        if rows and after != before:
            found.append(Change(name, after, listed(before), listed(after)))
    for name in SINGLE:
        row, before = wanted.get(name), getattr(draft, name)
        if row and row != before:
            found.append(Change(name, row, str(before or "–"), str(row)))
    licence = wanted.get("licence")
    if licence and licence != draft.licence:
        choices = dict(draft._meta.get_field("licence").choices)
        found.append(Change("licence", licence, str(choices.get(draft.licence, "–")), str(choices[licence])))
    return found


def changed_set(before, rows, how):
    if how == REMOVE:
        return [row for row in before if row not in rows]
    return list(dict.fromkeys(rows if how == REPLACE else [*before, *rows]))


def listed(rows):
    return ", ".join(map(str, rows)) or "–"


def write(page, wanted, user):
    """A new draft, published only where the record was public as it stood and `user` may; whether anything changed.

    `page`: the record's original page as it is in the database.
    """
    draft = page.get_latest_revision_as_object()
    found = changes_of(draft, wanted)
    if not found:
        return False
    was_public_as_it_stood = page.live and not page.has_unpublished_changes
    for change in found:
        setattr(draft, change.field, change.value)
    if not page.live:
        draft.save(clean=False)
    revision = draft.save_revision(user=user, log_action=True, clean=False)
    if was_public_as_it_stood and page.permissions_for_user(user).can_publish():
        revision.publish(user=user)
    return True
