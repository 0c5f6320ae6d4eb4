"""A page of text: about, legal notes, accessibility, privacy."""

from django.db import models
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from practices.models.restricted import KnownRestrictions


class TextPage(KnownRestrictions, Page):
    intro = models.TextField(pgettext_lazy("page", "introduction"), blank=True)
    body = RichTextField(
        pgettext_lazy("page", "text"), blank=True, features=["h2", "h3", "bold", "italic", "ol", "ul", "link"]
    )

    # France asks every home page to say how accessible the site is (RGAA): the words of the link to the statement.
    footer_name = models.CharField(
        pgettext_lazy("page", "name in the footer"),
        max_length=80,
        blank=True,
        help_text=pgettext_lazy(
            "page",
            "If it is not the title. In French, for the accessibility statement: “Accessibilité : non conforme”.",
        ),
    )

    content_panels = Page.content_panels + [FieldPanel("intro"), FieldPanel("body"), FieldPanel("footer_name")]
    template = "home/text_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = pgettext_lazy("page", "text page")
