"""Pages about one translation: both texts side by side, and what changed in the original since it was made."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import pgettext, pgettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from editorial.models import TranslationFigures
from editorial.translating.changes import changed_sentences, word_changes
from editorial.translating.figures import keep_warnings
from editorial.translating.machine.confirming import confirm
from editorial.translating.notes import as_data, count_doubts, notes_of
from editorial.translating.segments import segments_of
from practices.gaps import kept_translation_of, translation_of
from practices.models import RecordPage
from practices.translations import sentences
from practices.vocabulary import language_of


class OfOnePage(WagtailAdminTemplateMixin, View):
    """About a translated page that its reader may edit."""

    header_icon = "wagtail-localize-language"
    find_translation = staticmethod(translation_of)

    def dispatch(self, request, *args, **kwargs):
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self):
        page = get_object_or_404(RecordPage, pk=self.kwargs["page_id"], alias_of=None).specific
        if page.is_original:
            raise Http404
        return page

    @cached_property
    def translation(self):
        translation = self.find_translation(self.page)
        if translation is None:
            raise Http404
        return translation

    def get_page_title(self):
        return self.page_title

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("translating_table"), "label": pgettext("translating", "Translations")},
            {
                "url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
                "label": self.page.get_admin_display_title(),
            },
            {"url": "", "label": self.get_page_title()},
        ]

    def languages(self):
        return {"source_lang": language_of(self.page.original), "target_lang": language_of(self.page)}


class NotesView(OfOnePage):
    """What the editor shows beside each segment, as JSON; asked by POST after something was saved, it keeps the count."""

    def get(self, request, page_id):
        return self.answer(notes_of(self.translation))

    def post(self, request, page_id):
        notes = notes_of(self.translation)
        keep_warnings(self.page, count_doubts(notes))
        return self.answer(notes)

    def answer(self, notes):
        segments = {note.segment.id: as_data(note) for note in notes}
        return JsonResponse({"segments": segments, "doubts": count_doubts(notes)})


class ConfirmView(OfOnePage):
    """A person confirms what a machine wrote: one sentence, the one they read.

    Publishing asks for it even where the page is no longer kept in step with the original.
    """

    find_translation = staticmethod(kept_translation_of)

    def post(self, request, page_id):
        wanted = request.POST.get("segment", "")
        segment = next((each for each in segments_of(self.translation) if str(each.id) == wanted), None)
        if segment is None:
            raise Http404
        is_confirmed = confirm(self.translation, segment, request.POST.get("text", ""), request.user)
        return JsonResponse({"confirmed": is_confirmed}, status=200 if is_confirmed else 409)


class SideBySideView(OfOnePage):
    page_title = pgettext_lazy("translating", "Side by side")
    template_name = "editorial/translating/side_by_side.html"
    find_translation = staticmethod(kept_translation_of)  # where the machine's sentences can be confirmed

    def get(self, request, page_id):
        notes = notes_of(self.translation)
        context = {"notes": notes, "page": self.page, "doubts": count_doubts(notes)} | self.languages()
        return self.render_to_response(self.get_context_data(**context))


class ChangesView(OfOnePage):
    page_title = pgettext_lazy("translating", "What changed in the original")
    template_name = "editorial/translating/changes.html"

    def get(self, request, page_id):
        figures = TranslationFigures.objects.filter(page=self.page.pk, made_from__isnull=False).first()
        before = figures.made_from if figures else []
        pairs = changed_sentences(before, sentences(self.page.original)) if figures else []
        context = {
            "page": self.page,
            "is_known": figures is not None,
            "changes": [word_changes(*pair) for pair in pairs],
            "words": figures.changed_words if figures else 0,
        }
        return self.render_to_response(self.get_context_data(**context | self.languages()))
