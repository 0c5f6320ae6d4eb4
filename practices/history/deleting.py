"""Take the words out of a published version for good, as for a personal datum. Its number stays and is never used again."""

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from practices.models import ContentVersion, PublishedVersion


def holding(record, number, language=""):
    """[PublishedVersion] that hold the words of version `number`: that one in each language, or in the one given.

    A translation's version keeps a copy of the original as it was then, so those made while the original's version was
    the newest belong to it.
    """
    versions = list(PublishedVersion.objects.filter(record=record).select_related("locale"))
    originals = [each for each in versions if each.locale_id == record.original_locale_id]

    def is_meant(version):
        return version.number == number and language in ("", version.locale.language_code)

    def copied(version):
        """[the original's version as it was then]; deleted ones count, or an earlier one would seem copied."""
        earlier = [each for each in originals if each.published_at <= version.published_at]
        return sorted(earlier, key=lambda each: each.number)[-1:]

    held = [each for each in versions if not each.is_deleted]
    return [each for each in held if any(is_meant(holder) for holder in [each, *copied(each)])]


@transaction.atomic
def delete_words(record, versions):
    """Readers get 410, as of a hidden version; there is nothing left that could be shown again."""
    emptied = {"content": {}, "facts": None, "sets": {}, "digest": "", "changed": [], "note": ""}
    PublishedVersion.objects.filter(pk__in=[each.pk for each in versions]).update(
        **emptied, is_note_shown=False, hidden_at=timezone.now(), hidden_by=None
    )
    ContentVersion.bump()
    pages = {page.locale_id: page.specific for page in record.pages.all()}
    for each in versions:
        if page := pages.get(each.locale_id):
            log(page, "practices.version.hide", data={"number": each.number})
