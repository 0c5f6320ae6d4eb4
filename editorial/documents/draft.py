"""A proposal as an editor decided it → a draft, with its original kept. All of it or nothing."""

import json
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import pgettext

from editorial.documents.originals import digest, keep_original
from editorial.documents.parents import parent_of
from editorial.documents.texts import block, put_first, text_values
from editorial.drafts import save_draft
from editorial.models import DocumentUpload, ImportedDocument
from language.typography import typographic
from practices.kinds import KINDS
from practices.models import Area, FormEdition, Municipality, Record, RecordRole, Term, Territory

ROWS = {
    "themes": Term,
    "target_groups": Term,
    "phases": Term,
    "territories": Territory,
    "places": Municipality,
    "areas": Area,
}
LINES = ("period_start", "period_end", "stage")


class AlreadyMade(Exception):
    """Another click on the same button was faster."""


@dataclass
class Decision:
    """What the editor wants: of the proposal's sections the targets are already theirs."""

    title: str
    summary: str
    language: str
    kind: str
    facts: list = field(default_factory=list)  # keys of the proposal's facts to write
    parent: object = None  # a list page other than the kind's own


def make_draft(name, content, proposal, decision, user=None, upload=None):
    """The page, not published. ValidationError where the record cannot be so; then nothing was written."""
    stored = []
    try:
        with transaction.atomic():
            if upload and not DocumentUpload.objects.select_for_update().filter(pk=upload.pk).exists():
                raise AlreadyMade
            page = write_page(proposal, decision, user)
            document = keep_original(name, content, user)
            stored.append(document.file)
            ImportedDocument.objects.create(
                record=page.record,
                document=document,
                upload=upload.pk if upload else None,
                name=name,
                sha256=digest(content),
                imported_by=user,
            )
            if upload:
                upload.delete()
            return page
    except BaseException:
        for file in stored:
            file.storage.delete(file.name)
        raise


def write_page(proposal, decision, user):
    parent = decision.parent or parent_of(decision.kind, decision.language)
    if parent is None:
        raise ValidationError(pgettext("import", "There is no list of this kind in this language to add a draft to."))
    page = KINDS[decision.kind](title=typographic(decision.title, decision.language), locale=parent.locale, live=False)
    for name, value in values_of(proposal, decision).items():
        setattr(page, name, value)
    if decision.kind == "project_card" and proposal.edition:
        page.edition = FormEdition.objects.get(pk=proposal.edition.pk)
    write_facts(page, [fact for fact in proposal.facts if fact.key in decision.facts])
    return save_draft(page, parent, user)


def values_of(proposal, decision):
    """Texts by field. What title and summary had to leave out opens the first section of the record's own."""
    values = text_values(proposal.sections, decision.language)
    whole = [proposal.whole_title] if is_cut(decision.title, proposal.whole_title) else []
    if proposal.summary_place == "section" and is_cut(decision.summary, proposal.whole_summary):
        whole.append(proposal.whole_summary)
    added = values.pop("summary", "")
    if added and added not in typographic(f"{decision.summary}\n{proposal.whole_summary}", decision.language):
        whole.append(added)  # the editor sent another section to the summary, which has words already
    put_first(values, whole, decision.language)
    values["summary"] = typographic(decision.summary, decision.language)
    source = {"title": typographic(proposal.whole_title, decision.language), "date": "", "updated": "", "url": ""}
    values["sources"] = [block("source", source), *values.get("sources", [])]
    # Streams take what the database would give them: their raw JSON.
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in values.items()
    }


def is_cut(words, whole):
    return words != whole and words.rstrip("…") == whole[: len(words.rstrip("…"))]


def write_facts(page, facts):
    sets = {}
    for fact in facts:
        if fact.field in ROWS:
            sets.setdefault(fact.field, []).append(fact.value)
        elif fact.field in LINES and hasattr(page, fact.field):
            setattr(page, fact.field, fact.value)
    for name, keys in sets.items():
        setattr(page, name, ROWS[name].objects.filter(pk__in=keys))
    organisations = Record.objects.filter(pk__in=[fact.value for fact in facts if fact.field == "roles"])
    if organisations:
        page.roles = [RecordRole(organisation=each, sort_order=order) for order, each in enumerate(organisations)]
