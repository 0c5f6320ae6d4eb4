"""The admin's pages of the import: a file is uploaded, its proposal judged, a draft made."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.documents.draft import AlreadyMade, Decision, make_draft
from editorial.documents.duplicates import duplicates
from editorial.documents.explanations import DUPLICATES, FACTS, PERSONAL, REASONS, drop_text
from editorial.documents.forms import ReviewForm, UploadForm, initial_of
from editorial.documents.originals import digest
from editorial.documents.parents import places_for
from editorial.documents.proposal import propose
from editorial.models import DocumentUpload, ImportedDocument
from language.analysis import LANGUAGES
from practices.kinds import KINDS


class ImportStep(WagtailAdminTemplateMixin, View):
    page_title = pgettext_lazy("import", "Import a document")
    header_icon = "upload"

    def dispatch(self, request, *args, **kwargs):
        self.places = places_for(request.user)
        if not self.places:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        items = [*self.breadcrumbs_items, {"url": reverse("editorial_import_document"), "label": self.page_title}]
        return [*items, *self.own_crumbs()]

    def own_crumbs(self):
        return []


class UploadView(ImportStep):
    template_name = "editorial/documents/upload.html"

    def get(self, request):
        wanted = {name: request.GET.get(name, "") for name in ("kind", "language")}
        return self.render(UploadForm(places=self.places, initial=wanted))

    def post(self, request):
        form = UploadForm(request.POST, request.FILES, places=self.places)
        if not form.is_valid():
            return self.render(form)
        wanted = {name: form.cleaned_data[name] for name in ("kind", "language") if form.cleaned_data[name]}
        try:
            # Refused here rather than on the next page: too many headings are only known now.
            propose(form.outline, form.name)
        except ValidationError as error:
            form.add_error("file", error)
            return self.render(form)
        upload = DocumentUpload.objects.create(
            user=request.user,
            name=form.name,
            sha256=digest(form.content),
            content=form.content,
            outline=form.outline.as_data(),
            choices=wanted,
        )
        return redirect("editorial_review_document", upload.pk)

    def render(self, form):
        return self.render_to_response(
            self.get_context_data(form=form, waiting=DocumentUpload.of(self.request.user)[:20], media=form.media)
        )


class ReviewView(ImportStep):
    template_name = "editorial/documents/review.html"

    def dispatch(self, request, pk):
        self.upload = DocumentUpload.objects.filter(pk=pk, user=request.user).first()
        if self.upload is None:
            # A second click on the same button finds what the first one made.
            made = get_object_or_404(ImportedDocument, upload=pk, imported_by=request.user)
            page = made.record.pages.filter(locale=made.record.original_locale).first()
            if page is None:
                raise Http404
            return redirect("wagtailadmin_pages:edit", page.pk)
        return super().dispatch(request, pk=pk)

    def own_crumbs(self):
        return [{"url": "", "label": self.upload.name}]

    @cached_property
    def proposal(self):
        """In the kind and language chosen; where the editor may not add such a record, in one they may."""
        choices = self.upload.choices
        interface = get_language() if get_language() in LANGUAGES else "it"
        language, kind = choices.get("language"), choices.get("kind")
        wanted = language if language in LANGUAGES else "", kind if kind in KINDS else ""
        proposal = propose(self.upload.outlined, self.upload.name, *wanted, fallback=interface)
        if (proposal.kind, proposal.language) not in self.places:
            kind, language = self.nearest(proposal)
            proposal = propose(self.upload.outlined, self.upload.name, language, kind)
        return proposal

    def nearest(self, proposal):
        same = [place for place in self.places if place[1] == proposal.language]
        same += [place for place in self.places if place[0] == proposal.kind]
        return (same or self.places)[0]

    def get(self, request, pk):
        form = self.form(initial=initial_of(self.proposal) | self.upload.choices)
        return self.render(form)

    def post(self, request, pk):
        if "discard" in request.POST:
            self.upload.delete()
            messages.success(request, pgettext("import", "The document was discarded: nothing was made from it."))
            return redirect("editorial_import_document")
        self.upload.keep_choices(request.POST)
        if "again" in request.POST:
            return redirect("editorial_review_document", pk)
        form = self.form(request.POST)
        if not form.is_valid():
            return self.render(form)
        return self.make(form)

    def make(self, form):
        cleaned = form.cleaned_data
        for index, section in enumerate(self.proposal.sections):
            section.target = cleaned[f"section_{index}"]
        decision = Decision(**{name: cleaned[name] for name in ("title", "summary", "language", "kind", "facts")})
        try:
            page = make_draft(
                self.upload.name, bytes(self.upload.content), self.proposal, decision, self.request.user, self.upload
            )
        except AlreadyMade:
            return redirect(self.request.path)
        except ValidationError as error:
            form.add_error(None, error)
            return self.render(form)
        message = pgettext("import", "The draft “%(title)s” was made. Nothing is public until you publish it.")
        messages.success(self.request, message % {"title": page.title})
        return redirect("wagtailadmin_pages:edit", page.pk)

    def form(self, *args, **kwargs):
        return ReviewForm(*args, proposal=self.proposal, places=self.places, **kwargs)

    def render(self, form):
        proposal = self.proposal
        text = self.upload.outlined.text
        found = duplicates(proposal.whole_title, text, self.upload.sha256, proposal.language, self.request.user)
        return self.render_to_response(
            self.get_context_data(
                form=form,
                upload=self.upload,
                record_fields=[form[name] for name in ("title", "summary", "kind", "language")],
                proposal=proposal,
                media=form.media,
                rows=[(section, REASONS[section.reason], field) for section, field in form.rows],
                facts=[(fact, FACTS[fact.field]) for fact in proposal.facts],
                dropped=[drop_text(each) for each in proposal.dropped],
                personal=[(PERSONAL[each.kind], each.text) for each in proposal.personal],
                duplicates=[(each, DUPLICATES[each.reason] % {"percent": round(100 * each.share)}) for each in found],
            )
        )
