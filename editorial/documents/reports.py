"""An import said on a terminal, or as JSON for another program."""

import json

from editorial.documents.explanations import DUPLICATES, FACTS, PERSONAL, REASONS, TITLES, drop_text
from editorial.documents.targets import targets_of


def as_data(done):
    """Plain values only. Words of the document appear where they are the answer: title, summary, headings, facts."""
    proposal = done.proposal
    return {
        "file": done.name,
        "sha256": done.sha256,
        "title": proposal.title,
        "title_place": proposal.title_place,
        "is_title_shortened": proposal.title != proposal.whole_title,
        "summary": proposal.summary,
        "summary_place": proposal.summary_place,
        "language": proposal.language,
        "is_language_sure": proposal.is_language_sure,
        "kind": proposal.kind,
        "edition": proposal.edition.key if proposal.edition else None,
        "sections": [
            {"heading": each.heading, "target": each.target, "reason": each.reason, "characters": len(each.text)}
            for each in proposal.sections
        ],
        "facts": [{"field": each.field, "value": each.value, "label": each.label} for each in proposal.facts],
        "dropped": proposal.dropped,
        "personal": [{"kind": each.kind, "text": each.text} for each in proposal.personal],
        "duplicates": [
            {
                "code": each.page.record.code,
                "title": each.page.title,
                "reason": each.reason,
                "share": round(each.share, 2),
            }
            for each in done.duplicates
        ],
        "page": done.page.pk if done.page else None,
        "code": done.page.record.code if done.page else None,
    }


def as_json(done):
    return json.dumps(as_data(done), ensure_ascii=False, indent=2)


def as_text(done):
    proposal = done.proposal
    labels = dict(targets_of(proposal.kind, proposal.edition, proposal.language))
    lines = [
        f"{done.name} → {proposal.kind} ({proposal.language}): {proposal.title}",
        f"  {TITLES[proposal.title_place]}",
    ]
    for section in proposal.sections:
        heading = section.heading or "…"
        lines.append(
            f"  {heading[:48]:<48} → {labels[section.target]} ({REASONS[section.reason]}, {len(section.text)})"
        )
    lines += [f"  + {FACTS[fact.field]}: {fact.label}" for fact in proposal.facts]
    lines += [f"  – {drop_text(each)}" for each in proposal.dropped]
    lines += [f"  ! {PERSONAL[each.kind]}: {each.text}" for each in proposal.personal]
    lines += [
        f"  = {each.page.title} ({each.page.record.code}): {DUPLICATES[each.reason] % {'percent': round(100 * each.share)}}"
        for each in done.duplicates
    ]
    if done.page:
        lines.append(f"→ {done.page.record.code} (/admin/pages/{done.page.pk}/edit/)")
    return "\n".join(map(str, lines))
