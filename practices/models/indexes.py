"""The list page of each kind of record, one per language."""

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from practices.models.restricted import KnownRestrictions


class RecordIndex(KnownRestrictions, Page):
    """What the six lists share; only its subclasses are created."""

    kind = ""
    intro = models.TextField(pgettext_lazy("page", "introduction"), blank=True)

    content_panels = Page.content_panels + [FieldPanel("intro")]
    parent_page_types = ["home.HomePage"]
    template = "practices/record_index.html"
    is_creatable = False

    def delete(self, *args, **kwargs):
        from practices.record_uses import refuse_deletion_of_cited

        refuse_deletion_of_cited(self)
        return super().delete(*args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        from practices.lists import list_context

        return super().get_context(request, *args, **kwargs) | list_context(request, kind=self.kind)


class PracticeIndex(RecordIndex):
    kind = "practice"
    template = RecordIndex.template
    subpage_types = ["practices.Practice"]
    is_creatable = True

    class Meta:
        verbose_name = pgettext_lazy("page", "list of practices")


class ProjectCardIndex(RecordIndex):
    kind = "project_card"
    template = RecordIndex.template
    subpage_types = ["practices.ProjectCard"]
    is_creatable = True

    class Meta:
        verbose_name = pgettext_lazy("page", "list of project cards")


class MethodIndex(RecordIndex):
    kind = "method"
    template = RecordIndex.template
    subpage_types = ["practices.Method"]
    is_creatable = True

    class Meta:
        verbose_name = pgettext_lazy("page", "list of methods")


class PublicationIndex(RecordIndex):
    kind = "publication"
    template = RecordIndex.template
    subpage_types = ["practices.Publication"]
    is_creatable = True

    class Meta:
        verbose_name = pgettext_lazy("page", "list of publications")


class EventIndex(RecordIndex):
    kind = "event"
    template = RecordIndex.template
    subpage_types = ["practices.Event"]
    is_creatable = True

    class Meta:
        verbose_name = pgettext_lazy("page", "list of events")


class OrganisationIndex(RecordIndex):
    kind = "organisation"
    template = RecordIndex.template
    subpage_types = ["practices.Organisation"]
    is_creatable = True

    class Meta:
        verbose_name = pgettext_lazy("page", "list of organisations")
