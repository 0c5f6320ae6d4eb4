"""Images and attachments. What a reader needs to know of them is asked for before publishing, never to save a draft."""

from django.utils.translation import pgettext, pgettext_lazy
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from practices.choices import Licence


class CheckedBlock(blocks.StructBlock):
    """A block with `missing(value)`: [what to do] before a page with it may be published (see `practices.media_checks`)."""

    def missing(self, value):
        raise NotImplementedError


class ImageBlock(CheckedBlock):
    facts = ("decorative", "licence")
    image = ImageChooserBlock(label=pgettext_lazy("block", "Image"))
    alt = blocks.CharBlock(
        label=pgettext_lazy("block", "Alternative text"),
        required=False,
        help_text=pgettext_lazy("block", "What is seen, and why it matters here, for who does not see it."),
    )
    decorative = blocks.BooleanBlock(
        label=pgettext_lazy("block", "Decorative"),
        required=False,
        help_text=pgettext_lazy("block", "The image adds nothing to the text: it needs no alternative text."),
    )
    attribution = blocks.CharBlock(label=pgettext_lazy("block", "Attribution"), required=False)
    licence = blocks.ChoiceBlock(
        label=pgettext_lazy("block", "Licence"), choices=Licence.choices, default=Licence.CC_BY
    )

    class Meta:
        label = pgettext_lazy("block", "Image")

    def missing(self, value):
        said = bool((value.get("alt") or "").strip())
        if said and value.get("decorative"):
            yield pgettext("media", "It has an alternative text and is marked as decorative: choose one of the two.")
        if not said and not value.get("decorative"):
            yield pgettext("media", "Say what the image shows, or mark it as decorative.")
        if not (value.get("attribution") or "").strip():
            yield pgettext("media", "Say whose image this is.")
        if not value.get("licence"):
            yield pgettext("media", "Choose the licence under which it may be used.")


class DocumentBlock(CheckedBlock):
    facts = ("licence",)
    document = DocumentChooserBlock(label=pgettext_lazy("block", "Document"))
    title = blocks.CharBlock(label=pgettext_lazy("block", "Title"))
    attribution = blocks.CharBlock(label=pgettext_lazy("block", "Attribution"), required=False)
    licence = blocks.ChoiceBlock(label=pgettext_lazy("block", "Licence"), choices=Licence.choices, required=False)

    class Meta:
        label = pgettext_lazy("block", "Document")

    def missing(self, value):
        if not (value.get("attribution") or "").strip():
            yield pgettext("media", "Say whose document this is.")
        if not value.get("licence"):
            yield pgettext("media", "Choose the licence under which it may be used.")
