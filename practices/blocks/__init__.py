"""The StreamField blocks of a record. `facts` names the values that belong to the original page (see practices/facts)."""

from practices.blocks.facts import CodeBlock, TermBlock
from practices.blocks.media import DocumentBlock, ImageBlock
from practices.blocks.of_one_kind import AnswerBlock, ChapterBlock, ContributionBlock, PhaseBlock
from practices.blocks.texts import (
    ActorBlock,
    ConditionBlock,
    ContactBlock,
    FigureBlock,
    GrantBlock,
    HindranceBlock,
    LinkBlock,
    MaturityStepBlock,
    ResourceBlock,
    SectionBlock,
    SourceBlock,
    StepBlock,
    TargetBlock,
    UpdateBlock,
    VoiceBlock,
)

__all__ = [
    "ActorBlock",
    "AnswerBlock",
    "ChapterBlock",
    "CodeBlock",
    "ConditionBlock",
    "ContactBlock",
    "ContributionBlock",
    "DocumentBlock",
    "FigureBlock",
    "GrantBlock",
    "HindranceBlock",
    "ImageBlock",
    "LinkBlock",
    "MaturityStepBlock",
    "PhaseBlock",
    "ResourceBlock",
    "SectionBlock",
    "SourceBlock",
    "StepBlock",
    "TargetBlock",
    "TermBlock",
    "UpdateBlock",
    "VoiceBlock",
]
