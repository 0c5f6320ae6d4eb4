"""An edition of the official form: its header, headings, guidance and limits, as data that editors change."""

from django.db import models, transaction
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from language.dates import spoken
from practices.interface_language import interface_language
from practices.models.version import ContentVersion
from practices.partial_date import PartialDateField


class BilingualBlock(blocks.StructBlock):
    """A line of the form in both languages."""

    label_it = blocks.CharBlock(label=pgettext_lazy("form edition", "Italian label"), required=False)
    label_fr = blocks.CharBlock(label=pgettext_lazy("form edition", "French label"), required=False)
    text_it = blocks.TextBlock(label=pgettext_lazy("form edition", "Italian text"), rows=2)
    text_fr = blocks.TextBlock(label=pgettext_lazy("form edition", "French text"), rows=2)


class FormFieldBlock(blocks.StructBlock):
    key = blocks.RegexBlock(regex=r"^[a-z0-9-]{1,40}$", label=pgettext_lazy("form edition", "Key"))
    number = blocks.CharBlock(label=pgettext_lazy("form edition", "Number shown"), max_length=6)
    title_it = blocks.CharBlock(label=pgettext_lazy("form edition", "Italian heading"))
    title_fr = blocks.CharBlock(label=pgettext_lazy("form edition", "French heading"))
    guidance_it = blocks.TextBlock(label=pgettext_lazy("form edition", "Italian guidance"), required=False, rows=2)
    guidance_fr = blocks.TextBlock(label=pgettext_lazy("form edition", "French guidance"), required=False, rows=2)
    max_chars = blocks.IntegerBlock(
        label=pgettext_lazy("form edition", "Limit of characters"), required=False, min_value=1
    )


class FormGroupBlock(blocks.StructBlock):
    title_it = blocks.CharBlock(label=pgettext_lazy("form edition", "Italian heading"))
    title_fr = blocks.CharBlock(label=pgettext_lazy("form edition", "French heading"))
    is_short = blocks.BooleanBlock(label=pgettext_lazy("form edition", "Short answers"), required=False)
    fields = blocks.ListBlock(FormFieldBlock(), label=pgettext_lazy("form edition", "Fields"))


class LogoBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=pgettext_lazy("form edition", "Logo"))
    name_it = blocks.CharBlock(label=pgettext_lazy("form edition", "Italian name"))
    name_fr = blocks.CharBlock(label=pgettext_lazy("form edition", "French name"))


class FormEdition(models.Model):
    """Cards keep the edition they were written in; a new edition does not touch them."""

    key = models.SlugField(pgettext_lazy("form edition", "key"), max_length=80, unique=True)
    title_it = models.CharField(pgettext_lazy("form edition", "Italian title"), max_length=200)
    title_fr = models.CharField(pgettext_lazy("form edition", "French title"), max_length=200)
    in_use_since = PartialDateField(pgettext_lazy("form edition", "in use since"))
    is_offered = models.BooleanField(
        pgettext_lazy("form edition", "offered for new cards"),
        default=True,
        help_text=pgettext_lazy("form edition", "Cards written in it keep it either way."),
    )
    header = StreamField([("line", BilingualBlock())], blank=True, verbose_name=pgettext_lazy("form edition", "header"))
    groups = StreamField([("group", FormGroupBlock())], verbose_name=pgettext_lazy("form edition", "groups of fields"))
    fund_lines = StreamField(
        [("line", BilingualBlock())], blank=True, verbose_name=pgettext_lazy("form edition", "lines of the fund")
    )
    logos = StreamField([("logo", LogoBlock())], blank=True, verbose_name=pgettext_lazy("form edition", "logos"))

    panels = [
        FieldPanel("key"),
        FieldRowPanel([FieldPanel("title_it"), FieldPanel("title_fr")]),
        FieldRowPanel([FieldPanel("in_use_since"), FieldPanel("is_offered")]),
        FieldPanel("header"),
        FieldPanel("groups"),
        FieldPanel("fund_lines"),
        FieldPanel("logos"),
    ]

    class Meta:
        verbose_name = pgettext_lazy("form edition", "form edition")
        verbose_name_plural = pgettext_lazy("form edition", "form editions")
        ordering = ["title_it", "key"]

    def __str__(self):
        return f"{self.title} ({spoken(self.in_use_since, interface_language())})" if self.in_use_since else self.title

    @property
    def title(self):
        return self.title_fr if interface_language() == "fr" else self.title_it

    @property
    def fields(self):
        """Its fields in their order, whatever group they stand in: values of `FormFieldBlock`."""
        return [field for group in self.groups for field in group.value["fields"]]

    def clean(self):
        super().clean()
        from practices.form_use import check_edition

        check_edition(self)

    def save(self, *args, **kwargs):
        with transaction.atomic():
            super().save(*args, **kwargs)
            ContentVersion.bump()
