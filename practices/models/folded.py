"""A record page's title and summary without accents and capitals: for lists by title and searching without an index."""

from django.db import models

from language.analysis import tokens
from language.ordering import sort_key
from practices.models.record_page import RecordPage
from practices.models.sort_key import SortKeyField


class Folded(models.Model):
    """In a small table of its own: a page's row is long, and reading every page's would take ten times as long."""

    page = models.OneToOneField(RecordPage, models.CASCADE, primary_key=True, related_name="folded")
    title = SortKeyField()
    words = models.TextField(editable=False)  # between spaces, elided articles cut: " affido anziani sola "

    def __str__(self):
        return self.title

    @classmethod
    def of(cls, page_id, title, summary, language):
        return cls(
            page_id=page_id, title=sort_key(title), words=f"{words_of(title, language)}¶{words_of(summary, language)}"
        )

    @classmethod
    def keep(cls, rows):
        """Write anew what belongs to pages given as (pk, title, summary, language code)."""
        cls.objects.bulk_create(
            [cls.of(*row) for row in rows],
            batch_size=500,
            update_conflicts=True,
            unique_fields=["page"],
            update_fields=["title", "words"],
        )


def words_of(text, language):
    """The folded words of a text between spaces; "" without any."""
    words = " ".join(token.word for token in tokens(text, language))
    return f" {words} " if words else ""
