"""A practice becomes a method: a draft with its phases and facts, and each leads to the other."""

from django.db import transaction

from editorial.drafts import save_draft
from editorial.maturity.steps import TO_METHOD, put_step
from editorial.starting.copying import take_facts
from editorial.starting.guidance import phase_blocks
from practices.choices import RelationKind, Scheme
from practices.models import Method, RelatedRecord, Term


@transaction.atomic
def promote(practice, others, title, words, parent, user):
    """(method, [pages that lead to it by a new draft of theirs]). `practice`: its newest draft; `others`: practices' pages.

    `words` are those of the step (see `add_step`). What the person may not edit is not changed: the method leads to it.
    """
    method = Method(title=title, locale=parent.locale, live=False)
    take_facts(method, practice)
    phases = sorted(practice.phases.all(), key=lambda term: term.order)
    method.described_phases = phase_blocks(phases)
    method.related = [
        RelatedRecord(record_id=page.record_id, kind=RelationKind.RELATED, sort_order=order)
        for order, page in enumerate([practice, *others])
    ]
    stage = Term.objects.filter(scheme=Scheme.MATURITY, key=TO_METHOD).first()
    if stage:
        put_step(method, stage, words)
    save_draft(method, parent, user)
    changed = [page for page in [practice, *others] if is_free(page, user)]
    for page in changed:
        lead_to(page if page is practice else page.get_latest_revision_as_object(), method, user)
    return method, changed


def is_free(page, user):
    permissions = page.permissions_for_user(user)
    return permissions.can_edit() and not permissions.page_locked()


def lead_to(page, method, user):
    row = RelatedRecord(record_id=method.record_id, kind=RelationKind.APPLIES, sort_order=page.related.count())
    page.related.add(row)
    page.save_revision(user=user, log_action="editorial.promote", changed=True, clean=False)
