"""When completeness is measured: each time a version of a record's page is saved, and when a rule changes."""

from django.apps import apps as installed
from django.db import DEFAULT_DB_ALIAS
from django.db.models.signals import post_save
from django.dispatch import receiver

from editorial.completeness.keeping import keep, recount, seed
from editorial.models import CompletenessRule
from practices.models import RecordPage


@receiver(post_save)
def on_version_saved(sender, instance, update_fields=None, raw=False, **kwargs):
    # Wagtail saves these columns, and only these, right after it has written a version; the page in memory is that version.
    if not raw and issubclass(sender, RecordPage) and update_fields and "latest_revision" in update_fields:
        keep(instance)


@receiver(post_save, sender=CompletenessRule)
def on_rule_saved(instance, raw=False, **kwargs):
    if not raw:
        recount(instance.kind)


def after_migration(using, apps=installed, **kwargs):
    """`apps` are the models as they are after the migration; a database that was emptied names none."""
    # A second database gets the rows of the first one (`manage.py move_database`).
    if using == DEFAULT_DB_ALIAS and "completenessrule" in apps.all_models["editorial"]:
        seed(using)
