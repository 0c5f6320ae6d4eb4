"""The proposals' place in the admin, and the way from a draft back to the proposal it was made from."""

from django.urls import reverse
from django.utils.translation import pgettext
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from editorial.models import Proposal
from editorial.proposals.admin import proposals


@hooks.register("register_admin_viewset")
def proposal_viewset():
    return proposals


@hooks.register("register_page_header_buttons")
def proposal_button(page, user, view_name, next_url=None):
    record = getattr(page, "record_id", None)
    if view_name != "edit" or record is None or not user.has_perm("editorial.view_proposal"):
        return
    for pk in Proposal.objects.filter(record=record).values_list("pk", flat=True):
        label = pgettext("proposal", "Proposal %(number)d from the public") % {"number": pk}
        yield Button(label, url=reverse("proposals:inspect", args=[pk]), icon_name="mail", priority=91)
