"""Writing: updates in the current generation, rebuilds in a new one."""

import shutil

import tantivy

from search.engines.embedded.compaction import documents_to_fold
from search.engines.embedded.failures import failures_as_unavailable
from search.engines.embedded.generations import Generations
from search.engines.embedded.lock import writing
from search.engines.embedded.reader import open_index
from search.engines.embedded.schema import SCHEMA, encode, register

_HEAP = 20_000_000  # bytes, for an update
_REBUILD_HEAP = 120_000_000


def update(generations: Generations, documents, removed, timeout):
    """One commit: readers see all of it or nothing; a writer killed before leaves the last commit."""
    with writing(generations.directory, timeout):
        changed = {document.record_id: encode(document) for document in documents}
        with failures_as_unavailable():
            index = open_index(generations.current())
            gone = set(removed)
            for document in documents_to_fold(index.searcher()):
                if document.record_id not in gone:
                    changed.setdefault(document.record_id, encode(document))
            _write(index.writer(_HEAP, 1), changed, gone)


def _write(writer, changed, gone):
    for record_id in gone.union(changed):
        writer.delete_documents_by_term("record", record_id)
    for document in changed.values():
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def rebuild(generations: Generations, documents, accept, timeout):
    """A new generation; the old one answers until this one is whole and accepted."""
    with writing(generations.directory, timeout):
        folder = generations.new()
        try:
            count = _fill(folder, documents)
            accept(count)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        generations.switch(folder)
        return count


def _fill(folder, documents):
    with failures_as_unavailable():
        writer = register(tantivy.Index(SCHEMA, str(folder))).writer(_REBUILD_HEAP, 1)
    count = 0
    for document in documents:
        encoded = encode(document)
        with failures_as_unavailable():
            writer.add_document(encoded)
        count += 1
    with failures_as_unavailable():
        writer.commit()
        writer.wait_merging_threads()
    return count
