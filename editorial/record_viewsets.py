"""How the admin lists each kind of record, and with what “Add” begins there. Wagtail takes one viewset for a kind."""

from wagtail import hooks
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageViewSet

from editorial.completeness.listing import PercentColumn, RecordFilters, with_completeness
from editorial.starting.views import StartView
from editorial.translating.list_buttons import with_translations
from practices.kinds import KINDS


class RecordListView(ExplorableIndexView):
    # The type is the same in every row of a list of records.
    base_columns = [column for column in ExplorableIndexView.base_columns if column.name != "type"]
    base_columns.insert(len(base_columns) - 1, PercentColumn())

    def annotate_queryset(self, pages):
        return super().annotate_queryset(with_translations(with_completeness(pages)))


def viewset_of(page_model):
    class RecordViewSet(PageViewSet):
        model = page_model
        index_view_class = RecordListView
        add_subpage_view_class = StartView
        filterset_class = type(
            "Filters", (RecordFilters,), {"Meta": type("Meta", (PageFilterSet.Meta,), {"model": page_model})}
        )

    return RecordViewSet(page_model.kind)


@hooks.register("register_admin_viewset")
def viewsets_of_records():
    return [viewset_of(model) for model in KINDS.values()]
