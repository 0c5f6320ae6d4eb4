"""The record: what outlives pages and languages."""

import secrets

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale

from language.ordering import sort_key
from practices.models.sort_key import SortKeyField

# Crockford's base32: no I, L, O or U, so that a code can be read aloud and typed back.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREADINGS = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


def new_code():
    return "".join(secrets.choice(ALPHABET) for _ in range(6))


def read_code(text):
    """The code somebody typed, as it is stored: upper case, misread letters mended (Crockford)."""
    return text.upper().translate(MISREADINGS)


class Record(models.Model):
    """One thing described by the archive, in however many languages. Its code is never used again."""

    code = models.CharField(pgettext_lazy("record", "code"), max_length=6, unique=True, default=new_code)
    translation_key = models.UUIDField(unique=True, editable=False)
    original_locale = models.ForeignKey(
        Locale, models.PROTECT, related_name="+", verbose_name=pgettext_lazy("record", "original language")
    )
    kind = models.CharField(pgettext_lazy("record", "kind"), max_length=20, db_index=True)
    # The original page's title, so that a list of choices needs no query for each.
    title = models.CharField(max_length=255, blank=True, editable=False)
    title_key = SortKeyField()
    first_public_at = models.DateTimeField(null=True, editable=False)
    # The record that took this one's place: its code leads there for ever.
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="merged")
    withdrawn_reason = models.TextField(pgettext_lazy("record", "reason of the withdrawal"), blank=True)

    class Meta:
        verbose_name = pgettext_lazy("record", "record")
        verbose_name_plural = pgettext_lazy("record", "records")
        ordering = ["title_key", "code"]
        permissions = [
            ("withdraw_record", "Can withdraw a record, with a reason"),
            ("hide_version", "Can hide a published version"),
        ]

    def __str__(self):
        return f"{self.title} ({self.code})" if self.title else self.code

    @staticmethod
    def titles(title):
        """What is kept here of the original page's title."""
        return {"title": title, "title_key": sort_key(title)}

    @classmethod
    def of(cls, page):
        """The record of a page, made on its first save; every translation of the page shares it."""
        record, _ = cls.objects.get_or_create(
            translation_key=page.translation_key,
            defaults={"original_locale_id": page.locale_id, "kind": page.kind, **cls.titles(page.title)},
        )
        return record
