"""Write the roles' rights. Adds what is missing; what an administrator has added by hand stays."""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from editorial.roles import ADMIN, ROLES
from practices.models import RecordIndex


def grant_roles():
    """The groups, with their rights on models, files and the pages that are there. To be called at will."""
    names = {name for role in ROLES for name in (*ADMIN, *role.rights, *role.files)}
    for label in {name.partition(".")[0] for name in names}:
        # Django makes the permissions of an app after its own migrations: those of later apps are not there yet.
        create_permissions(apps.get_app_config(label), verbosity=0)
    # Not all of them come back in a database that was emptied: some packages make theirs in a migration.
    known = {f"{each.content_type.app_label}.{each.codename}": each for each in _permissions(names)}
    root = Collection.get_first_root_node()
    for role in ROLES:
        group, _ = Group.objects.get_or_create(name=role.name)
        group.permissions.add(*(known[name] for name in (*ADMIN, *role.rights) if name in known))
        for name in role.files if root else ():
            GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=known[name])
    grant_pages()


def grant_pages(lists=None):
    """The rights on these lists of records (all of them by default) and on the trees in which they stand."""
    lists = list(RecordIndex.objects.select_related("locale") if lists is None else lists)
    homes = {each.path[: -each.steplen] for each in lists}
    wanted = set()
    groups = dict(Group.objects.filter(name__in=[role.name for role in ROLES]).values_list("name", "pk"))
    verbs = dict(
        Permission.objects.filter(
            content_type__app_label="wagtailcore", content_type__model="page", codename__endswith="_page"
        ).values_list("codename", "pk")
    )
    for verbs_of, pages in (
        ("in_trees", Page.objects.filter(path__in=homes).select_related("locale")),
        ("in_lists", lists),
    ):
        for page in pages:
            for role in ROLES:
                if role.name in groups and page.locale.language_code in role.languages:
                    wanted |= {(groups[role.name], page.pk, verbs[f"{verb}_page"]) for verb in getattr(role, verbs_of)}
    there = GroupPagePermission.objects.filter(page__in={page for _, page, _ in wanted})
    missing = wanted - set(there.values_list("group_id", "page_id", "permission_id"))
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group_id=group, page_id=page, permission_id=permission)
        for group, page, permission in sorted(missing)
    )


def _permissions(names):
    codenames = {name.partition(".")[2] for name in names}
    return Permission.objects.filter(codename__in=codenames).select_related("content_type")
