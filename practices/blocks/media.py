"""Images and attachments. What a reader needs to know of them is asked for before publishing, never to save a draft."""

from django.core.exceptions import ValidationError
from django.utils.translation import pgettext, pgettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from practices.choices import Licence


class CheckedBlock(blocks.StructBlock):
    """A block with `missing(value)`: {name of a part: what to do} of what stops publishing."""

    def missing(self, value):
        raise NotImplementedError

    def clean(self, value):
        cleaned = super().clean(value)
        missing = {} if self.is_deferred_validation else self.missing(cleaned)
        if missing:
            raise StructBlockValidationError({name: ValidationError(text) for name, text in missing.items()})
        return cleaned


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
    attribution = blocks.CharBlock(label=pgettext_lazy("block", "Attribution"))
    licence = blocks.ChoiceBlock(
        label=pgettext_lazy("block", "Licence"), choices=Licence.choices, default=Licence.CC_BY
    )

    def missing(self, value):
        said = bool((value.get("alt") or "").strip())
        if said and value.get("decorative"):
            return {"decorative": pgettext("media", "It has an alternative text: take this mark or the text away.")}
        if not said and not value.get("decorative"):
            return {"alt": pgettext("media", "Say what the image shows, or mark it as decorative.")}
        return {}


class DocumentBlock(CheckedBlock):
    facts = ("licence",)
    document = DocumentChooserBlock(label=pgettext_lazy("block", "Document"))
    title = blocks.CharBlock(label=pgettext_lazy("block", "Title"))
    attribution = blocks.CharBlock(label=pgettext_lazy("block", "Attribution"), required=False)
    licence = blocks.ChoiceBlock(label=pgettext_lazy("block", "Licence"), choices=Licence.choices, required=False)

    def missing(self, value):
        missing = {}
        if not (value.get("attribution") or "").strip():
            missing["attribution"] = pgettext("media", "Say whose document this is.")
        if not value.get("licence"):
            missing["licence"] = pgettext("media", "Choose the licence under which it may be used.")
        return missing
