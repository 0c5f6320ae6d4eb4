"""Take one published version out of sight, or show it again. The version itself is kept (`deleting` does away with it)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from practices.models import ContentVersion


@transaction.atomic
def hide(version, page, user):
    _set(version, page, user, timezone.now(), user)


@transaction.atomic
def show(version, page, user):
    if version.is_deleted:
        raise PermissionDenied
    _set(version, page, user, None, None)


def _set(version, page, user, at, by):
    version.hidden_at, version.hidden_by = at, by
    version.save(update_fields=["hidden_at", "hidden_by"])
    ContentVersion.bump()
    action = "practices.version.hide" if at else "practices.version.show"
    log(page, action, user=user, data={"number": version.number})
