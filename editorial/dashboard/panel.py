"""The dashboard's panel, in place of Wagtail's own lists of reviews, which ask anew for every row."""

from django.urls import reverse
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    LockedPagesPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from editorial.dashboard.finding import waiting_for
from practices.vocabulary import language_of, vocabulary

REPLACED = (LockedPagesPanel, UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)
TITLES = {
    "to_write": pgettext_lazy("dashboard", "To write"),
    "to_review": pgettext_lazy("dashboard", "To review"),
    "returned": pgettext_lazy("dashboard", "Returned to you"),
    "waiting": pgettext_lazy("dashboard", "Waiting for a review"),
    "due": pgettext_lazy("dashboard", "Review due"),
}
EMPTY = {
    "to_write": pgettext_lazy("dashboard", "You have no drafts."),
    "to_review": pgettext_lazy("dashboard", "Nothing waits for your review."),
    "returned": pgettext_lazy("dashboard", "Nothing was returned to you."),
    "waiting": pgettext_lazy("dashboard", "Nothing you sent waits for others."),
    "due": pgettext_lazy("dashboard", "No record is due to be reviewed again."),
}
LANGUAGES = {"it": pgettext_lazy("dashboard", "Italian"), "fr": pgettext_lazy("dashboard", "French")}


class WorkPanel(Component):
    name = "work"
    order = 50
    template_name = "editorial/dashboard/panel.html"

    def get_context_data(self, parent_context):
        lists = [self.shown(each) for each in waiting_for(parent_context["request"].user)]
        return super().get_context_data(parent_context) | {"lists": lists, "due_url": reverse("editorial_due")}

    def shown(self, found):
        rows = []
        for page, at in found.rows:
            name = "editorial_review" if found.key == "to_review" else "wagtailadmin_pages:edit"
            rows.append(
                {
                    "title": page.draft_title or page.title,
                    "url": reverse(name, args=[page.pk]),
                    "kind": vocabulary().term("kind", page.record.kind),
                    "language": LANGUAGES[language_of(page)],
                    "is_translation": not page.is_original,
                    "at": at,
                }
            )
        words = {"title": TITLES[found.key], "empty": EMPTY[found.key]}
        return words | {"key": found.key, "rows": rows, "count": found.count, "more": found.more}
