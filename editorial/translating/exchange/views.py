"""Downloads and uploads of translations in the admin."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import pgettext, pgettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page
from wagtail_localize.models import Translation

from editorial.translating.exchange.archives import FORMATS, file_of, pack, unpack
from editorial.translating.exchange.importing import take_over
from editorial.translating.exchange.refusals import MOST_FILES, MOST_ZIP_BYTES, Refused
from editorial.translating.figures import keep_warnings
from editorial.translating.notes import count_doubts, notes_of
from editorial.translating.states import is_open_to
from editorial.translating.table import TableFilters, records_shown_to, with_states
from editorial.translating.views import OfOnePage


def download(name, content, kind):
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


class DownloadView(OfOnePage):
    def get(self, request, page_id, format_):
        if format_ not in FORMATS:
            raise Http404
        return download(*file_of(self.translation, self.page.record.code, format_), FORMATS[format_][1])


class DownloadManyView(View):
    """The translations that the table shows with the same filters and that this person may edit, in one zip."""

    def get(self, request, format_):
        if not is_open_to(request.user):
            raise PermissionDenied
        if format_ not in FORMATS:
            raise Http404
        filters = TableFilters(request.GET, with_states(records_shown_to(request.user)), request=request)
        rows = filters.qs if filters.is_valid() else filters.queryset.none()
        codes = {row.target_id: row.record.code for row in rows.exclude(target_id=None).select_related("record")}
        wanted = self.translations(codes, request.user)
        if not wanted:
            messages.warning(request, pgettext("exchange", "There is no translation to download that you may edit."))
            return redirect("translating_table")
        if len(wanted) > MOST_FILES:
            said = pgettext(
                "exchange", "%(count)d translations are too many for one file, %(most)d are possible: filter the table."
            )
            messages.error(request, said % {"count": len(wanted), "most": MOST_FILES})
            return redirect(f"{reverse('translating_table')}?{request.GET.urlencode()}")
        files = [file_of(translation, code, format_) for translation, code in wanted]
        name = f"translations-{timezone.localdate():%Y-%m-%d}.zip"
        return download(name, pack(files), "application/zip")

    def translations(self, codes, user):
        """[(translation, code of its record)], by code. `codes`: {key of the translated page: code}."""
        pages = [page for page in Page.objects.filter(pk__in=codes) if page.permissions_for_user(user).can_edit()]
        by_key = {(page.translation_key, page.locale_id): codes[page.pk] for page in pages}
        translations = Translation.objects.filter(source__object__in={key for key, _ in by_key}, enabled=True)
        found = [
            (translation, by_key.get((translation.source.object_id, translation.target_locale_id)))
            for translation in translations.select_related("source__locale", "target_locale").order_by("pk")
        ]
        return sorted((each for each in found if each[1]), key=lambda each: each[1])


class UploadMixin:
    template_name = "editorial/translating/upload.html"
    only = None

    def post(self, request, *args, **kwargs):
        file = request.FILES.get("file")
        try:
            if file is None:
                raise Refused("empty")
            if file.size > MOST_ZIP_BYTES:
                raise Refused("too_large")
            reports = take_over(unpack(file.name, file.read()), request.user, self.only)
        except Refused as refused:
            messages.error(request, pgettext("exchange", "Nothing was written. %(reason)s") % {"reason": refused})
            return self.show(status=422)
        for report in reports:
            keep_warnings(report.translation.get_target_instance(), count_doubts(notes_of(report.translation)))
        return self.show(reports)

    def get(self, request, *args, **kwargs):
        return self.show()

    def show(self, reports=(), status=200):
        rows = [(report, report.translation.get_target_instance()) for report in reports]
        context = self.get_context_data(reports=rows, is_for_one=self.only is not None)
        return self.render_to_response(context, status=status)


class UploadView(UploadMixin, OfOnePage):
    """For one record: a file of another is refused."""

    page_title = pgettext_lazy("exchange", "Upload a translation")

    @property
    def only(self):
        return self.translation


class UploadManyView(UploadMixin, WagtailAdminTemplateMixin, View):
    page_title = pgettext_lazy("exchange", "Upload translations")
    header_icon = "wagtail-localize-language"

    def dispatch(self, request, *args, **kwargs):
        if not is_open_to(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        table = {"url": reverse("translating_table"), "label": pgettext("translating", "Translations")}
        return [*self.breadcrumbs_items, table, {"url": "", "label": self.page_title}]
