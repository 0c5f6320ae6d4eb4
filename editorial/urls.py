"""What the public sends to the editors, in a language's tree."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from editorial.proposals import tracking, views

urlpatterns = [
    path(pgettext_lazy("url", "propose/"), views.start, name="propose"),
    # Before the next ones, which would take it for a draft.
    path(pgettext_lazy("url", "propose/follow/<slug:token>/"), tracking.track, name="proposal"),
    path(pgettext_lazy("url", "propose/<slug:token>/"), views.send, name="proposal_send"),
    path(pgettext_lazy("url", "propose/<slug:token>/<int:number>/"), views.step, name="proposal_step"),
]
