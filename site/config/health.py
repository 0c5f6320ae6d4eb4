"""`/healthz`: is the archive whole? For the machine that watches it: numbers and words, no secrets."""

import logging

from django.db import DatabaseError, connection
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from practices.models import Record
from search.indexing import health as search_health

logger = logging.getLogger(__name__)


@require_safe
@never_cache
def healthz(request):
    """200 when everything works, 503 when the database or the index does not."""
    state = {"database": "ok"}
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        state["records"] = Record.objects.filter(pages__live=True).distinct().count()
        state |= search_health()
    except DatabaseError:
        logger.exception("The database does not answer")
        state = {"database": "failed"}
    is_whole = state["database"] == "ok" and state.get("index", "ok") == "ok"
    return JsonResponse(state, status=200 if is_whole else 503)
