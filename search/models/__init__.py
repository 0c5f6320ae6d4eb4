from search.models.asked_search import AskedSearch
from search.models.file_text import FileText
from search.models.outbox import OutboxEntry
from search.models.state import IndexState
from search.models.synonym import SeededSynonym, Synonym

__all__ = ["AskedSearch", "FileText", "IndexState", "OutboxEntry", "SeededSynonym", "Synonym"]
