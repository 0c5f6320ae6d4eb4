"""A step of the review: one of Wagtail's tasks, for the people of some groups, and how it ended."""

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from django.utils.translation import pgettext, pgettext_lazy
from wagtail.models import AbstractGroupApprovalTask, TaskState

from editorial.reviews.people import may_decide
from editorial.reviews.reasons import Reason, ReturnForm
from editorial.reviews.submitting import refresh
from practices.gaps import gaps_of
from practices.models import RecordPage


class ReviewState(TaskState):
    """How a step ended; a return has a reason."""

    reason = models.CharField(pgettext_lazy("review", "reason"), max_length=20, choices=Reason.choices, blank=True)

    class Meta:
        verbose_name = pgettext_lazy("review", "state of a review")
        verbose_name_plural = pgettext_lazy("review", "states of a review")

    def get_comment(self):
        return ": ".join(filter(None, (self.get_reason_display(), self.comment)))


class ReviewTask(AbstractGroupApprovalTask):
    """Reviewers approve, or return with a reason. `key` names the tasks that the archive makes itself."""

    key = models.SlugField(unique=True, null=True, blank=True, editable=False)
    originals_only = models.BooleanField(
        pgettext_lazy("review", "original language only"),
        default=False,
        help_text=pgettext_lazy("review", "Translations skip this step."),
    )

    task_state_class = ReviewState
    admin_form_fields = [*AbstractGroupApprovalTask.admin_form_fields, "originals_only"]

    class Meta:
        verbose_name = pgettext_lazy("review", "review")
        verbose_name_plural = pgettext_lazy("review", "reviews")

    @classmethod
    def get_description(cls):
        return pgettext("review", "Members of the chosen groups approve, or return with a reason")

    def start(self, workflow_state, user=None):
        if not (self.originals_only and is_translation(workflow_state.object_id)):
            return super().start(workflow_state, user)
        revision = workflow_state.content_object.get_latest_revision()
        skipped = {"status": TaskState.STATUS_SKIPPED, "finished_at": timezone.now()}
        return ReviewState.objects.create(workflow_state=workflow_state, revision=revision, task=self, **skipped)

    def get_actions(self, obj, user):
        if not super().get_actions(obj, user) or not may_decide(obj, user):
            return []
        actions = [("reject", pgettext("review", "Return with a reason"), True)]
        if not gaps_of(obj):  # what is published with a text missing would show the other language's words
            actions += [
                ("approve", pgettext("review", "Approve"), False),
                ("approve", pgettext("review", "Approve with a comment"), True),
            ]
        return actions

    def get_form_for_action(self, action):
        return ReturnForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state, user, action_name, comment="", reason="", **kwargs):
        """Wagtail's edit form hands over what a browser said, so it is checked here once more."""
        page = task_state.workflow_state.content_object
        if action_name not in {name for name, *_ in self.get_actions(page, user)}:
            raise PermissionDenied
        if action_name == "reject":
            form = ReturnForm({"reason": reason, "comment": comment})
            if not form.is_valid():
                raise PermissionDenied
            task_state.reason, comment = form.cleaned_data["reason"], form.cleaned_data["comment"]
        else:
            refresh(page, user)
        return super().on_action(task_state, user, action_name, comment=comment)


def is_translation(page_id):
    page = RecordPage.objects.filter(pk=page_id).select_related("record").first()
    return page is not None and not page.is_original
