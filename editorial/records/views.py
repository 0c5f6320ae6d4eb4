"""The admin's pages of importing and exporting records."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from editorial.models import RecordImport
from editorial.records.batches import Gone, begin
from editorial.records.export import all_records, record_data
from editorial.records.files import read_records
from editorial.records.format import dumps
from editorial.records.forms import ExportForm, RecordsForm, TemplateForm
from editorial.records.later import begin_publishing, begin_translating
from editorial.records.plan import CREATE, REFUSED, SAME, UPDATE, planned
from editorial.records.problems import Refused
from editorial.records.references import References
from editorial.records.reports import rows_to_show
from editorial.records.running import go_on
from editorial.records.undoing import begin_undoing, undo_a_little, undo_abandoned
from editorial.tables.writing import table, template, vocabulary_csv

TYPES = {
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
ROWS_SHOWN = 200


def may_import(user):
    return page_permission_policy.user_has_any_permission(user, ["add", "change"])


class RecordsStep(WagtailAdminTemplateMixin, View):
    page_title = pgettext_lazy("tables", "Import and export records")
    header_icon = "table"

    def dispatch(self, request, *args, **kwargs):
        if not may_import(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        items = [*self.breadcrumbs_items, {"url": reverse("editorial_import_records"), "label": self.page_title}]
        return [*items, *self.own_crumbs()]

    def own_crumbs(self):
        return []


class StartView(RecordsStep):
    template_name = "editorial/records/start.html"

    def get(self, request):
        undo_a_little()
        return self.render(RecordsForm(user=request.user))

    def post(self, request):
        form = RecordsForm(request.POST, request.FILES, user=request.user)
        if not form.is_valid():
            return self.render(form)
        choices = {name: form.cleaned_data[name] for name in ("kind", "language")}
        importing = RecordImport.objects.create(
            user=request.user, name=form.name, content=form.content, choices=choices
        )
        return redirect("editorial_records_import", importing.pk)

    def render(self, form):
        language = get_language()[:2] if get_language()[:2] in ("it", "fr") else "it"
        own = RecordImport.of(self.request.user)
        return self.render_to_response(
            self.get_context_data(
                form=form, export=ExportForm(initial={"language": language}), imports=own[:20], media=form.media
            )
        )


class ImportView(RecordsStep):
    """One import, from its dry run to the end. Only whoever began it sees it."""

    def dispatch(self, request, pk):
        self.importing = get_object_or_404(RecordImport, pk=pk, user=request.user)
        return super().dispatch(request, pk=pk)

    def own_crumbs(self):
        return [{"url": "", "label": self.importing.name}]

    def get_template_names(self):
        state = self.importing.state
        step = "dry_run" if state == "read" else "under_way" if self.importing.is_under_way else "done"
        return [f"editorial/records/{step}.html"]

    @cached_property
    def plan(self):
        importing = self.importing
        chosen = importing.choices.get("language", ""), importing.choices.get("kind", "")
        return planned(*read_records(importing.name, bytes(importing.content), self.request.user, *chosen))

    def get(self, request, pk):
        if self.importing.state != "read":
            return self.render_to_response(self.get_context_data(importing=self.importing, **self.made()))
        try:
            plan = self.plan
        except Refused as error:
            messages.error(request, str(error))
            return redirect("editorial_import_records")
        counts = {action: len(plan.having(action)) for action in (CREATE, UPDATE, SAME, REFUSED)}
        shown = rows_to_show(plan)
        return self.render_to_response(
            self.get_context_data(
                importing=self.importing,
                plan=plan,
                counts=counts,
                rows=shown[:ROWS_SHOWN],
                more=len(shown) - ROWS_SHOWN,
            )
        )

    def made(self):
        rows = self.importing.rows.select_related("record").filter(record__isnull=False)
        shown = [(row.record, row.written[0]["page"]) for row in rows[:ROWS_SHOWN] if row.written]
        live = set(Page.objects.filter(pk__in=[page for _, page in shown], live=True).values_list("pk", flat=True))
        return {"rows": [(record, page, page in live) for record, page in shown]}

    def post(self, request, pk):
        act = {
            "write": self.write,
            "go_on": lambda: go_on(self.importing),
            "publish": lambda: begin_publishing(self.importing),
            "translate": lambda: begin_translating(self.importing),
            "undo": lambda: begin_undoing(self.importing),
            "discard": self.discard,
        }.get(request.POST.get("act"))
        if act is None:
            raise Http404
        try:
            act()
        except Gone:
            messages.warning(request, pgettext("tables", "Somebody or something else went on with this import."))
        except Refused as error:
            messages.error(request, str(error))
        if not RecordImport.objects.filter(pk=pk).exists():
            return redirect("editorial_import_records")
        return redirect("editorial_records_import", pk)

    def write(self):
        undo_abandoned()
        only_good = "only_good" in self.request.POST
        if not self.plan.is_whole and not only_good:
            raise Refused(pgettext("tables", "Nothing was written: some rows do not hold."))
        if not self.plan.writes:
            raise Refused(pgettext("tables", "There is nothing new to write."))
        begin(self.importing, self.plan)

    def discard(self):
        if self.importing.state == "read":
            self.importing.delete()


class ExportView(RecordsStep):
    def get(self, request):
        form = ExportForm(request.GET)
        if not form.is_valid():
            raise Http404
        kind, language, format_ = (form.cleaned_data[name] for name in ("kind", "language", "format"))
        records = all_records().filter(kind=kind) if kind else all_records()
        references = References()
        found = record_data(records, request.user, references)
        content = dumps(found) if format_ == "json" else table(found, language, references, kind, format_)
        name = pgettext("tables", "records")
        return attachment(content, f"{name}-{kind}" if kind else name, format_)


class TemplateView(RecordsStep):
    def get(self, request):
        form = TemplateForm(request.GET)
        if not form.is_valid():
            raise Http404
        kind, language, format_ = (form.cleaned_data[name] for name in ("kind", "language", "format"))
        if format_ == "vocabulary":
            return attachment(vocabulary_csv(language, References(), kind), f"vocabulary-{language}", "csv")
        return attachment(template(language, References(), kind, format_), f"template-{language}", format_)


def attachment(content, name, extension):
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{extension}"',
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type=TYPES[extension], headers=headers)
