"""The admin's page that withdraws a record."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from practices.models import RecordPage
from practices.record_uses import citing_pages
from practices.withdrawing import withdraw


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=pgettext_lazy("withdrawing", "Reason"),
        help_text=pgettext_lazy("withdrawing", "Readers who come by its address or its code read these words."),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )


def may_withdraw(user, page):
    may = page.permissions_for_user(user)
    return page.live and may.can_edit() and (may.can_unpublish() or user.has_perm("practices.withdraw_record"))


class WithdrawView(WagtailAdminTemplateMixin, View):
    page_title = pgettext_lazy("withdrawing", "Withdraw")
    header_icon = "download"
    template_name = "editorial/withdrawing/withdraw.html"

    def dispatch(self, request, page_id):
        self.page = get_object_or_404(RecordPage.objects.select_related("record"), pk=page_id).specific
        if not self.page.is_original or not may_withdraw(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self):
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        own = [{"url": edit, "label": self.page.get_admin_display_title()}, {"url": "", "label": self.page_title}]
        return [*self.breadcrumbs_items, *own]

    def get(self, request):
        return self.render(WithdrawForm())

    def post(self, request):
        form = WithdrawForm(request.POST)
        if not form.is_valid():
            return self.render(form)
        withdraw(self.page, form.cleaned_data["reason"], request.user)
        said = pgettext("withdrawing", "“%(title)s” is withdrawn. Its address says why.")
        messages.success(request, said % {"title": self.page.get_admin_display_title()})
        return redirect("wagtailadmin_explore", self.page.get_parent().pk)

    def render(self, form):
        return self.render_to_response(
            self.get_context_data(page=self.page, form=form, uses=citing_pages([self.page.record])[:20])
        )
