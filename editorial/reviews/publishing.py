"""What happens when the last step approves (setting WAGTAIL_FINISH_WORKFLOW_ACTION). Wagtail's models import this."""


def publish_approved(workflow_state, user=None):
    """Publish. After a review of ours the approval is the right to: reviewers may not publish what nobody reviewed."""
    from editorial.models import ReviewState

    is_reviewed = isinstance(workflow_state.current_task_state.specific, ReviewState)
    revision = workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=is_reviewed)
