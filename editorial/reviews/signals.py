"""Mail to reviewers, by Wagtail's own notifier; it knows only tasks that end in a plain `TaskState`."""

from wagtail.admin.mail import GroupApprovalTaskStateSubmissionEmailNotifier
from wagtail.signals import task_submitted

from editorial.models import ReviewState

tell_reviewers = GroupApprovalTaskStateSubmissionEmailNotifier()
task_submitted.connect(tell_reviewers, sender=ReviewState, dispatch_uid="mail-to-reviewers")
