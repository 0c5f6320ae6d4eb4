"""Before any view of the admin: who names a page or a file that they may not know of is refused.

Wagtail's views ask for the right to do something; some show the title first, and say afterwards that it may not be done.
"""

from django.apps import apps
from wagtail.admin.auth import permission_denied
from wagtail.admin.localization import get_localized_response
from wagtail.models import Page
from wagtail.permissions import page_permission_policy, policy_registry

from editorial.rights.knowing import ANY_RIGHT, are_known

PAGE_NAMES = ("page_id", "parent_page_id", "page_to_move_id", "destination_id", "page_pk")
BULK = "wagtail_bulk_action"
CHOSEN = "wagtailadmin_choose_page_chosen_multiple"
SNIPPETS_API = ("wagtail_localize:snippets_api_listing", "wagtail_localize:snippets_api_detail")
# Names the page last edited of each kind, in whichever tree.
OF_ALL_TREES = ("wagtailadmin_reports:page_types_usage", "wagtailadmin_reports:page_types_usage_results")


class RightsMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        # The rest, and people without access to the admin, are the views' own business.
        if not request.path_info.startswith("/admin/") or not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        if request.user.is_superuser or is_open(request, request.resolver_match.view_name, kwargs):
            return None
        return get_localized_response(permission_denied, request)


def is_open(request, name, kwargs):
    user = request.user
    if name == BULK:
        return is_bulk_open(request, **kwargs)
    if name in SNIPPETS_API:
        model = model_called(kwargs["app_label"], kwargs["model_name"])
        return model is None or policy_registry.get_by_type(model).user_has_any_permission(user, ANY_RIGHT)
    if name in OF_ALL_TREES:
        return are_explored(user)
    keys = [kwargs[each] for each in PAGE_NAMES if each in kwargs]
    if name.startswith("wagtailadmin_pages:") and "pk" in kwargs:
        keys.append(kwargs["pk"])
    if name == CHOSEN:
        keys += request.GET.getlist("id")
    return are_known(user, Page, keys)


def is_bulk_open(request, app_label, model_name, **kwargs):
    model = model_called(app_label, model_name)
    keys = request.GET.getlist("id")
    if model is None:
        return True
    if "all" in keys:
        # Of pages: those below the one that is named, however deep; of the rest: whatever there is of it.
        if issubclass(model, Page):
            return is_within_rights(request.user, request.GET.get("childOf", ""))
        return policy_registry.get_by_type(model).user_has_any_permission(request.user, ANY_RIGHT)
    return are_known(request.user, model, keys)


def is_within_rights(user, key):
    page = Page.objects.filter(pk=key).first() if key.isdecimal() else None
    trees = page_permission_policy.instances_with_direct_explore_permission(user)
    return page is not None and any(page.path.startswith(tree.path) for tree in trees)


def model_called(app_label, model_name):
    try:
        return apps.get_model(app_label, model_name)
    except LookupError:
        return None


def are_explored(user):
    """Whether the user has rights in every tree."""
    trees = Page.objects.filter(depth=2).values_list("pk", flat=True)
    return page_permission_policy.explorable_instances(user).filter(pk__in=trees).count() == len(trees)
