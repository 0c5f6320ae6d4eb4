"""How the admin lists each kind of record, and with what “Add” begins there. Wagtail takes one viewset for a kind."""

from django.db.models import Prefetch
from django.shortcuts import get_object_or_404, redirect
from wagtail import hooks
from wagtail.admin.views.pages.listing import ExplorableIndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import WorkflowState

from editorial.completeness.listing import PercentColumn, with_completeness
from editorial.record_filters import RecordFilters
from editorial.starting.views import StartView
from editorial.translating.list_buttons import with_translations
from practices.kinds import INDEXES, KINDS


def workflow_states():
    """As `prefetch_workflow_states` has them, of pages that are already of their own class."""
    active = WorkflowState.objects.active().select_related("current_task_state__task")
    return Prefetch("_specific_workflow_states", queryset=active, to_attr="_current_workflow_states")


class RecordListView(ExplorableIndexView):
    """Wagtail's explorer below a list page, which is of one kind as all its records are: half as many questions."""

    # The type and the parent are the same in every row.
    base_columns = [column for column in ExplorableIndexView.base_columns if column.name not in ("type", "parent")]
    base_columns.insert(len(base_columns) - 1, PercentColumn())

    def get(self, request, parent_page_id):
        lists = with_translations(INDEXES[self.model.kind].objects).prefetch_related(workflow_states())
        lists = lists.select_related("locale", "latest_revision__user", "live_revision")
        self.parent_page = get_object_or_404(lists, pk=parent_page_id)
        root = self.permission_policy.explorable_root_instance(request.user)
        if not self.parent_page.path.startswith(root.path):
            return redirect(self.index_url_name, root.pk)
        self.scheduled_page = self.parent_page.get_scheduled_revision_as_object()
        self.permissions = self.parent_page.permissions_for_user(request.user)
        self.locale, self.translations = self.parent_page.locale, self.get_translations()
        return super(ExplorableIndexView, self).get(request)

    def annotate_queryset(self, pages):
        """What the table shows of each row, in two queries: the pages themselves and their states in a workflow."""
        pages = pages.defer_streamfields().select_related("content_type", "locale")
        pages = pages.prefetch_related(workflow_states())
        pages = pages.annotate_has_untranslated_locale().annotate_site_root_state().annotate_approved_schedule()
        return with_translations(with_completeness(pages))

    def get_side_panels(self):
        """A list is not counted for what points to it: menus do, always."""
        panels = super().get_side_panels()
        for panel in panels:
            panel.usage_url = None
        return panels


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
