from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = pgettext_lazy("admin", "Search")

    def ready(self):
        from search import checks, signals  # noqa: F401
        from search.attachments import signals as attachments  # noqa: F401
