"""Merging in the admin: choose the record that stays, then the values, then it is done."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.merging.forms import SurvivorForm, ValuesForm
from editorial.merging.merge import data_for_merging, differences, may_merge, merge
from editorial.merging.repointing import citing_pages
from editorial.merging.values import in_words
from editorial.records.references import References
from editorial.tables.cells import Words
from editorial.tables.columns import CELLS
from practices.models import Record, RecordPage


def said(name, value, words):
    """By labels rather than codes, where a table has a column for the field."""
    return in_words(CELLS[name](name).write(value, words) if name in CELLS and value else value)


class MergeStep(WagtailAdminTemplateMixin, View):
    page_title = pgettext_lazy("merging", "Merge into another record")
    header_icon = "order-down"
    template_name = "editorial/merging/merge.html"

    def dispatch(self, request, code, **kwargs):
        self.loser = get_object_or_404(Record.objects.select_related("original_locale"), code=code, merged_into=None)
        pages = RecordPage.objects.filter(record=self.loser)
        may = request.user.has_perm("practices.withdraw_record")
        if not may or not all(page.permissions_for_user(request.user).can_edit() for page in pages):
            raise PermissionDenied
        return super().dispatch(request, **kwargs)

    def get(self, request):
        form = SurvivorForm(loser=self.loser)
        return self.render_to_response(self.get_context_data(loser=self.loser, form=form, media=form.media))

    def post(self, request):
        form = SurvivorForm(request.POST, loser=self.loser)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(loser=self.loser, form=form, media=form.media))
        return redirect("editorial_merge_values", self.loser.code, form.cleaned_data["survivor"].code)


class ValuesView(MergeStep):
    template_name = "editorial/merging/values.html"

    def dispatch(self, request, code, survivor):
        records = Record.objects.select_related("original_locale").filter(merged_into=None)
        self.survivor = get_object_or_404(records, code=survivor)
        self.loser = get_object_or_404(records, code=code)
        self.citing = list(citing_pages(self.loser)[:500])
        if not may_merge(request.user, self.survivor, self.loser):
            raise PermissionDenied
        return super().dispatch(request, code=code)

    @property
    def forbidden(self):
        """Pages that cite the record and that this editor may not change."""
        return [page for page in self.citing if not page.permissions_for_user(self.request.user).can_edit()]

    def found(self):
        references = References()
        return differences(*(data_for_merging(each, references) for each in (self.survivor, self.loser)))

    def get(self, request):
        return self.show(ValuesForm(found=self.found(), kind=self.survivor.kind))

    def post(self, request):
        form = ValuesForm(request.POST, found=self.found(), kind=self.survivor.kind)
        if self.forbidden or not form.is_valid():
            return self.show(form)
        try:
            merge(self.survivor, self.loser, form.choices(), request.user, form.cleaned_data["reason"])
        except ValidationError as error:
            form.add_error(None, error)
            return self.show(form)
        message = pgettext("merging", "%(loser)s was merged into %(survivor)s. Its code leads there now.")
        messages.success(request, message % {"loser": self.loser.code, "survivor": self.survivor.code})
        page = RecordPage.objects.get(record=self.survivor, locale=self.survivor.original_locale)
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    def show(self, form):
        words = Words(get_language()[:2], References(), {})
        rows = [
            (field, *(said(each.name, value, words) for value in (each.kept, each.other)))
            for each, field in form.rows()
        ]
        return self.render_to_response(
            self.get_context_data(
                loser=self.loser,
                survivor=self.survivor,
                form=form,
                rows=rows,
                citing=len(self.citing),
                # Their titles may be as private as their pages.
                forbidden=len(self.forbidden),
            )
        )
