"""Report for editors: which documents' words are searched, and what is wrong with the others."""

from django.db.models import BooleanField, Case, OuterRef, Q, Subquery, When
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.documents import get_document_model
from wagtail.permissions import policy_registry

from search.attachments.documents import is_readable
from search.models import FileText

_WELL = (FileText.State.READ, FileText.State.PENDING)


class DocumentTextsView(ReportView):
    page_title = pgettext_lazy("attachment", "Words of the documents")
    header_icon = "doc-full-inverse"
    index_url_name = "document_texts"
    index_results_url_name = "document_texts_results"
    template_name = "search/admin/document_texts.html"
    paginate_by = 50
    model = get_document_model()
    any_permission_required = ["add", "change", "delete"]
    export_buttons_template_name = None
    list_export = []
    columns = [
        TitleColumn(
            "title",
            label=pgettext_lazy("attachment", "Document"),
            get_url=lambda document: reverse("wagtaildocs:edit", args=[document.pk]),
        ),
        Column("state", label=pgettext_lazy("attachment", "State"), accessor=lambda document: state_in_words(document)),
        Column("pages", label=pgettext_lazy("attachment", "Pages"), accessor="pages"),
    ]

    @property
    def permission_policy(self):
        return policy_registry.get_by_type(self.model)

    @classmethod
    def is_open_to(cls, user):
        return policy_registry.get_by_type(cls.model).user_has_any_permission(user, cls.any_permission_required)

    def get_queryset(self):
        """Those that the editor may change; what asks for mending first."""
        documents = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change", "delete"]
        )
        failed = Case(When(Q(state=None) | Q(state__in=_WELL), then=False), default=True, output_field=BooleanField())
        return with_states(documents).annotate(failed=failed).order_by("-failed", "title", "pk")


def with_states(documents):
    """Documents with `state`, `pages` and `is_cut` of their files; None where nobody looks at their words."""
    texts = FileText.objects.filter(file_hash=OuterRef("file_hash"))
    found = {name: Subquery(texts.values(name)[:1]) for name in ("state", "pages", "is_cut")}
    return documents.annotate(**found)


def state_of(document) -> str:
    return state_in_words(with_states(type(document).objects.filter(pk=document.pk)).get())


def state_in_words(document) -> str:
    """`document` comes from `with_states`."""
    if not is_readable(document):
        return pgettext("attachment", "Not searched: only PDF, DOCX, ODT and TXT are")
    label = str(FileText.State(document.state or FileText.State.PENDING).label)
    return f"{label} ({_cut()})" if document.is_cut else label


def _cut():
    return pgettext("attachment", "only the beginning")
