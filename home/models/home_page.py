"""The home page of one language, the root of its tree."""

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from practices.blocks import CodeBlock
from practices.models.restricted import KnownRestrictions


class DoorBlock(blocks.StructBlock):
    """A way in for one role."""

    audience = blocks.CharBlock(label=pgettext_lazy("home", "For whom"))
    heading = blocks.CharBlock(label=pgettext_lazy("home", "Heading"))
    text = blocks.TextBlock(label=pgettext_lazy("home", "Text"), rows=2)
    link_label = blocks.CharBlock(label=pgettext_lazy("home", "Text of the link"))
    target = blocks.ChoiceBlock(
        label=pgettext_lazy("home", "Where it leads"),
        choices=[
            ("search", pgettext_lazy("home", "Search")),
            ("propose", pgettext_lazy("home", "How to propose a practice")),
            ("methods", pgettext_lazy("home", "Methods")),
        ],
    )


class HomePage(KnownRestrictions, Page):
    """A sentence that says what this is, the search box, and the ways in."""

    lead = models.TextField(pgettext_lazy("home", "sentence"), blank=True)
    examples = StreamField(
        [("example", blocks.CharBlock())], blank=True, verbose_name=pgettext_lazy("home", "examples of searches")
    )
    doors = StreamField([("door", DoorBlock())], blank=True, verbose_name=pgettext_lazy("home", "ways in"))
    highlighted = StreamField(
        [("record", CodeBlock("practice"))], blank=True, verbose_name=pgettext_lazy("home", "highlighted practices")
    )

    content_panels = Page.content_panels + [
        FieldPanel("lead"),
        MultiFieldPanel([FieldPanel("examples"), FieldPanel("doors")], heading=pgettext_lazy("home", "Ways in")),
        FieldPanel("highlighted"),
    ]
    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.TextPage",
        "practices.PracticeIndex",
        "practices.ProjectCardIndex",
        "practices.MethodIndex",
        "practices.PublicationIndex",
        "practices.EventIndex",
        "practices.OrganisationIndex",
    ]

    class Meta:
        verbose_name = pgettext_lazy("page", "home page")

    def get_context(self, request, *args, **kwargs):
        from home.overview import home_context

        return super().get_context(request, *args, **kwargs) | home_context(self)

    def route(self, request, path_components):
        """One query for the page at an address, where Wagtail asks one per path component."""
        from home.routing import route

        return route(self, request, path_components)
