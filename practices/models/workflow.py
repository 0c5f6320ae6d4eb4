"""Where a page stands in its workflow, asked once while its form is shown: Wagtail's views ask some fifteen times."""

from itertools import count

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import TaskState, WorkflowState

_numbers = count()
_changed = next(_numbers)  # of the last change of any page's workflow in this process


@receiver([post_save, post_delete])
def on_workflow_changed(sender, **kwargs):
    global _changed
    if issubclass(sender, WorkflowState | TaskState):
        _changed = next(_numbers)


class KnownWorkflow:
    """A mixin of a page: what it was told once holds until a workflow changes here, but only after `keep_workflow`."""

    _workflow = None

    def keep_workflow(self):
        """For the edit form. Whoever decides under a lock reads a page of their own, which asks the database each time."""
        self._workflow = (None, None)

    @property
    def current_workflow_state(self):
        if self._workflow is None:
            return super().current_workflow_state
        if self._workflow[0] != _changed:
            self._workflow = (_changed, super().current_workflow_state)
        return self._workflow[1]

    @property
    def workflow_in_progress(self):
        if self._workflow is None:
            return super().workflow_in_progress
        state = self.current_workflow_state
        return state is not None and state.status == WorkflowState.STATUS_IN_PROGRESS
