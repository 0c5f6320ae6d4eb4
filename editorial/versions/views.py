"""The list of a page's published versions, with the button that hides one."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from practices.addresses import localised
from practices.history.hiding import hide, show
from practices.history.reading import labels
from practices.models import PublishedVersion, RecordPage
from practices.vocabulary import language_of


def may_hide(user, page):
    may = page.permissions_for_user(user)
    return may.can_edit() and (may.can_publish() or user.has_perm("practices.hide_version"))


class VersionsView(WagtailAdminTemplateMixin, View):
    page_title = pgettext_lazy("history", "Published versions")
    header_icon = "history"
    template_name = "editorial/versions/list.html"

    def dispatch(self, request, page_id):
        self.page = get_object_or_404(RecordPage.objects.select_related("record"), pk=page_id).specific
        if not self.page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        own = [{"url": edit, "label": self.page.get_admin_display_title()}, {"url": "", "label": self.page_title}]
        return [*self.breadcrumbs_items, *own]

    @property
    def versions(self):
        return PublishedVersion.objects.filter(record=self.page.record_id, locale=self.page.locale_id)

    def get(self, request):
        language, code = language_of(self.page), self.page.record.code
        rows = [
            {
                "version": each,
                "changed": labels(each.changed, self.page),
                "url": localised(language, "record_version", code=code, number=each.number),
            }
            for each in self.versions.defer("content", "facts").select_related("hidden_by")
        ]
        context = self.get_context_data(page=self.page, rows=rows, may_hide=may_hide(request.user, self.page))
        return self.render_to_response(context)

    def post(self, request):
        if not may_hide(request.user, self.page):
            raise PermissionDenied
        number = request.POST.get("number", "")
        version = get_object_or_404(self.versions, number=int(number) if number.isdecimal() else 0)
        if request.POST.get("action") == "show":
            show(version, self.page, request.user)
            said = pgettext("history", "Version %(number)s is shown again.")
        else:
            hide(version, self.page, request.user)
            said = pgettext("history", "Version %(number)s is hidden: its address says so.")
        messages.success(request, said % {"number": version.number})
        return redirect("editorial_versions", self.page.pk)
