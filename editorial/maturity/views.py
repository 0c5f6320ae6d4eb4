"""The admin's pages of the maturity path: one more step, and the method that comes of a practice."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import pgettext, pgettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.documents.parents import may_add, parent_of
from editorial.maturity.forms import PromoteForm, StepForm
from editorial.maturity.promoting import is_free, promote
from editorial.maturity.steps import add_step
from editorial.starting.copying import readable
from practices.models import RecordPage
from practices.vocabulary import language_of


class MaturityView(WagtailAdminTemplateMixin, View):
    """Only on the original page, for those who may edit it."""

    template_name = "editorial/maturity/form.html"
    header_icon = "arrow-up"

    def dispatch(self, request, page_id):
        self.record_page = get_object_or_404(RecordPage, pk=page_id).specific
        if not self.record_page.is_original or not self.may(request.user):
            raise PermissionDenied
        return super().dispatch(request, page_id=page_id)

    def may(self, user):
        return is_free(self.record_page, user)

    @cached_property
    def draft(self):
        return self.record_page.get_latest_revision_as_object()

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.record_page.pk])
        own = [{"url": edit, "label": self.draft.get_admin_display_title()}, {"url": "", "label": self.page_title}]
        return [*self.breadcrumbs_items, *own]

    def get(self, request, page_id):
        return self.render(self.form())

    def post(self, request, page_id):
        form = self.form(request.POST)
        return self.done(form) if form.is_valid() else self.render(form)

    def render(self, form):
        steps = [block.value for block in self.draft.maturity_path]
        labels = {"form": form, "record": self.draft, "steps": steps, "about": self.about, "button": self.button}
        return self.render_to_response(self.get_context_data(**labels))


class StepView(MaturityView):
    page_title = pgettext_lazy("maturity", "Add a step to the maturity path")
    about = pgettext_lazy("maturity", "The step is written into a draft: publish it when you are ready.")
    button = pgettext_lazy("maturity", "Add the step")

    def form(self, data=None):
        return StepForm(data, language=language_of(self.draft))

    def done(self, form):
        add_step(self.draft, form.cleaned_data["stage"], form.words, self.request.user)
        messages.success(
            self.request, pgettext("maturity", "The step is in the draft. Who added it stays in the history.")
        )
        return redirect("wagtailadmin_pages:edit", self.record_page.pk)


class PromoteView(MaturityView):
    page_title = pgettext_lazy("maturity", "Promote to method")
    about = pgettext_lazy(
        "maturity",
        "A draft of a method is made with the phases and the facts of this practice. Each leads to the other: here by a"
        " new draft. Nothing becomes public.",
    )
    button = pgettext_lazy("maturity", "Make the draft of the method")

    def may(self, user):
        self.parent = parent_of("method", language_of(self.record_page))
        return self.record_page.kind == "practice" and super().may(user) and may_add(user, self.parent)

    def form(self, data=None):
        def may_read(page):
            return readable(page, self.request.user) is not None

        initial = {"title": self.draft.title}
        return PromoteForm(
            data, language=language_of(self.draft), practice=self.draft, readable=may_read, initial=initial
        )

    def done(self, form):
        others, title = form.cleaned_data["others"], form.cleaned_data["title"]
        method, changed = promote(self.draft, others, title, form.words, self.parent, self.request.user)
        message = pgettext(
            "maturity", "The draft of the method “%(title)s” was made; a draft of each of these leads to it: %(pages)s."
        )
        pages = "; ".join(page.title for page in changed)
        messages.success(self.request, message % {"title": method.title, "pages": pages})
        return redirect("wagtailadmin_pages:edit", method.pk)
