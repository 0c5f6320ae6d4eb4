"""Records that a person may copy: those anybody may read, and those whose drafts they may edit."""

from django.db.models import Q
from wagtail.permissions import page_permission_policy

from practices.public import public_pages

MOST = 20


def sources(user, model, locale, wanted):
    """Pages of a kind in a language whose title or code holds the words; at most `MOST`."""
    own = page_permission_policy.instances_user_has_permission_for(user, "change").values("pk")
    allowed = Q(pk__in=own) | Q(pk__in=public_pages().values("pk"))
    words = Q(record__code=wanted.upper())
    words |= Q(title__icontains=wanted)
    return list(model.objects.filter(allowed, words, locale=locale).select_related("record").order_by("title")[:MOST])
