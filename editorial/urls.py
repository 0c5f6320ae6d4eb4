"""What the public sends to the editors, in a language's tree."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from editorial.feedback import views as feedback
from editorial.proposals import tracking, views
from editorial.relay import views as relay

urlpatterns = [
    path(pgettext_lazy("url", "propose/"), views.start, name="propose"),
    # Before the next ones, which would take it for a draft.
    path(pgettext_lazy("url", "propose/follow/<slug:token>/"), tracking.track, name="proposal"),
    path(pgettext_lazy("url", "propose/<slug:token>/"), views.send, name="proposal_send"),
    path(pgettext_lazy("url", "propose/<slug:token>/<int:number>/"), views.step, name="proposal_step"),
    path(pgettext_lazy("url", "useful/<slug:code>/"), feedback.useful, name="useful"),
    path(pgettext_lazy("url", "useful/<slug:code>/<slug:token>/"), feedback.more, name="useful_more"),
    path(pgettext_lazy("url", "contact/<slug:code>/"), relay.write, name="write_to"),
]
