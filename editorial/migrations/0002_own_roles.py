"""Wagtail's first groups have rights on both languages' trees at once, its first workflow ends with their word alone."""

from django.db import migrations


def let_go(apps, schema_editor):
    group = apps.get_model("auth", "Group")
    for each in group.objects.filter(name__in=["Editors", "Moderators"], user=None):
        each.delete()
    workflows = apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval")
    apps.get_model("wagtailcore", "WorkflowPage").objects.filter(workflow__in=workflows, page__depth=1).delete()
    workflows.filter(workflow_pages=None).update(active=False)


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0001_documents"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailimages", "0023_add_choose_permissions"),
        ("wagtaildocs", "0010_document_file_hash"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [migrations.RunPython(let_go, migrations.RunPython.noop)]
