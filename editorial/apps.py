from django.apps import AppConfig
from django.utils.translation import pgettext_lazy


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = pgettext_lazy("admin", "Editorial work")

    def ready(self):
        from editorial.publishing import submitting  # noqa: F401
        from editorial.translating import signals  # noqa: F401
