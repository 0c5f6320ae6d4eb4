"""The admin's pages on which a record begins: in a list's “Add”, and in a record's “Copy”."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from editorial.drafts import save_draft
from editorial.models import RecordModel
from editorial.starting.copying import copy_record, readable
from editorial.starting.forms import CopyForm, StartForm
from editorial.starting.guidance import begin_card, begin_from
from editorial.starting.sources import sources
from practices.kinds import INDEXES
from practices.models import RecordPage
from practices.vocabulary import language_of

MADE = pgettext_lazy("start record", "The draft “%(title)s” was made. Nothing is public until you publish it.")


class BeginView(WagtailAdminTemplateMixin, View):
    header_icon = "doc-empty-inverse"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def made(self, page):
        messages.success(self.request, MADE % {"title": page.title})
        return redirect("wagtailadmin_pages:edit", page.pk)


class StartView(BeginView):
    page_title = pgettext_lazy("start record", "Begin a record")
    template_name = "editorial/starting/start.html"

    def dispatch(self, request, parent_page_id):
        self.parent = get_object_or_404(Page, pk=parent_page_id).specific
        if not self.parent.permissions_for_user(request.user).can_add_subpage():
            raise PermissionDenied
        self.model = type(self.parent).creatable_subpage_models()[0]
        return super().dispatch(request, parent_page_id=parent_page_id)

    def form(self, data=None):
        return StartForm(data, kind=self.model.kind, language=language_of(self.parent))

    def get(self, request, parent_page_id):
        return self.render(self.form())

    def post(self, request, parent_page_id):
        form = self.form(request.POST)
        if not form.is_valid():
            return self.render(form)
        page = self.model(title=form.cleaned_data["title"], locale=self.parent.locale, live=False)
        if isinstance(form.chosen, RecordModel):
            begin_from(page, form.chosen, language_of(self.parent))
        else:
            begin_card(page, form.chosen)
        return self.made(save_draft(page, self.parent, request.user))

    def render(self, form):
        wanted = self.request.GET.get("q", "").replace("\0", "")[:100].strip()
        place = f"kind={self.model.kind}&language={language_of(self.parent)}"
        return self.render_to_response(
            self.get_context_data(
                form=form,
                parent=self.parent,
                kind=self.model._meta.verbose_name,
                empty_url=reverse(
                    "wagtailadmin_pages:add", args=["practices", self.model._meta.model_name, self.parent.pk]
                ),
                import_url=f"{reverse('editorial_import_document')}?{place}",
                wanted=wanted,
                found=sources(self.request.user, self.model, self.parent.locale, wanted) if wanted else [],
            )
        )


class CopyView(BeginView):
    page_title = pgettext_lazy("copy record", "Copy as a new record")
    template_name = "editorial/starting/copy.html"
    header_icon = "copy"

    def dispatch(self, request, page_id):
        page = get_object_or_404(RecordPage, pk=page_id).specific
        self.source, self.original = readable(page, request.user), readable(page.original, request.user)
        if self.source is None or self.original is None:
            raise Http404
        self.parents = self.places(request.user)
        if not self.parents.exists():
            raise PermissionDenied
        return super().dispatch(request, page_id=page_id)

    def places(self, user):
        """Lists of the kind in the language of the words, to which the person may add."""
        own = INDEXES[self.source.kind].objects.filter(locale=self.source.locale_id)
        return own.filter(pk__in=page_permission_policy.instances_user_has_permission_for(user, "add").values("pk"))

    def form(self, data=None, **kwargs):
        return CopyForm(data, parents=self.parents, language=language_of(self.source), **kwargs)

    def get(self, request, page_id):
        title = pgettext("copy record", "%(title)s (copy)") % {"title": self.source.title}
        return self.render(self.form(initial={"title": title, "parts": ["texts", "facts"]}))

    def post(self, request, page_id):
        form = self.form(request.POST)
        if not form.is_valid():
            return self.render(form)
        parent = form.cleaned_data["parent"]
        if not parent.permissions_for_user(request.user).can_add_subpage():
            raise PermissionDenied
        parts, title = form.cleaned_data["parts"], form.cleaned_data["title"]
        page = copy_record(self.source, self.original, parts, title, parent, request.user)
        return self.made(save_draft(page, parent, request.user))

    def render(self, form):
        return self.render_to_response(self.get_context_data(form=form, source=self.source))
