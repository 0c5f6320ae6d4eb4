"""What the archive already has of the records that an import speaks of, as far as its editor may know."""

from collections import defaultdict

from editorial.documents.parents import may_add, parent_of
from editorial.models import ImportedRow, RecordImport
from editorial.records.export import data_of, page_contents
from editorial.records.references import References
from language.analysis import LANGUAGES
from language.folding import fold
from practices.kinds import INDEXES
from practices.models import Record, RecordPage


class Known:
    """`user` None stands for whoever runs the command and may do everything."""

    def __init__(self, codes, user=None, references=None):
        self.user = user
        self.references = references or References()
        found = Record.objects.filter(code__in=codes).select_related("original_locale")
        self.records = {record.code: record for record in found}
        contents = page_contents(list(self.records.values()), user)
        self.data = {
            code: data_of(record, contents[record.pk], self.references)
            for code, record in self.records.items()
            if contents[record.pk]
        }
        self.pages = defaultdict(dict)
        for page in RecordPage.objects.filter(record__in=self.records.values()).select_related("locale"):
            self.pages[page.record_id][page.locale.language_code] = page
        self._places, self._slugs = {}, {}

    def may_change(self, record, language):
        page = self.pages[record.pk].get(language)
        return page is not None and (self.user is None or page.permissions_for_user(self.user).can_edit())

    def is_locked(self, record, language):
        page = self.pages[record.pk][language]
        if self.user is None:
            return page.locked
        return page.permissions_for_user(self.user).page_locked()

    def may_make(self, kind, language):
        """Whether there is a list for such a page, and the editor may add to it."""
        if (kind, language) not in self._places:
            parent = parent_of(kind, language) if kind in INDEXES and language in LANGUAGES else None
            allowed = parent is not None and (self.user is None or may_add(self.user, parent))
            self._places[kind, language] = allowed
        return self._places[kind, language]

    def slugs(self, kind, language):
        """{slug: translation key} of the pages beside which a new one would stand."""
        if (kind, language) not in self._slugs:
            parent = parent_of(kind, language)
            rows = parent.get_children().values_list("slug", "translation_key") if parent else []
            self._slugs[kind, language] = dict(rows)
        return self._slugs[kind, language]

    def titles(self):
        """{folded title: code} of the records the editor may know of: to point out what may be the same."""
        rows = RecordPage.objects.filter(alias_of=None).values_list("title", "record__code", "live", "owner_id")
        is_all = self.user is None or self.user.is_superuser
        mine = self.user.pk if self.user else None
        return {fold(title): code for title, code, live, owner in rows if live or is_all or owner == mine}

    def made_before(self, digests):
        """{digest of a row: code of the record that an earlier import made of the very same row}"""
        done = ImportedRow.objects.filter(
            digest__in=digests, stage=ImportedRow.Stage.WRITTEN, record__pages__isnull=False
        ).exclude(importing__state__in=[RecordImport.State.UNDOING, RecordImport.State.UNDONE])
        return dict(done.values_list("digest", "record__code"))
