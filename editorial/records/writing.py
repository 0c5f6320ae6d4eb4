"""One record's data → drafts of its pages. The caller holds the transaction and has asked `plan` before."""

import json
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime
from django.utils.translation import pgettext
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from editorial.documents.parents import parent_of
from editorial.drafts import save_changes, save_draft
from editorial.records.fields import ROW_FIELDS, is_set, is_stream
from editorial.records.resolving import Resolver
from editorial.records.sentences import changed_pairs, sentences_before
from practices.kinds import KINDS
from practices.models import Record, RecordPage
from practices.translating import keep_strings, paired


@dataclass
class Written:
    page: RecordPage
    revision: int
    before: int | None  # the revision the page had; None for a new page
    had_changes: bool = False
    draft_title: str = ""  # before; localize makes the sentence of the title one, without a revision
    sentences: list = field(default_factory=list)  # of localize, see `sentences_before`

    def as_data(self):
        return {
            "page": self.page.pk,
            "revision": self.revision,
            "before": self.before,
            "had_changes": self.had_changes,
            "draft_title": self.draft_title,
            "sentences": self.sentences,
        }


class Writer:
    """For one batch: vocabularies are read once. `pending` after a record that links to pages not made yet."""

    def __init__(self, references, coming, user=None):
        self.resolver = Resolver(references, coming)
        self.references, self.user = references, user
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}
        self.pending, self.draft_titles = False, {}

    def write(self, data, record=None) -> list[Written]:
        """`data`: what differs, or all of a new record. `record`: its row, where there is one already."""
        self.resolver.leaves.pending = False
        done = []
        original = record.original_locale.language_code if record else data["original_language"]
        texts = data.get("texts", {})
        page = self._page(record, original)
        if page is None:
            page = self._new_original(data, record, original)
            done.append(Written(page, page.latest_revision_id, None))
        elif original in texts or data.get("facts"):
            done.append(self._finish(page, self._before(page), texts.get(original, {}), data))
        for language in texts.keys() - {original}:
            done.append(self._translation(done[0].page if done else page, language, texts[language]))
        self.pending = self.resolver.leaves.pending
        return done

    def _page(self, record, language):
        found = record and RecordPage.objects.filter(record=record, locale=self.locales[language]).first()
        if found is None:
            return None
        self.draft_titles[found.pk] = found.draft_title
        return found.specific.get_latest_revision_as_object()

    def _new_original(self, data, record, language):
        kind = record.kind if record else data["kind"]
        texts = data["texts"][language]
        parent = parent_of(kind, language)
        if parent is None:
            raise ValidationError(
                pgettext("import", "There is no list of this kind in this language to add a draft to.")
            )
        page = KINDS[kind](title=texts["title"], slug=texts.get("slug", ""), locale=parent.locale, live=False)
        if record:
            page.translation_key, page.record = record.translation_key, record
        self._set(page, texts, data.get("facts", {}))
        return save_draft(page, parent, self.user)

    def _before(self, page):
        """The revision to go back to; made where a page never had one."""
        latest = page.latest_revision or page.save_revision(user=self.user, clean=False)
        return latest.pk

    def _finish(self, page, before, texts, data):
        had_changes = page.has_unpublished_changes
        self._set(page, texts, data.get("facts", {}))
        revision = save_changes(page, self.user)
        return Written(page, revision.pk, before, had_changes, self.draft_titles.get(page.pk, ""))

    def _set(self, page, texts, facts):
        language = page.locale.language_code
        for name, value in self.resolver.texts(page.kind, language, texts)[0].items():
            if name == "slug" and not value:
                continue
            setattr(page, name, json.dumps(value, ensure_ascii=False) if is_stream(page.kind, name) else value)
        for name, value in self.resolver.facts(page.kind, facts)[0].items():
            if is_set(name) or name in ROW_FIELDS:
                value = [row for row in value if row is not None]
            setattr(page, name, value)

    def _translation(self, original, language, texts):
        locale = self.locales[language]
        page = self._page(original.record, language)
        before = self._before(page) if page else None
        is_new = page is None
        if is_new:
            page = type(original).objects.get(pk=original.pk).copy_for_translation(locale)
        had_changes = page.has_unpublished_changes
        self._set(page, texts, {})
        revision = save_changes(page, self.user)
        sentences = self._keep_segments(original, page, locale, is_new, texts)
        if is_new and isinstance(texts.get("made_from"), dict):
            keep_source(page, texts["made_from"])
        return Written(page, revision.pk, before, had_changes, self.draft_titles.get(page.pk, ""), sentences)

    def _keep_segments(self, original, page, locale, is_new, texts):
        """The same words in localize's own editor, wherever the original has a sentence for them; as they were before.

        Only of the fields given: of the others the page may hold the original's own words, which translate nothing.
        """
        if is_new:
            source, _ = TranslationSource.update_or_create_from_instance(type(original).objects.get(pk=original.pk))
            Translation.objects.get_or_create(source=source, target_locale=locale)
        else:
            translation = Translation.objects.filter(
                source__object_id=page.translation_key, target_locale=locale, enabled=True
            ).first()
            source = translation and translation.source
        if not source:
            return []
        pairs = [pair for pair in paired(source, page)[0] if pair[0].context.path.partition(".")[0] in texts]
        pairs = changed_pairs(pairs, locale)
        before = sentences_before(pairs, locale)
        keep_strings(pairs, locale)
        return before


def keep_source(page, made_from):
    """What the translation was made from, as the file says; after publishing again, else it would pass for up to date."""
    since, digest = made_from.get("outdated_since"), made_from.get("digest")
    RecordPage.objects.filter(pk=page.pk).update(
        source_digest=str(digest or "")[:64], outdated_since=parse_datetime(since) if isinstance(since, str) else None
    )


def new_record(data, locales):
    """The row of a record that a file gives a code to, made before any page so that records can point to each other."""
    fields = {"translation_key": data["key"]} if data.get("key") else {}
    return Record.objects.create(
        code=data["code"],
        kind=data["kind"],
        original_locale=locales[data["original_language"]],
        withdrawn_reason=data.get("withdrawn_reason", ""),
        **fields,
    )
