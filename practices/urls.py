"""Addresses in a language's tree; the last path segments are codes and keys, the same in both languages."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from practices import views
from practices.history import views as history

urlpatterns = [
    path("id/<str:code>/", views.record_reading, name="record_reading"),
    path("id/<str:code>/<int:number>/", history.version, name="record_version"),
    path(pgettext_lazy("url", "id/<str:code>/versions/"), history.versions, name="record_versions"),
    path("id/<str:code>.ics", views.event_ics, name="event_ics"),
    path(pgettext_lazy("url", "themes/"), views.themes, name="themes"),
    path(pgettext_lazy("url", "themes/<slug:key>/"), views.theme, name="theme"),
    path(pgettext_lazy("url", "territories/"), views.territories, name="territories"),
    path(pgettext_lazy("url", "territories/<slug:code>/"), views.territory, name="territory"),
    path(pgettext_lazy("url", "compare/"), views.compare, name="compare"),
    path(pgettext_lazy("url", "stages/<str:code>/"), views.card_stages, name="card_stages"),
    path(pgettext_lazy("url", "glossary/"), views.glossary, name="glossary"),
    path(pgettext_lazy("url", "glossary/<str:letter>/"), views.glossary_letter, name="glossary_letter"),
]
