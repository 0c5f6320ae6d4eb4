"""Which documents hang on which pages, and which of them anybody may read."""

from collections.abc import Iterable
from pathlib import PurePath

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery
from wagtail.documents import get_document_model
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from practices.models import RecordPage
from search.models import FileText

EXTENSIONS = ("pdf", "docx", "odt", "txt")  # whose words are searched


def extension_of(document) -> str:
    return PurePath(document.file.name).suffix.lower().removeprefix(".")


def is_readable(document) -> bool:
    """Whether a document is of a kind whose words are searched."""
    return extension_of(document) in EXTENSIONS


def attached_to(media) -> dict[int, str]:
    """{document: title given to it there} of the attachments in the `media` of a page, in their order."""
    blocks = (raw["value"] for raw in media.raw_data if raw["type"] == "document")
    return {value["document"]: value.get("title") or "" for value in blocks if value.get("document")}


def public_documents(ids: Iterable[int]):
    """Documents with their `text`, without those in collections that are not for everybody."""
    texts = FileText.objects.filter(file_hash=OuterRef("file_hash"), state=FileText.State.READ)
    # Asked each time, never remembered: a collection moves without a word, and the last question decides what is shown.
    path = ExpressionWrapper(OuterRef("collection__path"), CharField())
    restricted = CollectionViewRestriction.objects.annotate(path=path)
    found = get_document_model().objects.filter(~Exists(restricted.filter(path__startswith=F("collection__path"))))
    return found.filter(pk__in=list(ids)).annotate(text=Subquery(texts.values("text")[:1])).filter(text__isnull=False)


def records_attaching(documents) -> set[int]:
    """Records on whose pages some of the documents may hang."""
    found = ReferenceIndex.get_references_to_in_bulk(list(documents))
    pages = found.filter(base_content_type=ContentType.objects.get_for_model(Page)).values_list("object_id", flat=True)
    return set(RecordPage.objects.filter(pk__in=set(map(int, pages))).values_list("record", flat=True))


def unread_documents():
    """Readable documents whose files nobody has looked at yet."""
    names = Q()
    for extension in EXTENSIONS:
        names |= Q(file__iendswith=f".{extension}")
    return get_document_model().objects.filter(names).exclude(file_hash__in=FileText.objects.values("file_hash"))
