"""What a record's page refuses: to be published while something stops it, to be deleted while others cite it."""

from django.db import transaction

from practices.models.record import Record
from practices.publishing import refuse_if_stopped, too_long, unchecked


class Guarded:
    """A mixin of a page with a `record`. Saving it keeps the record's row and its title in step."""

    def save(self, clean=True, **kwargs):
        if clean and self.live and kwargs.get("update_fields") is None:
            refuse_if_stopped(self, checks=None if self.is_being_published else [too_long])
        if self.record_id is None or self.record.translation_key != self.translation_key:
            self.record = Record.of(self)
        elif self.is_original and self.record.title != self.title and not self.is_draft_of_a_public_page(kwargs):
            Record.objects.filter(pk=self.record_id).update(**Record.titles(self.title))
        return super().save(clean=clean, **kwargs)

    def delete(self, *args, **kwargs):
        from practices.record_uses import refuse_deletion_of_cited

        refuse_deletion_of_cited(self)
        return super().delete(*args, **kwargs)

    def is_draft_of_a_public_page(self, saved):
        """Whether only the marks of a new draft are saved: its title stays between those who may edit the page."""
        return self.live and saved.get("update_fields") is not None

    @property
    def is_being_published(self):
        """Whether a revision is on its way to the public: Wagtail's action has just put it here."""
        return "live_revision" in self._state.fields_cache

    def publish(self, revision, *args, **kwargs):
        if not revision.approved_go_live_at:  # a planned one was checked when it was planned
            refuse_if_stopped(revision.as_object())
        # A process that dies half-way has published nothing.
        with unchecked(), transaction.atomic():
            return super().publish(revision, *args, **kwargs)
