"""Two people saved the same page: both versions are in its history, and whoever saved last is shown them side by side."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import pgettext


def tell_of_the_other_version(request, page):
    """After a save that did not begin from the latest version. Autosave stops by itself before that."""
    begun = request.POST.get("overwrite_revision_id") or request.POST.get("loaded_revision_id") or ""
    if not begun.isdecimal() or "application/json" in request.headers.get("accept", ""):
        return
    newest = page.revisions.order_by("-created_at", "-pk")[:2]
    if len(newest) < 2 or newest[1].pk == int(begun):
        return
    mine, other = newest
    text = pgettext("resuming", "%(name)s had saved another version while you were writing. Both are kept.")
    name = other.user.get_full_name() or other.user.get_username() if other.user else "?"
    messages.warning(
        request,
        format_html(
            '{} <a href="{}">{}</a>',
            text % {"name": name},
            reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, other.pk, mine.pk]),
            pgettext("resuming", "Compare the two versions"),
        ),
    )
