"""Files of a proposal: the checks of editors' uploads, fewer and smaller files, kept where nobody else can ask for them."""

from pathlib import PurePath

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Sum
from django.utils.translation import pgettext, pgettext_lazy

from editorial.models.proposal import NOT_YET_SENT
from editorial.models.proposal_parts import ProposalFile
from editorial.public_pages.typed import cleaned_line
from practices.document_checks import check_document, read_all

MEGABYTE = 1024 * 1024
MOST_FILES = 3
MOST_BYTES = 5 * MEGABYTE
# Of all proposals that nobody has confirmed yet: strangers fill no disk.
MOST_WAITING = 200 * MEGABYTE


class FilesInput(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data, files, name):
        return files.getlist(name)


class MultipleFilesField(forms.FileField):
    """Up to three files; `clean` gives those that hold, or says of each what is wrong."""

    def __init__(self):
        super().__init__(
            label=pgettext_lazy("proposal", "Attachments"),
            required=False,
            widget=FilesInput(attrs={"accept": ",".join(f".{name}" for name in settings.WAGTAILDOCS_EXTENSIONS)}),
            help_text=pgettext_lazy(
                "proposal", "At most 3 files of 5 MB: PDF, Word, OpenDocument, text, tables. Only the editors see them."
            ),
        )

    def clean(self, data, initial=None):
        faults = []
        for file in data or []:
            try:
                check(file)
            except ValidationError as error:
                faults += [f"{shown(file.name)}: {message}" for message in error.messages]
        if faults:
            raise ValidationError(faults)
        return data or []


def shown(name):
    return cleaned_line(name)[-200:]


def check(file):
    if PurePath(file.name).suffix.lower().removeprefix(".") not in settings.WAGTAILDOCS_EXTENSIONS:
        raise ValidationError(pgettext("proposal", "this kind of file is not accepted."))
    if not file.size:
        raise ValidationError(pgettext("proposal", "the file is empty."))
    if file.size > MOST_BYTES:
        raise ValidationError(pgettext("proposal", "the file is too large: 5 MB at most."))
    check_document(file)


def add_files(proposal, files):
    """Keep checked files; raises ValidationError, with nothing kept, where they are too many."""
    if proposal.files.count() + len(files) > MOST_FILES:
        raise ValidationError(pgettext("proposal", "At most 3 files: take one away first."))
    waiting = ProposalFile.objects.filter(proposal__state__in=NOT_YET_SENT).aggregate(size=Sum("size"))["size"] or 0
    if files and waiting + sum(file.size for file in files) > MOST_WAITING:
        raise ValidationError(
            pgettext(
                "proposal", "No files can be taken at the moment. Send the proposal without; the editors will ask."
            )
        )
    for file in files:
        ProposalFile.objects.create(proposal=proposal, name=shown(file.name), content=read_all(file), size=file.size)
