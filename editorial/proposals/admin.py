"""The editors' list of proposals and the page of one, in Wagtail's own views."""

from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet

from editorial.documents.duplicates import duplicates
from editorial.documents.explanations import DUPLICATES, PERSONAL
from editorial.models.proposal import NOT_YET_SENT, Proposal
from editorial.proposals.decision_forms import QuestionForm, RefusalForm
from editorial.proposals.decisions import ask, download, draft, refuse
from editorial.proposals.drafting import may_draft, persons_in, text_of
from editorial.proposals.writing import told


def seen_by_editors():
    """Only what its writer has confirmed."""
    return Proposal.objects.exclude(state__in=NOT_YET_SENT).select_related("record")


class ProposalIndexView(IndexView):
    any_permission_required = ["view", "change"]

    def get_base_queryset(self):
        return seen_by_editors()


class ProposalView(InspectView):
    any_permission_required = ["view", "change"]
    template_name = "editorial/proposals/admin/proposal.html"
    page_title = pgettext_lazy("proposal", "Proposal")

    def get_object(self, queryset=None):
        return get_object_or_404(seen_by_editors(), pk=self.pk)

    @cached_property
    def may_decide(self):
        return self.user_has_permission("change")

    def get_context_data(self, **kwargs):
        forms = getattr(self.request, "proposal_forms", {})
        proposal = self.object
        same = duplicates(proposal.title, text_of(proposal), "", proposal.language, self.request.user)
        page = proposal.record.pages.filter(locale=proposal.record.original_locale).first() if proposal.record else None
        may_see = page and page.permissions_for_user(self.request.user).can_edit()
        return super().get_context_data(
            **kwargs,
            proposal=proposal,
            told=told(proposal),
            files=proposal.files.defer("content"),
            exchange=proposal.messages.select_related("user"),
            duplicates=[(each, DUPLICATES[each.reason] % {"percent": round(100 * each.share)}) for each in same],
            personal=[(PERSONAL[each.kind], each.text) for each in persons_in(proposal)],
            draft_url=reverse("wagtailadmin_pages:edit", args=[page.pk]) if may_see else "",
            may_decide=self.may_decide and proposal.is_open,
            may_draft=self.may_decide and proposal.is_open and may_draft(self.request.user, proposal),
            ask_form=forms.get("ask_form") or QuestionForm(prefix="ask"),
            refuse_form=forms.get("refuse_form") or RefusalForm(prefix="refuse"),
        )


class ProposalViewSet(ModelViewSet):
    model = Proposal
    name = "proposals"
    icon = "mail"
    menu_label = pgettext_lazy("proposal", "Proposals")
    menu_order = 220
    add_to_admin_menu = True
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    index_view_class = ProposalIndexView
    inspect_view_class = ProposalView
    list_display = [
        "title",
        Column("kind", label=pgettext_lazy("proposal", "kind"), accessor="get_kind_display"),
        Column("state", label=pgettext_lazy("proposal", "state"), accessor="get_state_display"),
        Column("language", label=pgettext_lazy("proposal", "language"), accessor="get_language_display"),
        "confirmed_at",
        "changed_at",
    ]
    list_filter = ["state", "kind", "language"]
    search_fields = ["title"]
    search_backend_name = None
    ordering = ["-confirmed_at", "-pk"]
    list_export = []
    # Nothing is added or changed here: the public writes, the editors decide.
    form_fields = []

    def register_admin_url_finder(self):
        """There is no page to edit one."""

    def get_common_view_kwargs(self, **kwargs):
        none = dict.fromkeys(
            ("add_url_name", "edit_url_name", "delete_url_name", "history_url_name", "usage_url_name"), None
        )
        return super().get_common_view_kwargs(**none | kwargs)

    @property
    def inspect_template_name(self):
        return ProposalView.template_name

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("inspect/<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/ask/", ask, name="ask"),
            path("<int:pk>/refuse/", refuse, name="refuse"),
            path("<int:pk>/draft/", draft, name="draft"),
            path("<int:pk>/files/<int:file>/", download, name="file"),
        ]


proposals = ProposalViewSet()
