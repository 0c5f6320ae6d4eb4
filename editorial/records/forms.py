"""The form that takes a file of records."""

from django import forms
from django.utils.text import capfirst
from django.utils.translation import pgettext, pgettext_lazy

from editorial.records.files import EXTENSIONS, read_records
from editorial.records.format import MOST_BYTES
from editorial.records.problems import Refused
from practices.kinds import KINDS
from practices.language_names import LANGUAGE_NAMES

FOUND_OUT = ("", pgettext_lazy("tables", "as the file says"))
ALL_KINDS = ("", pgettext_lazy("tables", "all kinds"))


def kind_choices(first):
    return [first, *((kind, capfirst(model._meta.verbose_name)) for kind, model in KINDS.items())]


class RecordsForm(forms.Form):
    file = forms.FileField(
        label=pgettext_lazy("tables", "File"),
        max_length=200,
        widget=forms.FileInput(attrs={"accept": ",".join(f".{each}" for each in EXTENSIONS)}),
        error_messages={
            "required": pgettext_lazy("import", "Choose a file."),
            "empty": pgettext_lazy("import", "The file is empty."),
            "max_length": pgettext_lazy("import", "The name of the file is too long."),
        },
    )
    kind = forms.ChoiceField(
        label=pgettext_lazy("import", "Kind of record"),
        required=False,
        help_text=pgettext_lazy("tables", "Of the rows of a table that do not say theirs."),
    )
    language = forms.ChoiceField(
        label=pgettext_lazy("tables", "Language of the texts"),
        required=False,
        choices=[FOUND_OUT, *LANGUAGE_NAMES.items()],
        help_text=pgettext_lazy("tables", "Of a table: its headings say it."),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["kind"].choices = kind_choices(FOUND_OUT)
        self.fields["file"].help_text = pgettext(
            "tables", "A table (.xlsx, .csv) or the archive’s own format (.json), %(megabytes)d MB at most."
        ) % {"megabytes": MOST_BYTES // 1024**2}

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("file")
        if file is None:
            return cleaned
        self.name = "".join(filter(str.isprintable, file.name))[-200:]
        # What is larger is refused by its first bytes beyond the limit, not read into memory.
        self.content = file.read(MOST_BYTES + 1)
        try:  # what it would do is worked out for the page that shows it
            read_records(self.name, self.content, self.user, cleaned["language"], cleaned["kind"])
        except Refused as error:
            self.add_error("file", str(error))
        return cleaned


class ExportForm(forms.Form):
    """What to export; the answer is a file."""

    format = forms.ChoiceField(
        label=pgettext_lazy("tables", "Format"),
        choices=[
            ("json", pgettext_lazy("tables", "the archive’s own (.json): everything, both languages")),
            ("xlsx", pgettext_lazy("tables", "spreadsheet (.xlsx)")),
            ("csv", pgettext_lazy("tables", "CSV (.csv)")),
        ],
    )
    kind = forms.ChoiceField(label=pgettext_lazy("import", "Kind of record"), required=False)
    language = forms.ChoiceField(
        label=pgettext_lazy("tables", "Language of a table"), choices=list(LANGUAGE_NAMES.items())
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kind_choices(ALL_KINDS)


class TemplateForm(forms.Form):
    """An empty table to fill in."""

    format = forms.ChoiceField(choices=[("xlsx", ""), ("csv", ""), ("vocabulary", "")])
    language = forms.ChoiceField(choices=list(LANGUAGE_NAMES.items()))
    kind = forms.ChoiceField(required=False, choices=[("", ""), *((kind, "") for kind in KINDS)])
