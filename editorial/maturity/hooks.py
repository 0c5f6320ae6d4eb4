"""The doors of the maturity path in the admin, and what the history calls its steps."""

from django.urls import path, reverse
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from editorial.documents.parents import may_add, parent_of
from editorial.maturity.promoting import is_free
from editorial.maturity.views import PromoteView, StepView
from practices.models import Practice, RecordPage
from practices.vocabulary import language_of


@hooks.register("register_admin_urls")
def maturity_urls():
    return [
        path("records/<int:page_id>/maturity/", StepView.as_view(), name="editorial_maturity_step"),
        path("records/<int:page_id>/promote/", PromoteView.as_view(), name="editorial_promote"),
    ]


@hooks.register("register_log_actions")
def maturity_actions(actions):
    step = pgettext_lazy("maturity", "A step of the maturity path was added")
    actions.register_action("editorial.maturity_step", step, step)
    promoted = pgettext_lazy("maturity", "Linked to the method that comes of it")
    actions.register_action("editorial.promote", promoted, promoted)


@hooks.register("register_page_header_buttons")
def maturity_buttons(page, user, view_name, next_url=None):
    record_page = getattr(page, "specific_deferred", page)
    if view_name != "edit" or not isinstance(record_page, RecordPage) or not record_page.is_original:
        return
    if record_page.kind not in ("practice", "project_card", "method") or not is_free(record_page, user):
        return
    url = reverse("editorial_maturity_step", args=[page.pk])
    yield Button(StepView.page_title, url=url, icon_name="arrow-up", priority=86)
    if isinstance(record_page, Practice) and may_add(user, parent_of("method", language_of(record_page))):
        yield Button(
            PromoteView.page_title, url=reverse("editorial_promote", args=[page.pk]), icon_name="cogs", priority=87
        )
