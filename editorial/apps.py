from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import pgettext_lazy


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = pgettext_lazy("admin", "Editorial work")

    def ready(self):
        from editorial.rights import signals

        post_migrate.connect(signals.after_migration, sender=self, dispatch_uid="rights-of-roles")
