"""Every way out of the archive in the admin: unpublishing asks for a reason, deleting what is cited is refused."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import npgettext, pgettext, pgettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from editorial.withdrawing.views import WithdrawView, may_withdraw
from practices.models import RecordPage
from practices.record_uses import uses_before_deletion

MOST = 20


@hooks.register("register_admin_urls")
def withdrawing_addresses():
    return [path("withdraw/<int:page_id>/", WithdrawView.as_view(), name="editorial_withdraw")]


@hooks.register("register_page_header_buttons")
def withdraw_button(page, user, view_name, next_url=None):
    if isinstance(page, RecordPage) and page.is_original and may_withdraw(user, page):
        label = pgettext_lazy("withdrawing", "Withdraw")
        yield Button(label, url=reverse("editorial_withdraw", args=[page.pk]), icon_name="download", priority=61)


@hooks.register("before_unpublish_page")
def ask_for_the_reason(request, page):
    """The original stands for its record in every language: its tombstone needs a reason."""
    page = page.specific
    if isinstance(page, RecordPage) and page.is_original:
        return redirect("editorial_withdraw", page.pk)
    return None


@hooks.register("before_bulk_action")
def refuse_to_withdraw_together(request, action_type, objects, action):
    if action_type != "unpublish" or request.method != "POST":
        return None
    pages = [each.pk for each in objects if isinstance(each, Page)]
    if request.POST.get("include_descendants"):
        pages += [below for each in objects for below in each.get_descendants().values_list("pk", flat=True)]
    if not RecordPage.objects.originals().filter(pk__in=pages, live=True).exists():
        return None
    said = pgettext("withdrawing", "Records are withdrawn one by one, each with its reason. Nothing was changed.")
    messages.error(request, said)
    return redirect(action.next_url)


@hooks.register("before_delete_page")
def refuse_to_delete_what_is_cited(request, page):
    if not refused(request, [page]):
        return None
    return redirect("wagtailadmin_explore", (page.get_parent() or page).pk)


@hooks.register("before_bulk_action")
def refuse_to_delete_together(request, action_type, objects, action):
    pages = [each for each in objects if isinstance(each, Page)] if action_type == "delete" else []
    if request.method != "POST" or not refused(request, pages):
        return None
    return redirect(action.next_url)


def refused(request, pages):
    """Whether any of the pages is cited from elsewhere; the editor is told by which."""
    found = False
    for page in pages:
        count = uses_before_deletion(page).count()
        if count:
            found = True
            said = npgettext(
                "withdrawing",
                "“%(title)s” cannot be deleted: %(count)d page cites it.",
                "“%(title)s” cannot be deleted: %(count)d pages cite it.",
                count,
            ) % {"title": page.get_admin_display_title(), "count": count}
            messages.error(request, format_html("{} {}", said, listed(uses_before_deletion(page)[:MOST])))
    return found


def listed(pages):
    links = ((reverse("wagtailadmin_pages:edit", args=[page.pk]), page.title) for page in pages)
    return format_html_join(", ", '<a href="{}">{}</a>', links)
