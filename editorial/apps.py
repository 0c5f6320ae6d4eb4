from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import pgettext_lazy


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = pgettext_lazy("admin", "Editorial work")

    def ready(self):
        from editorial.completeness import signals as completeness
        from editorial.completeness.measure import incomplete
        from editorial.completeness.panel import show_completeness
        from editorial.maturity.checks import path_problems
        from editorial.publishing import submitting  # noqa: F401
        from editorial.reviews import signals as mail  # noqa: F401
        from editorial.rights import signals as rights
        from editorial.starting.guidance import guidance_left
        from editorial.translating import signals as translating  # noqa: F401
        from editorial.translating.machine.confirming import unconfirmed_texts
        from editorial.translating.panel import show_states
        from practices.publishing import CHECKS

        post_migrate.connect(rights.after_migration, sender=self, dispatch_uid="rights-of-roles")
        post_migrate.connect(completeness.after_migration, sender=self, dispatch_uid="rules-of-completeness")
        CHECKS.extend([unconfirmed_texts, guidance_left, path_problems, incomplete])
        show_completeness()
        show_states()
