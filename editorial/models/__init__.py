"""What the editors' work leaves in the database beside the records themselves."""

from editorial.models.document_upload import DocumentUpload
from editorial.models.imported_document import ImportedDocument
from editorial.models.proposal import Proposal
from editorial.models.proposal_parts import ProposalFile, ProposalMessage
from editorial.models.record_import import ImportedRow, RecordImport
from editorial.models.record_model import RecordModel
from editorial.models.review import ReviewState, ReviewTask
from editorial.models.translation_figures import TranslationFigures

__all__ = [
    "DocumentUpload",
    "ImportedDocument",
    "ImportedRow",
    "Proposal",
    "ProposalFile",
    "ProposalMessage",
    "RecordImport",
    "RecordModel",
    "ReviewState",
    "ReviewTask",
    "TranslationFigures",
]
