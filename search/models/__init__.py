from search.models.outbox import OutboxEntry
from search.models.synonym import SeededSynonym, Synonym

__all__ = ["OutboxEntry", "SeededSynonym", "Synonym"]
