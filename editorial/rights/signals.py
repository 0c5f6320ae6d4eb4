"""When roles and workflows are written: after each migration, and when the lists of records appear."""

from django.apps import apps as installed
from django.db import DEFAULT_DB_ALIAS
from django.db.models.signals import post_save

from editorial.reviews.workflows import assign, make_workflows
from editorial.rights.granting import grant_pages, grant_roles
from practices.models import RecordIndex


def after_migration(using, apps=installed, **kwargs):
    """`apps` are the models as they are after the migration, which may have been one backwards."""
    # A second database gets the rows of the first one (`manage.py move_database`).
    if using == DEFAULT_DB_ALIAS and has_tables(apps):
        grant_roles()
        make_workflows()


def has_tables(apps):
    return "recordindex" in apps.all_models["practices"] and "reviewtask" in apps.all_models["editorial"]


def on_list_saved(sender, instance, created, raw=False, **kwargs):
    if created and not raw and issubclass(sender, RecordIndex):
        grant_pages([instance])
        assign([instance])


post_save.connect(on_list_saved, dispatch_uid="rights-on-lists")
