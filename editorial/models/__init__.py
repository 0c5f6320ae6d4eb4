"""What the editors' work leaves in the database beside the records themselves."""

from editorial.models.document_upload import DocumentUpload
from editorial.models.imported_document import ImportedDocument

__all__ = ["DocumentUpload", "ImportedDocument"]
