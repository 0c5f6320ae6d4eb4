"""In which state each record's translation is: one query for all, so that a table can filter, sort and count."""

from django.db.models import Case, CharField, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import pgettext_lazy
from wagtail.models import WorkflowState
from wagtail.permissions import page_permission_policy
from wagtail_localize.models import StringSegment, StringTranslation

from editorial.reviews.of_pages import workflows_of_pages
from practices.models import RecordPage
from practices.public import public_originals

NOT_STARTED, MACHINE, DRAFT, REVIEW, OUTDATED, PUBLISHED = (
    "not_started",
    "machine",
    "draft",
    "review",
    "outdated",
    "published",
)
LABELS = {
    NOT_STARTED: pgettext_lazy("translation state", "Not started"),
    MACHINE: pgettext_lazy("translation state", "Draft, machine-made"),
    DRAFT: pgettext_lazy("translation state", "Draft"),
    REVIEW: pgettext_lazy("translation state", "In review"),
    OUTDATED: pgettext_lazy("translation state", "Out of date"),
    PUBLISHED: pgettext_lazy("translation state", "Published"),
}
# What Wagtail's own badges are called: the colour says it again, never alone.
TONES = {OUTDATED: "critical", MACHINE: "warning", REVIEW: "primary", PUBLISHED: "primary"}


def with_states(originals):
    """Original pages with what is known of the page in the other language: `state`, `target_id`, `target_live`, …"""
    targets = RecordPage.objects.filter(record=OuterRef("record_id"), alias_of=None).exclude(
        locale=OuterRef("locale_id")
    )
    found = {
        "target_id": "pk",
        "target_live": "live",
        "target_changed": "has_unpublished_changes",
        "outdated": "outdated_since",
        "changed_words": "figures_kept__changed_words",
        "warnings": "figures_kept__warnings",
        "target_edited": "latest_revision_created_at",
    }
    columns = {name: Subquery(targets.order_by().values(field)[:1]) for name, field in found.items()}
    # One look at the other page, not one for each question about it.
    state = Subquery(targets.order_by().annotate(as_it_is=_state()).values("as_it_is")[:1])
    return originals.annotate(**columns, state=Coalesce(state, Value(NOT_STARTED)))


def _state():
    """Of a page that there is."""
    return Case(
        When(pk__in=_in_review(), then=Value(REVIEW)),
        When(live=True, outdated_since__isnull=False, then=Value(OUTDATED)),
        When(live=True, then=Value(PUBLISHED)),
        When(_machine_made(), then=Value(MACHINE)),
        default=Value(DRAFT),
        output_field=CharField(),
    )


def _in_review():
    return workflows_of_pages().filter(status=WorkflowState.STATUS_IN_PROGRESS).values("page_pk")


def _machine_made():
    """Whether a segment of the text stands as a machine wrote it."""
    made = StringTranslation.objects.filter(
        translation_of=OuterRef("string"),
        context=OuterRef("context"),
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
    ).exclude(locale=OuterRef("source__locale"))
    segments = StringSegment.objects.filter(source__object_id=OuterRef("translation_key"))
    return Exists(segments.filter(Exists(made)))


def records_shown_to(user):
    """The originals of the records that somebody may see: those they have a right on in a language, and public ones."""
    explorable = page_permission_policy.explorable_instances(user).values("pk")
    own = RecordPage.objects.filter(pk__in=explorable).values("record")
    shown = Q(record__in=own) | Q(pk__in=public_originals().values("pk"))
    if user.is_superuser:
        shown = Q()
    return RecordPage.objects.originals().filter(shown)


def state_of(page):
    """The original page of a record's page with its translation's state; None where the original is gone."""
    return with_states(RecordPage.objects.originals().filter(record=page.record_id)).first()


def is_open_to(user):
    """Who may open the table: whoever may work on some page."""
    return page_permission_policy.user_has_any_permission(user, ("add", "change", "publish"))
