from search.models.outbox import OutboxEntry
from search.models.state import IndexState
from search.models.synonym import SeededSynonym, Synonym

__all__ = ["IndexState", "OutboxEntry", "SeededSynonym", "Synonym"]
