"""Form editions in the admin: a new one begins as a copy of another."""

import re

from django.contrib import messages
from django.utils.translation import pgettext
from wagtail.snippets.views.snippets import CopyView, SnippetViewSet

from practices.models import FormEdition


def next_key(key):
    """The first free key after one: "scheda" -> "scheda-2"."""
    stem = re.sub(r"-\d+$", "", key)[:70]
    taken = set(FormEdition.objects.filter(key__startswith=stem).values_list("key", flat=True))
    return next(f"{stem}-{number}" for number in range(2, len(taken) + 3) if f"{stem}-{number}" not in taken)


class EditionCopyView(CopyView):
    def get_initial_form_instance(self):
        edition = self.get_object()
        edition.pk, edition.key, edition.in_use_since, edition.is_offered = None, next_key(edition.key), "", True
        return edition

    def get(self, request, *args, **kwargs):
        message = pgettext(
            "form edition",
            "This is a copy. A section that keeps its key keeps its answers when a card moves to the new edition.",
        )
        messages.info(request, message)
        return super().get(request, *args, **kwargs)


class FormEditionViewSet(SnippetViewSet):
    model = FormEdition
    icon = "form"
    list_display = ["__str__", "key", "in_use_since", "is_offered"]
    copy_view_class = EditionCopyView
