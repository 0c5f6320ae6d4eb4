"""The table of translations: every record's state in the other language, and the way to what is to be done."""

import django_filters
from django import forms
from django.db.models import Count
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import pgettext, pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button

from editorial.reports import EditorsReport
from editorial.translating.next_steps import add_next_steps
from editorial.translating.states import LABELS, TONES, is_open_to, records_shown_to, with_states
from practices.kinds import KINDS
from practices.language_names import LANGUAGE_NAMES
from practices.models import ContentVersion, RecordPage
from practices.vocabulary import language_of, vocabulary


class TableFilters(WagtailFilterSet):
    state = django_filters.MultipleChoiceFilter(
        label=pgettext_lazy("translating", "State"), choices=list(LABELS.items()), widget=forms.CheckboxSelectMultiple
    )
    kind = django_filters.ChoiceFilter(
        label=pgettext_lazy("translating", "Kind"),
        field_name="record__kind",
        choices=lambda: [(kind, str(vocabulary().term("kind", kind) or kind)) for kind in KINDS],
        empty_label=pgettext_lazy("translating", "All"),
    )
    original = django_filters.ChoiceFilter(
        label=pgettext_lazy("translating", "Written first in"),
        field_name="locale__language_code",
        choices=list(LANGUAGE_NAMES.items()),
        empty_label=pgettext_lazy("translating", "All"),
    )
    live = django_filters.ChoiceFilter(
        label=pgettext_lazy("translating", "Original"),
        choices=[
            ("True", pgettext_lazy("translating", "published")),
            ("False", pgettext_lazy("translating", "not published")),
        ],
        empty_label=pgettext_lazy("translating", "All"),
    )

    class Meta:
        model = RecordPage
        fields = []


class Cell(Column):
    """A column with a template of its own under editorial/translating/cells/."""

    def __init__(self, name, **kwargs):
        super().__init__(name, accessor=lambda row: None, **kwargs)
        self.cell_template_name = f"editorial/translating/cells/{name}.html"


class TranslationsTable(EditorsReport):
    page_title = pgettext_lazy("translating", "Translations")
    header_icon = "wagtail-localize-language"
    index_url_name = "translating_table"
    index_results_url_name = "translating_table_results"
    template_name = "editorial/translating/table.html"
    filterset_class = TableFilters
    paginate_by = 50
    is_searchable = True
    search_backend_name = None
    search_fields = ["title"]
    default_ordering = "record__title_key"
    columns = [
        Cell("record", label=pgettext_lazy("translating", "Record"), sort_key="record__title_key", width="34%"),
        Cell("state", label=pgettext_lazy("translating", "State"), sort_key="state"),
        Cell("changed", label=pgettext_lazy("translating", "Changed since"), sort_key="changed_words"),
        Cell("warnings", label=pgettext_lazy("translating", "Warnings"), sort_key="warnings"),
        Cell("edited", label=pgettext_lazy("translating", "Last work"), sort_key="target_edited"),
        Cell("steps", label=pgettext_lazy("translating", "Next")),
    ]
    list_export = ["code", "title", "kind_in_words", "from_language", "to_language", "state_in_words"]
    list_export += ["outdated", "changed_words", "warnings", "target_edited"]
    export_headings = {
        "code": pgettext_lazy("translating", "Code"),
        "title": pgettext_lazy("translating", "Record"),
        "kind_in_words": pgettext_lazy("translating", "Kind"),
        "from_language": pgettext_lazy("translating", "Written first in"),
        "to_language": pgettext_lazy("translating", "Translated into"),
        "state_in_words": pgettext_lazy("translating", "State"),
        "outdated": pgettext_lazy("translating", "Out of date since"),
        "changed_words": pgettext_lazy("translating", "Changed words"),
        "warnings": pgettext_lazy("translating", "Warnings"),
        "target_edited": pgettext_lazy("translating", "Last work"),
    }
    export_filename = "translations"

    is_open_to = staticmethod(is_open_to)

    def dispatch(self, request, *args, **kwargs):
        with ContentVersion.held():
            response = super().dispatch(request, *args, **kwargs)
            return response.render() if hasattr(response, "render") else response

    @cached_property
    def shown(self):
        return with_states(records_shown_to(self.request.user))

    def get_base_queryset(self):
        needed = ["title", "path", "depth", "locale", "live", "translation_key", "owner", "content_type", "locked"]
        needed += ["record__code", "record__kind", "record__original_locale"]
        return self.shown.select_related("record").only(*needed)

    def paginate_queryset(self, queryset, page_size):
        """First which rows, then what is known of these: not of all that there are."""
        paginator, page, rows, is_paginated = super().paginate_queryset(queryset, page_size)
        keys = list(rows.values_list("pk", flat=True))
        known = {row.pk: row for row in self.get_base_queryset().filter(pk__in=keys)}
        page.object_list = [known[key] for key in keys]
        return paginator, page, page.object_list, is_paginated

    def get_table(self, object_list):
        rows = [as_row(page) for page in object_list]
        if not self.is_export:
            add_next_steps(rows, self.request.user)
        return super().get_table(rows)

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if not self.results_only:
            counts = dict(self.shown.order_by().values_list("state").annotate(n=Count("pk")))
            context["counts"] = [
                (label, counts.get(state, 0), f"{self.index_url}?state={state}", TONES.get(state, ""))
                for state, label in LABELS.items()
            ]
        return context

    @cached_property
    def header_more_buttons(self):
        query = self.request.GET.urlencode()
        many = {"po": pgettext("exchange", "Download PO files"), "xlf": pgettext("exchange", "Download XLIFF files")}
        buttons = [
            Button(label, url=f"{reverse('translating_download_many', args=[each])}?{query}", icon_name="download")
            for each, label in many.items()
        ]
        label = pgettext("exchange", "Upload translations")
        upload = Button(label, url=reverse("translating_upload_many"), icon_name="upload")
        return [*super().header_more_buttons, *buttons, upload]

    def to_row_dict(self, item):
        return super().to_row_dict(as_row(item))


def as_row(page):
    """A page of `with_states` with what the table and the file say in words."""
    original = language_of(page)
    page.code = page.record.code
    page.kind_in_words = str(vocabulary().term("kind", page.record.kind) or page.record.kind)
    page.from_language = LANGUAGE_NAMES[original]
    page.to_language = LANGUAGE_NAMES["fr" if original == "it" else "it"]
    page.state_in_words = LABELS[page.state]
    page.tone = TONES.get(page.state, "")
    page.original_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    page.source_lang, page.target_lang = original, "fr" if original == "it" else "it"
    page.published_in_words = (
        pgettext("translating", "published") if page.live else pgettext("translating", "not published")
    )
    return page
