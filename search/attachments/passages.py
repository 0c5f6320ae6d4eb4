"""In which document the words are that a record's own texts lack, and where in it.

The texts come from the database, not from the index: it decides which documents anybody may read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from django.utils.safestring import SafeString

from practices.public import public_pages
from practices.vocabulary import language_of
from search.attachments.documents import attached_to, public_documents
from search.document import Texts
from search.highlight import Highlighter
from search.query import Hit, SearchResults

MOST_DOCUMENTS = 20  # that are looked through for one page of results


@dataclass(frozen=True)
class DocumentPassage:
    title: str
    url: str
    language: str
    html: SafeString


def document_passages(results: SearchResults, languages: Iterable[str]) -> dict[int, DocumentPassage]:
    """{record: passage} for the hits that their attachments explain. Two queries, and none where there are no such hits."""
    lacking = {hit.record_id: _lacking(hit, results.clauses) for hit in results.hits if _has_attachments(hit)}
    lacking = {record_id: clauses for record_id, clauses in lacking.items() if clauses}
    if not lacking:
        return {}
    attached = _attached(lacking, list(languages))
    wanted = islice((row for rows in attached.values() for row in rows), MOST_DOCUMENTS)
    documents = {each.pk: each for each in public_documents({document for document, _, _ in wanted})}
    found = {}
    for record_id, rows in attached.items():
        there = [(documents[document], title, language) for document, title, language in rows if document in documents]
        best = max(there, key=lambda row: _number_found(lacking[record_id], row), default=None)
        if best and _number_found(lacking[record_id], best):
            found[record_id] = _passage(lacking[record_id], *best)
    return found


def _has_attachments(hit: Hit):
    return any(texts.attachments for texts in hit.texts.values())


def _lacking(hit, clauses):
    """Clauses that no text of the record itself answers."""
    return [clause for clause in clauses if not clause.finds(hit.texts)]


def _attached(record_ids, languages):
    """{record: [(document, title, language)]} in the order of the hits, the reader's language first."""
    found = {record_id: [] for record_id in record_ids}
    pages = public_pages().filter(record__in=list(record_ids)).only("record", "locale_id", "media").order_by()
    for page in sorted(pages, key=lambda page: languages.index(language_of(page))):
        rows = attached_to(page.media).items()
        found[page.record_id] += [(document, title, language_of(page)) for document, title in rows]
    return found


def _number_found(clauses, row):
    document, _, language = row
    return sum(clause.finds({language: Texts(body=document.text)}) for clause in clauses)


def _passage(clauses, document, title, language):
    text = Texts(title=document.title, body=document.text)
    passage = Highlighter.of(clauses).passage({language: text}, [language])
    return DocumentPassage(title or document.title, document.url, language, passage.html)
