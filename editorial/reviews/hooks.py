"""The review's addresses and doors in the admin."""

from django.urls import path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import WorkflowState

from editorial.reviews.submitting import may_submit
from editorial.reviews.views import DecideView, SubmitView
from practices.gaps import translation_of
from practices.models import RecordPage


@hooks.register("register_admin_urls")
def review_addresses():
    return [
        path("review/<int:page_id>/", DecideView.as_view(), name="editorial_review"),
        path("review/<int:page_id>/submit/", SubmitView.as_view(), name="editorial_submit"),
    ]


@hooks.register("register_page_header_buttons")
def submit_button(page, user, view_name, next_url=None):
    if view_name == "edit" and isinstance(page, RecordPage) and translation_of(page) and may_submit(page, user):
        label = pgettext_lazy("review", "Send to review")
        yield Button(label, url=reverse("editorial_submit", args=[page.pk]), icon_name="clipboard-list", priority=5)


# Before wagtail-localize's hook, which answers with its own editor.
@hooks.register("before_edit_page", order=-5)
def say_where_the_review_stands(request, page):
    """wagtail-localize's editor says nothing of reviews: a line above it does, with the button that comes next."""
    if request.method != "GET" or not isinstance(page, RecordPage) or request.headers.get("x-requested-with"):
        return
    if translation_of(page) is None or not page.permissions_for_user(request.user).can_edit():
        return
    state, task = page.current_workflow_state, page.current_workflow_task
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        said = pgettext("review", "Returned: %(reason)s")
        messages.warning(
            request, said % {"reason": state.current_task_state.specific.get_comment()}, buttons=submit_buttons(page)
        )
    elif task:
        label = pgettext("review", "Review it")
        may = task.get_actions(page, request.user)
        buttons = [messages.button(reverse("editorial_review", args=[page.pk]), label)] if may else []
        messages.info(request, pgettext("review", "This translation is in review."), buttons=buttons)
    elif may_submit(page, request.user) and (not page.live or page.has_unpublished_changes):
        said = pgettext("review", "This translation is a draft: when it is ready, send it to review.")
        messages.info(request, said, buttons=submit_buttons(page))


def submit_buttons(page):
    return [messages.button(reverse("editorial_submit", args=[page.pk]), pgettext("review", "Send to review"))]
