"""The parts of a text that only one kind of record has: answers of a form, phases of a method, chapters, contributions."""

from django.utils.translation import pgettext_lazy
from wagtail import blocks

from practices.blocks.facts import TermBlock
from practices.blocks.texts import FEATURES, words
from practices.choices import Scheme


class AnswerBlock(blocks.StructBlock):
    facts = ("field",)
    field = blocks.RegexBlock(regex=r"^[a-z0-9-]{1,40}$", label=pgettext_lazy("block", "Key of the form's field"))
    text = blocks.RichTextBlock(label=pgettext_lazy("block", "Answer"), features=FEATURES, required=False)

    class Meta:
        label = pgettext_lazy("block", "Answer")


class PhaseBlock(blocks.StructBlock):
    facts = ("phase",)
    phase = TermBlock(Scheme.PHASE, label=pgettext_lazy("block", "Phase"))
    aim = words(pgettext_lazy("block", "Aim"))
    done = blocks.ListBlock(words(pgettext_lazy("block", "Step")), label=pgettext_lazy("block", "Steps"), default=[])
    tools = blocks.ListBlock(words(pgettext_lazy("block", "Tool")), label=pgettext_lazy("block", "Tools"), default=[])
    outputs = blocks.ListBlock(
        words(pgettext_lazy("block", "Output")), label=pgettext_lazy("block", "Outputs"), default=[]
    )
    outputs_note = words(pgettext_lazy("block", "Note on the outputs"), required=False)
    replicability = blocks.ListBlock(
        words(pgettext_lazy("block", "Advice")), label=pgettext_lazy("block", "Using it elsewhere"), default=[]
    )

    class Meta:
        label = pgettext_lazy("block", "Phase")


class ChapterBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=pgettext_lazy("block", "Title"))
    text = words(pgettext_lazy("block", "Content"), required=False)

    class Meta:
        label = pgettext_lazy("block", "Chapter")


class ContributionBlock(blocks.StructBlock):
    speaker = blocks.CharBlock(
        label=pgettext_lazy("block", "Who contributed"),
        help_text=pgettext_lazy("block", "An organisation or a role, never a name."),
    )
    text = words(pgettext_lazy("block", "Content"))

    class Meta:
        label = pgettext_lazy("block", "Contribution")
