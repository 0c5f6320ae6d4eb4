"""The workflows that pages are in or were in. Wagtail keeps the key of their object as text: here it is a number too."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField
from django.db.models.functions import Cast
from wagtail.models import Page, WorkflowState


def content_type_of_pages():
    return ContentType.objects.get_for_model(Page)


def workflows_of_pages():
    """WorkflowStates with `page_pk`."""
    states = WorkflowState.objects.filter(base_content_type=content_type_of_pages())
    return states.annotate(page_pk=Cast("object_id", BigIntegerField()))
