"""The embedded engine: tantivy in this process, on disk, without a server."""

from pathlib import Path

from tantivy import Query

from language.analysis import LANGUAGES
from search.budget import seconds_left
from search.engines.base import Answer, Question, RawHit
from search.engines.embedded import facets, writer
from search.engines.embedded.failures import failures_as_unavailable
from search.engines.embedded.generations import EDITION, Generations
from search.engines.embedded.queries import Translator
from search.engines.embedded.ranking import ranked
from search.engines.embedded.reader import Reader
from search.engines.embedded.schema import code_of, unpack_texts
from search.facets import FACET_NAMES, valid
from search.nodes import Everything

_REBUILD_PATIENCE = 30.0  # seconds


class EmbeddedEngine:
    name = "embedded"

    def __init__(self, directory, lock_timeout=2.0):
        """`lock_timeout`: seconds that an update waits for another writer; what waits in the outbox is not lost."""
        self.generations = Generations(Path(directory))
        self.reader = Reader(self.generations)
        self.lock_timeout = lock_timeout

    def search(self, question):
        searcher = self.reader.searcher()
        with failures_as_unavailable():
            filters = valid(question.filters)
            tree = Translator(question.language).query(question.tree)
            total, places = ranked(searcher, facets.filtered(tree, filters), question)
            counts = facets.count(searcher, tree, filters, question.facets)
            return Answer(total, tuple(_hits(searcher, places)), counts)

    def update(self, documents, removed=(), version=None):
        """Versions decide nothing here: who writes holds the lock, and documents are read by who holds it."""
        writer.update(self.generations, documents, removed, seconds_left(self.lock_timeout))

    def rebuild(self, documents, accept=lambda count: None, is_resumed=False):
        return writer.rebuild(self.generations, documents, accept, _REBUILD_PATIENCE)

    def unfinished(self):
        return set()  # tantivy shows nothing of what was not committed

    def probe(self):
        """Reads everything once: damage shows nowhere else."""
        self.digests()
        list(self.words())
        self.search(Question(Everything(), facets=FACET_NAMES))

    def edition(self):
        """An index of another edition is not opened, so the two are one."""
        self.reader.searcher()
        return EDITION, EDITION

    def digests(self):
        return self._values("digest")

    def versions(self):
        return self._values("version")

    def count(self):
        return self.reader.searcher().num_docs

    def words(self):
        searcher = self.reader.searcher()
        with failures_as_unavailable():
            for language in LANGUAGES:
                # With a filter the counts leave deleted documents out.
                for word, records in searcher.terms_with_prefix(f"words_{language}", "", Query.all_query()):
                    yield word, language, records

    def generation(self):
        return self.generations.state()

    def _values(self, field):
        searcher = self.reader.searcher()
        with failures_as_unavailable():
            found = searcher.search(Query.all_query(), limit=max(1, searcher.num_docs), count=False)
            places = [place for _, place in found.hits]
            records = searcher.fast_field_values("record", places)
            return dict(zip(records, searcher.fast_field_values(field, places), strict=True))


def _hits(searcher, places):
    addresses = [address for _, address in places]
    records = searcher.fast_field_values("record", addresses)
    recencies = searcher.fast_field_values("recency", addresses)
    for (score, address), record_id, recency in zip(places, records, recencies, strict=True):
        yield RawHit(record_id, code_of(recency), score, unpack_texts(searcher.doc(address)))
