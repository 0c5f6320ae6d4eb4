"""What the editors' work leaves in the database beside the records themselves."""

from editorial.models.checked_link import CheckedLink, LinkUse
from editorial.models.completeness_rule import CompletenessRule
from editorial.models.document_upload import DocumentUpload
from editorial.models.feedback import Feedback
from editorial.models.imported_document import ImportedDocument
from editorial.models.organisation_address import OrganisationAddress
from editorial.models.proposal import Proposal
from editorial.models.proposal_parts import ProposalFile, ProposalMessage
from editorial.models.record_completeness import RecordCompleteness
from editorial.models.record_import import ImportedRow, RecordImport
from editorial.models.record_model import RecordModel
from editorial.models.reminder import Reminder
from editorial.models.review import ReviewState, ReviewTask
from editorial.models.translation_figures import TranslationFigures

__all__ = [
    "CheckedLink",
    "LinkUse",
    "CompletenessRule",
    "DocumentUpload",
    "Feedback",
    "ImportedDocument",
    "ImportedRow",
    "OrganisationAddress",
    "Proposal",
    "ProposalFile",
    "ProposalMessage",
    "RecordCompleteness",
    "RecordImport",
    "RecordModel",
    "Reminder",
    "ReviewState",
    "ReviewTask",
    "TranslationFigures",
]
