"""How the admin lists each kind of record, and with what “Add” begins there. Wagtail takes one viewset for a kind."""

from wagtail import hooks
from wagtail.admin.views.pages.listing import PageFilterSet
from wagtail.admin.viewsets.pages import PageViewSet

from editorial.completeness.listing import RecordFilters, RecordListView
from editorial.starting.views import StartView
from practices.models import Event, Method, Organisation, Practice, ProjectCard, Publication


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
    return [viewset_of(model) for model in (Practice, ProjectCard, Method, Publication, Event, Organisation)]
