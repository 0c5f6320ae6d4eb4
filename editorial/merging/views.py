"""Merging in the admin: choose the record that stays, then the values, then it is done."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.merging.differences import data_for_merging, differences, digest_of
from editorial.merging.forms import SurvivorForm, ValuesForm
from editorial.merging.merge import Changed, merge
from editorial.merging.rights import areas_kept_from, may_merge, unchangeable
from editorial.merging.twins import alone
from editorial.merging.values import in_words
from editorial.records.references import References
from editorial.tables.cells import Words
from editorial.tables.columns import CELLS
from practices.language_names import LANGUAGE_NAMES
from practices.models import Record, RecordPage
from practices.public import public_pages
from practices.record_uses import citing_pages

MOST_NAMED = 50  # pages that are in the way


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

    def get_breadcrumbs_items(self):
        original = RecordPage.objects.filter(record=self.loser, locale=self.loser.original_locale).first()
        edit = reverse("wagtailadmin_pages:edit", args=[original.pk]) if original else ""
        own = [{"url": edit, "label": self.loser.title}, {"url": "", "label": self.page_title}]
        return [*self.breadcrumbs_items, *own]

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
        if not may_merge(request.user, self.survivor, self.loser):
            raise PermissionDenied
        self.citing = list(citing_pages([self.loser]))
        self.kept_from = unchangeable(request.user, self.citing)
        self.areas = areas_kept_from(request.user, self.loser)
        self.alone = alone(self.survivor, self.loser)
        return super().dispatch(request, code=code)

    def form(self, *args):
        data = data_for_merging([self.survivor, self.loser], References())
        found, seen = differences(*data), digest_of(*data)
        return ValuesForm(*args, found=found, kind=self.survivor.kind, seen=seen, alone=self.alone)

    def get(self, request):
        return self.show(self.form())

    def post(self, request):
        form = self.form(request.POST)
        if form.is_outdated:
            return self.look_again()
        if self.kept_from or self.areas or not form.is_valid():
            return self.show(form)
        choices, seen, reason = form.choices(), form.cleaned_data["seen"], form.cleaned_data["reason"]
        try:
            merge(self.survivor, self.loser, choices, request.user, seen=seen, reason=reason)
        except Changed:
            return self.look_again()
        except ValidationError as error:
            form.add_error(None, error)
            return self.show(form)
        message = pgettext("merging", "%(loser)s was merged into %(survivor)s. Its code leads there now.")
        messages.success(request, message % {"loser": self.loser.code, "survivor": self.survivor.code})
        page = RecordPage.objects.get(record=self.survivor, locale=self.survivor.original_locale)
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))

    def look_again(self):
        said = pgettext("merging", "Somebody changed one of the two records meanwhile: look at them again.")
        messages.warning(self.request, said)
        return redirect("editorial_merge_values", self.loser.code, self.survivor.code)

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
                kept_from=self.kept_from,
                # The titles of the others may be as private as their pages.
                named=public_pages().filter(pk__in=[page.pk for page in self.kept_from[:MOST_NAMED]]),
                areas=self.areas,
                alone=[(page.title, LANGUAGE_NAMES[page.locale.language_code]) for page in self.alone],
            )
        )
