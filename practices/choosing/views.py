"""The rows an editor may mean by what was typed so far."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.views.decorators.http import require_GET
from wagtail.permissions import page_permission_policy

from practices.choosing.sources import SOURCES

LONGEST = 100
WRITING = ("add", "change")


@require_GET
def choices(request, source):
    """{"rows": [{"value", "label"}]}, twenty at most; only for people who write records."""
    if not page_permission_policy.user_has_any_permission(request.user, WRITING):
        raise PermissionDenied
    if source not in SOURCES:
        raise Http404
    column = "key" if request.GET.get("column") == "key" else "pk"
    text = request.GET.get("q", "").replace("\0", "")[:LONGEST]
    rows = SOURCES[source].find(text, request.user)
    return JsonResponse({"rows": [{"value": str(getattr(row, column)), "label": row.label} for row in rows]})
