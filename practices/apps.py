from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class PracticesConfig(AppConfig):
    name = "practices"
    verbose_name = pgettext_lazy("admin", "Records")

    def ready(self):
        from practices import signals  # noqa: F401
        from practices.media_checks import media_problems
        from practices.publishing import CHECKS

        CHECKS.append(media_problems)
