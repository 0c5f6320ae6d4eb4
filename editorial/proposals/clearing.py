"""How long proposals and the addresses of those who proposed are kept."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from editorial.models.proposal import CONFIRMED_WITHIN, DRAFT_KEPT, NOT_YET_SENT, Proposal, State


def clear():
    """{what: how many were deleted}"""
    now = timezone.now()
    old = now - timedelta(days=settings.PROPOSAL_EMAIL_DAYS)
    left = Proposal.objects.filter(state=State.WRITING, changed_at__lt=now - DRAFT_KEPT)
    unconfirmed = Proposal.objects.filter(state=State.UNCONFIRMED, sent_at__lt=now - CONFIRMED_WITHIN)
    refused = Proposal.objects.filter(state=State.REFUSED, changed_at__lt=old)
    counts = {"drafts": left.count(), "unconfirmed": unconfirmed.count(), "refused": refused.count()}
    for rows in (left, unconfirmed, refused):
        rows.delete()
    known = Proposal.objects.filter(changed_at__lt=old).exclude(email="").exclude(state__in=NOT_YET_SENT)
    return counts | {"addresses": known.update(email="")}
