"""Nothing enters a workflow, or passes from one of its tasks to the next, that could not be published."""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page, TaskState, WorkflowState

from practices.models import RecordPage
from practices.publishing import refuse_if_stopped


@receiver(pre_save)
def refuse_to_submit(sender, instance, **kwargs):
    if not issubclass(sender, (WorkflowState, TaskState)) or not instance._state.adding:
        return
    state = instance if isinstance(instance, WorkflowState) else instance.workflow_state
    page = state.content_object
    draft = page.get_latest_revision_as_object() if isinstance(page, Page) else None
    if isinstance(draft, RecordPage):
        refuse_if_stopped(draft)
