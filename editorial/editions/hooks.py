"""The doors of a card's form in the admin."""

from django.urls import path, reverse
from django.utils.translation import pgettext, pgettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from editorial.editions.views import MoveView, StagesView
from practices.card_stages import draft_stages, has_both
from practices.models import FormEdition, ProjectCard


@hooks.register("register_admin_urls")
def edition_urls():
    return [
        path("cards/<int:page_id>/edition/", MoveView.as_view(), name="editorial_move_card"),
        path("cards/<int:page_id>/stages/", StagesView.as_view(), name="editorial_card_stages"),
    ]


@hooks.register("register_log_actions")
def edition_actions(actions):
    moved = pgettext_lazy("move card", "Moved to another edition of the form")
    actions.register_action("editorial.move_card", moved, moved)


@hooks.register("register_page_header_buttons")
def card_buttons(page, user, view_name, next_url=None):
    card = getattr(page, "specific_deferred", page)
    if view_name != "edit" or not isinstance(card, ProjectCard):
        return
    if not card.is_original or not page.permissions_for_user(user).can_edit():
        return
    if has_both(draft_stages(card)):
        url = reverse("editorial_card_stages", args=[page.pk])
        yield Button(pgettext("card", "Compare the stages"), url=url, icon_name="history", priority=84)
    if FormEdition.objects.count() > 1:
        url = reverse("editorial_move_card", args=[page.pk])
        yield Button(MoveView.page_title, url=url, icon_name="form", priority=85)
