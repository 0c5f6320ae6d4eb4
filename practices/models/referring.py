"""What a page refers to is noted once per save: Wagtail notes it for the page and then for each of its rows again."""

from contextlib import contextmanager

from django.db import transaction
from wagtail.models import COMMENTS_RELATION_NAME, ReferenceIndex

# Columns that only the editors see: a save of these alone (autosave, a comment) changes nothing for the public.
DRAFT_COLUMNS = {
    COMMENTS_RELATION_NAME,
    "latest_revision",
    "latest_revision_id",
    "latest_revision_created_at",
    "draft_title",
    "has_unpublished_changes",
    "locked",
    "locked_at",
    "locked_by",
}


def is_draft_only(update_fields):
    return update_fields is not None and set(update_fields) <= DRAFT_COLUMNS


class ReferringOnce:
    """A mixin of a page. Its rows of the index are those of what is saved, also where other code notes nothing."""

    def save(self, **kwargs):
        with _left_to_the_page() as is_off:
            super().save(**kwargs)
        columns = kwargs.get("update_fields")
        if is_off or is_draft_only(columns):
            return
        saved = self if columns is None else type(self)._base_manager.get(pk=self.pk)
        with transaction.atomic():
            ReferenceIndex.create_or_update_for_object(saved)


OURS = "the page notes it"


@contextmanager
def _left_to_the_page():
    """Gives whether other code had noting switched off. Wagtail's own switch cannot be used inside itself."""
    from wagtail.signal_handlers import reference_index_auto_update_disabled as switch  # it asks for the models

    before = getattr(switch, "value", False)
    switch.value = before or OURS
    try:
        yield before not in (False, OURS)
    finally:
        switch.value = before
