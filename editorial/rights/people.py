"""Who keeps the accounts may not become, make or touch a superuser."""

from wagtail import hooks
from wagtail.admin.auth import permission_denied


@hooks.register("before_create_user")
def refuse_to_make_a_superuser(request):
    if not request.user.is_superuser and request.POST.get("is_superuser"):
        return permission_denied(request)
    return None


@hooks.register("before_edit_user")
def refuse_to_touch_a_superuser(request, user):
    if not request.user.is_superuser and (user.is_superuser or request.POST.get("is_superuser")):
        return permission_denied(request)
    return None


@hooks.register("before_bulk_action")
def refuse_to_touch_superusers_together(request, action_type, objects, action):
    if not request.user.is_superuser and any(getattr(each, "is_superuser", False) for each in objects):
        return permission_denied(request)
    return None
