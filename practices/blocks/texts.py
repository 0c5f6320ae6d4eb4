"""The parts of a record's text, each with the words to translate and, where it has any, its facts."""

from django.utils.translation import pgettext_lazy
from wagtail import blocks

from practices.blocks.facts import CodeBlock, FactBlock, PartialDateBlock, TermBlock
from practices.blocks.limited import Limited
from practices.choices import Qualifier, Scheme

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


def words(label, **kwargs):
    return blocks.TextBlock(label=label, rows=2, **kwargs)


class LineBlock(Limited, blocks.CharBlock):
    """A line with a limit that a draft may exceed."""


class SectionBlock(blocks.StructBlock):
    heading = LineBlock(label=pgettext_lazy("block", "Heading"), max_length=120)
    text = blocks.RichTextBlock(label=pgettext_lazy("block", "Text"), features=FEATURES)

    class Meta:
        label = pgettext_lazy("block", "Section")


class TargetBlock(blocks.StructBlock):
    facts = ("target",)
    target = TermBlock(Scheme.TARGET, label=pgettext_lazy("block", "Target group"), required=False)
    text = words(pgettext_lazy("block", "Who they are"))

    class Meta:
        label = pgettext_lazy("block", "Target group")


class StepBlock(blocks.StructBlock):
    text = words(pgettext_lazy("block", "What was done"))

    class Meta:
        label = pgettext_lazy("block", "Step")


class ActorBlock(blocks.StructBlock):
    facts = ("organisation",)
    organisation = CodeBlock("organisation", label=pgettext_lazy("block", "Organisation"), required=False)
    name = blocks.CharBlock(
        label=pgettext_lazy("block", "Name"),
        required=False,
        help_text=pgettext_lazy("block", "Only where the organisation has no record; never a private person."),
    )
    role = words(pgettext_lazy("block", "What they did"), required=False)

    class Meta:
        label = pgettext_lazy("block", "Organisation")


class ResourceBlock(blocks.StructBlock):
    facts = ("kind", "amount", "unit")
    kind = TermBlock(Scheme.RESOURCE, label=pgettext_lazy("block", "Kind of resource"))
    amount = blocks.DecimalBlock(label=pgettext_lazy("block", "Amount"), required=False)
    unit = blocks.ChoiceBlock(
        label=pgettext_lazy("block", "Unit"),
        required=False,
        choices=[
            ("EUR", pgettext_lazy("unit", "euros")),
            ("hours", pgettext_lazy("unit", "hours")),
            ("people", pgettext_lazy("unit", "people")),
            ("m2", pgettext_lazy("unit", "square metres")),
        ],
    )
    text = words(pgettext_lazy("block", "Description"))

    class Meta:
        label = pgettext_lazy("block", "Resource")


class FigureBlock(blocks.StructBlock):
    facts = ("value", "qualifier", "date")
    value = blocks.DecimalBlock(label=pgettext_lazy("block", "Value"))
    qualifier = blocks.ChoiceBlock(
        label=pgettext_lazy("block", "Precision"), choices=Qualifier.choices, default=Qualifier.EXACT
    )
    label = words(pgettext_lazy("block", "What is counted"))
    source = blocks.CharBlock(label=pgettext_lazy("block", "Source"), required=False)
    date = PartialDateBlock(label=pgettext_lazy("block", "Date"))

    class Meta:
        label = pgettext_lazy("block", "Figure")


class ConditionBlock(blocks.StructBlock):
    text = words(pgettext_lazy("block", "What helped"))

    class Meta:
        label = pgettext_lazy("block", "What helped")


class HindranceBlock(blocks.StructBlock):
    text = words(pgettext_lazy("block", "What hindered"))
    overcome = words(pgettext_lazy("block", "How it was overcome"), required=False)

    class Meta:
        label = pgettext_lazy("block", "What hindered")


class VoiceBlock(blocks.StructBlock):
    role = blocks.CharBlock(
        label=pgettext_lazy("block", "Who speaks"), help_text=pgettext_lazy("block", "A role only, never a name.")
    )
    quote = words(pgettext_lazy("block", "Words"))

    class Meta:
        label = pgettext_lazy("block", "Voice")


class UpdateBlock(blocks.StructBlock):
    facts = ("date",)
    date = PartialDateBlock(label=pgettext_lazy("block", "Date"), required=True)
    text = words(pgettext_lazy("block", "What happened"))

    class Meta:
        label = pgettext_lazy("block", "Update")


class MaturityStepBlock(blocks.StructBlock):
    facts = ("stage", "date", "organisation")
    stage = TermBlock(Scheme.MATURITY, label=pgettext_lazy("block", "Stage reached"))
    date = PartialDateBlock(label=pgettext_lazy("block", "Date"), required=True)
    organisation = CodeBlock("organisation", label=pgettext_lazy("block", "Organisation"), required=False)
    who = LineBlock(
        label=pgettext_lazy("block", "Role or office"),
        required=False,
        max_length=120,
        help_text=pgettext_lazy("block", "Who took the step: an office or a role, never a private person."),
    )
    why = words(pgettext_lazy("block", "Why"))

    class Meta:
        label = pgettext_lazy("block", "Stage")


class GrantBlock(blocks.StructBlock):
    facts = ("programme", "amount", "year")
    programme = TermBlock(Scheme.PROGRAMME, label=pgettext_lazy("block", "Programme"), required=False)
    amount = blocks.DecimalBlock(label=pgettext_lazy("block", "Amount in euros"), required=False)
    year = blocks.IntegerBlock(label=pgettext_lazy("block", "Year"), required=False, min_value=1900, max_value=2100)
    note = words(pgettext_lazy("block", "Note"), required=False)

    class Meta:
        label = pgettext_lazy("block", "Funding")


class LinkBlock(blocks.StructBlock):
    facts = ("url",)
    url = blocks.URLBlock(label=pgettext_lazy("block", "Address"))
    label = blocks.CharBlock(label=pgettext_lazy("block", "Text of the link"))

    class Meta:
        label = pgettext_lazy("block", "Link")


class ContactBlock(blocks.StructBlock):
    facts = ("address", "phone", "email")
    label = blocks.CharBlock(
        label=pgettext_lazy("block", "Office"), help_text=pgettext_lazy("block", "An office, never a person.")
    )
    address = FactBlock(label=pgettext_lazy("block", "Postal address"), required=False, max_length=200)
    phone = blocks.RegexBlock(
        regex=r"^\+?[0-9 ()./-]{5,20}$", label=pgettext_lazy("block", "Office telephone"), required=False
    )
    email = blocks.EmailBlock(label=pgettext_lazy("block", "Office e-mail"), required=False)

    class Meta:
        label = pgettext_lazy("block", "Office")


class SourceBlock(blocks.StructBlock):
    facts = ("date", "updated", "url")
    title = words(pgettext_lazy("block", "Title"))
    date = PartialDateBlock(label=pgettext_lazy("block", "Date"))
    updated = PartialDateBlock(label=pgettext_lazy("block", "Updated on"))
    url = blocks.URLBlock(label=pgettext_lazy("block", "Address"), required=False)

    class Meta:
        label = pgettext_lazy("block", "Source")
