from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class PracticesConfig(AppConfig):
    name = "practices"
    verbose_name = pgettext_lazy("admin", "Records")

    def ready(self):
        from practices import signals  # noqa: F401
