"""The two steps of an import: the file, then what becomes of its parts."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import pgettext, pgettext_lazy

from editorial.documents.explanations import TITLES
from editorial.documents.limits import EXTENSIONS, MOST_BYTES
from editorial.documents.reading import read_document
from editorial.documents.targets import targets_of
from practices.kinds import KINDS
from practices.language_names import LANGUAGE_NAMES

SHORTENED = pgettext_lazy(
    "import", "It was too long: here it is shortened, and whole it opens the first section of the text."
)
UNDECIDED = ("", pgettext_lazy("import", "find out from the document"))


class UploadForm(forms.Form):
    file = forms.FileField(
        label=pgettext_lazy("import", "Document"),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{each}" for each in EXTENSIONS)}),
        error_messages={
            "required": pgettext_lazy("import", "Choose a file."),
            "empty": pgettext_lazy("import", "The file is empty."),
            "max_length": pgettext_lazy("import", "The name of the file is too long."),
        },
        max_length=200,
    )
    kind = forms.ChoiceField(label=pgettext_lazy("import", "Kind of record"), required=False)
    language = forms.ChoiceField(label=pgettext_lazy("import", "Language of the document"), required=False)

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [UNDECIDED, *kind_choices(places)]
        self.fields["language"].choices = [UNDECIDED, *language_choices(places)]
        self.fields["file"].help_text = pgettext(
            "import", "Word (.docx), OpenDocument (.odt), PDF, plain text or Markdown, %(megabytes)d MB at most."
        ) % {"megabytes": MOST_BYTES // 1024**2}

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:  # before it is read into memory
            read_document(file.name, b" " * (MOST_BYTES + 1))
        # Neither invisible letters nor what turns them round: editors read this name.
        self.name = "".join(filter(str.isprintable, file.name))[-200:]
        self.content = file.read()
        self.outline = read_document(file.name, self.content)
        return file


def kind_choices(places):
    kinds = dict.fromkeys(kind for kind, _ in places)
    return [(kind, capfirst(KINDS[kind]._meta.verbose_name)) for kind in kinds]


def language_choices(places):
    return [
        (language, name) for language, name in LANGUAGE_NAMES.items() if any(language == each for _, each in places)
    ]


class ReviewForm(forms.Form):
    """Everything the proposal says, to be changed. `places`: [(kind, language)] the editor may add to."""

    title = forms.CharField(label=pgettext_lazy("import", "Title"), max_length=255)
    summary = forms.CharField(
        label=pgettext_lazy("import", "Summary"),
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    kind = forms.ChoiceField(label=pgettext_lazy("import", "Kind of record"))
    language = forms.ChoiceField(label=pgettext_lazy("import", "Language of the record"))
    facts = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, proposal, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.proposal, self.places = proposal, places
        self.fields["kind"].choices = kind_choices(places)
        self.fields["language"].choices = language_choices(places)
        self.fields["title"].help_text = title_help(proposal)
        self.fields["summary"].help_text = summary_help(proposal)
        if proposal.edition:
            message = pgettext("import", "The official form was recognised: “%(form)s”.")
            self.fields["kind"].help_text = message % {"form": proposal.edition}
        if not proposal.is_language_sure:
            self.fields["language"].help_text = pgettext(
                "import", "The words do not say which language this is: please check."
            )
        self.fields["facts"].choices = [(fact.key, fact.label) for fact in proposal.facts]
        choices = targets_of(proposal.kind, proposal.edition, proposal.language)
        for index, section in enumerate(proposal.sections):
            name = section.heading or pgettext("import", "text without a heading")
            label = pgettext("import", "Field for “%(section)s”") % {"section": name[:60]}
            self.fields[f"section_{index}"] = forms.ChoiceField(label=label, choices=choices, required=False)

    @property
    def rows(self):
        """(section, its select) for the table."""
        return [(section, self[f"section_{index}"]) for index, section in enumerate(self.proposal.sections)]

    def clean(self):
        cleaned = super().clean()
        kind, language = cleaned.get("kind"), cleaned.get("language")
        if kind and language and (kind, language) not in self.places:
            raise ValidationError(pgettext("import", "You may not add records of this kind in this language."))
        limit = KINDS[kind].title_limit if kind else 0
        if kind and len(cleaned.get("title", "")) > limit:
            message = pgettext("form", "Text too long: %(limit)d characters at most.")
            self.add_error("title", message % {"limit": limit})
        return cleaned


def title_help(proposal):
    shortened = SHORTENED if proposal.title != proposal.whole_title else ""
    return f"{TITLES[proposal.title_place]} {shortened}".strip()


def summary_help(proposal):
    if proposal.summary_place == "first_lines":
        return pgettext("import", "No summary was found: these are the first lines. They also stay in the text.")
    return SHORTENED if proposal.summary != proposal.whole_summary else ""


def initial_of(proposal):
    targets = {f"section_{index}": section.target for index, section in enumerate(proposal.sections)}
    facts = {"title": proposal.title, "summary": proposal.summary, "kind": proposal.kind, "language": proposal.language}
    return facts | targets | {"facts": []}
