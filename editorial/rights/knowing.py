"""Of which pages and files a person may know that they are there. Wagtail's own views ask it only of some."""

from django.db.models import F, Q
from wagtail.models import Page
from wagtail.permissions import page_permission_policy, policy_registry

EXPLORING = {"add", "change", "publish", "bulk_delete", "lock", "unlock"}  # as Wagtail's policy has it
ANY_RIGHT = {"add", "change", "delete", "view", "choose", "publish"}


def known_pages(user, pages=None):
    """Of `pages` (all by default) those in the trees in which the user has rights, and those that anybody may read."""
    explorable = page_permission_policy.explorable_instances(user)
    # The admin shows the title of the last draft.
    public = Page.objects.live().public().filter(draft_title=F("title"))
    return (Page.objects.all() if pages is None else pages).filter(
        Q(pk__in=explorable.values("pk")) | Q(pk__in=public.values("pk"))
    )


def own_trees(user):
    """Paths of the trees in which somebody who is no superuser has rights that let them explore."""
    own = page_permission_policy.get_cached_permissions_for_user(user)
    return tuple({each.page.path for each in own if each.permission.codename.removesuffix("_page") in EXPLORING})


def are_known(user, model, keys):
    """Whether the user has any right on each of these rows. Keys that are no numbers are left to the view."""
    keys = {int(key) for key in keys if str(key).isdecimal()}
    if not keys:
        return True
    if issubclass(model, Page):
        trees = own_trees(user)
        if trees and all(
            path.startswith(trees) for path in Page.objects.filter(pk__in=keys).values_list("path", flat=True)
        ):
            return True
        return not Page.objects.filter(pk__in=keys).exclude(pk__in=known_pages(user).values("pk")).exists()
    rows = policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ANY_RIGHT)
    return not model._default_manager.filter(pk__in=keys).exclude(pk__in=rows.values("pk")).exists()
