"""The report: every record's page one may edit, how complete it is, what is missing."""

import django_filters
from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.permissions import page_permission_policy

from editorial.completeness.listing import COLUMN, LABEL, CompletenessFilter, PercentColumn, in_range, with_completeness
from editorial.completeness.rules import RULES
from editorial.reports import EditorsReport
from practices.kinds import KINDS
from practices.models import RecordPage
from practices.vocabulary import language_of, vocabulary


class ReportFilters(WagtailFilterSet):
    completeness = CompletenessFilter()
    kind = django_filters.ChoiceFilter(
        label=pgettext_lazy("completeness", "Kind"),
        field_name="record__kind",
        choices=lambda: [(kind, str(vocabulary().term("kind", kind) or kind)) for kind in KINDS],
        empty_label=pgettext_lazy("completeness", "All"),
    )
    language = django_filters.ChoiceFilter(
        label=pgettext_lazy("completeness", "Language"),
        field_name="locale__language_code",
        choices=settings.LANGUAGES,
        empty_label=pgettext_lazy("completeness", "All"),
    )
    lacks = django_filters.ChoiceFilter(
        label=pgettext_lazy("completeness", "Lacks"),
        choices=lambda: [(key, rule.name) for key, rule in RULES.items()],
        empty_label=pgettext_lazy("completeness", "All"),
        method="filter_lacks",
    )

    def filter_completeness(self, queryset, name, value):
        return in_range(queryset, value)

    def filter_lacks(self, queryset, name, value):
        return queryset.filter(**{f"completeness__shares__{value}__lt": 1})

    class Meta:
        model = RecordPage
        fields = []


class CompletenessReport(EditorsReport):
    page_title = LABEL
    header_icon = "tasks"
    index_url_name = "completeness_report"
    index_results_url_name = "completeness_report_results"
    filterset_class = ReportFilters
    paginate_by = 50
    is_searchable = False
    default_ordering = COLUMN
    columns = [
        TitleColumn(
            "title",
            label=pgettext_lazy("completeness", "Record"),
            sort_key="record__title_key",
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("language_in_words", label=pgettext_lazy("completeness", "Language")),
        Column("kind_in_words", label=pgettext_lazy("completeness", "Kind"), sort_key="record__kind"),
        PercentColumn(),
        Column("missing_in_words", label=pgettext_lazy("completeness", "What is missing")),
    ]
    list_export = ["code", "title", "language_in_words", "kind_in_words", COLUMN, "missing_in_words"]
    export_headings = {
        "code": pgettext_lazy("completeness", "Code"),
        "title": pgettext_lazy("completeness", "Record"),
        "language_in_words": pgettext_lazy("completeness", "Language"),
        "kind_in_words": pgettext_lazy("completeness", "Kind"),
        COLUMN: LABEL,
        "missing_in_words": pgettext_lazy("completeness", "What is missing"),
    }
    export_filename = "completeness"

    @staticmethod
    def is_open_to(user):
        return page_permission_policy.user_has_any_permission(user, ("add", "change", "publish"))

    def get_base_queryset(self):
        mine = page_permission_policy.instances_user_has_permission_for(self.request.user, "change")
        pages = with_completeness(RecordPage.objects.filter(pk__in=mine.values("pk")))
        pages = pages.annotate(kept_shares=F("completeness__shares")).select_related("record")
        return pages.only("title", "draft_title", "locale", "record__code", "record__kind")

    def get_table(self, object_list):
        return super().get_table([as_row(page) for page in object_list])

    def to_row_dict(self, item):
        return super().to_row_dict(as_row(item))


def as_row(page):
    page.code = page.record.code
    page.title = page.draft_title or page.title
    page.language_in_words = dict(settings.LANGUAGES)[language_of(page)]
    page.kind_in_words = str(vocabulary().term("kind", page.record.kind) or page.record.kind)
    lacking = [key for key, share in (page.kept_shares or {}).items() if share < 1 and key in RULES]
    page.missing_in_words = ", ".join(str(RULES[key].name) for key in lacking)
    return page
