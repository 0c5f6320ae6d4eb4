"""Addresses of the search; their words are translated, their parameters are not."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from search import views

urlpatterns = [
    path(pgettext_lazy("url", "search/"), views.search, name="search"),
    path(pgettext_lazy("url", "map/"), views.map_and_list, name="map"),
    path(pgettext_lazy("url", "overview/"), views.overview, name="overview"),
    path(pgettext_lazy("url", "search/suggestions/"), views.suggest, name="suggestions"),
]
