"""The domain of the archive: one file per page type or noun."""

from practices.models.event import Event
from practices.models.folded import Folded
from practices.models.form_edition import FormEdition
from practices.models.glossary import GlossaryTerm
from practices.models.indexes import (
    EventIndex,
    MethodIndex,
    OrganisationIndex,
    PracticeIndex,
    ProjectCardIndex,
    PublicationIndex,
    RecordIndex,
)
from practices.models.method import Method
from practices.models.organisation import Membership, Organisation
from practices.models.practice import Practice
from practices.models.project_card import ProjectCard
from practices.models.publication import Publication
from practices.models.published_version import PublishedVersion
from practices.models.record import Record
from practices.models.record_page import RecordPage
from practices.models.record_rows import RecordRole, RelatedRecord
from practices.models.related import Suggestion, SuggestionChoice
from practices.models.territory import Area, Municipality, Territory
from practices.models.version import ContentVersion
from practices.models.vocabulary import Term

__all__ = [
    "Area",
    "ContentVersion",
    "Event",
    "EventIndex",
    "Folded",
    "FormEdition",
    "GlossaryTerm",
    "Membership",
    "Method",
    "MethodIndex",
    "Municipality",
    "Organisation",
    "OrganisationIndex",
    "Practice",
    "PracticeIndex",
    "ProjectCard",
    "ProjectCardIndex",
    "Publication",
    "PublicationIndex",
    "PublishedVersion",
    "Record",
    "RecordIndex",
    "RecordPage",
    "RecordRole",
    "RelatedRecord",
    "Suggestion",
    "SuggestionChoice",
    "Term",
    "Territory",
]
