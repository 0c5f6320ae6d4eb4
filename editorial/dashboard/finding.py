"""The lists of the dashboard: a fixed number of queries, however many records there are."""

from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Q
from wagtail.models import TaskState, WorkflowState
from wagtail.permissions import page_permission_policy

from editorial.models import ReviewTask
from editorial.reviews.of_pages import content_type_of_pages, workflows_of_pages
from editorial.roles import ADMINISTRATOR, EDITOR
from practices.models import RecordPage
from practices.review_due import due_records, oldest_first

MOST = 8  # rows of a list; the rest is counted


@dataclass
class Waiting:
    """One list: `rows` are (page, when), `count` all there are."""

    key: str
    count: int = 0
    rows: list = field(default_factory=list)

    @property
    def more(self):
        return self.count - len(self.rows)


def waiting_for(user):
    """[Waiting] in the order of the dashboard."""
    states = {
        "to_review": to_review(user),
        "returned": mine_in_review(user, WorkflowState.STATUS_NEEDS_CHANGES),
        "waiting": mine_in_review(user, WorkflowState.STATUS_IN_PROGRESS),
    }
    pages = {"to_write": to_write(user), "due": due(user)}
    found = {key: [*query[:MOST]] for key, query in (states | pages).items()}
    ids = {int(pk) for key in states for pk, _ in found[key]} | {pk for key in pages for pk, _ in found[key]}
    known = RecordPage.objects.select_related("record", "locale").in_bulk(ids)
    lists = []
    for key in ("to_write", "to_review", "returned", "waiting", "due"):
        rows = [(known[int(pk)], at) for pk, at in found[key] if int(pk) in known]
        # A list that fits is its own count.
        count = len(rows) if len(found[key]) < MOST else (states | pages)[key].count()
        lists.append(Waiting(key, count, rows))
    return lists


def to_write(user):
    """(page, when) of drafts of one's own that are not in review."""
    ids = workflows_of_pages().active().values("page_pk")
    drafts = RecordPage.objects.filter(Q(live=False) | Q(has_unpublished_changes=True)).exclude(pk__in=ids)
    own = within_rights(drafts, user).filter(Q(latest_revision__user=user) | Q(latest_revision__user=None, owner=user))
    return own.order_by("-latest_revision_created_at", "-pk").values_list("pk", "latest_revision_created_at")


def within_rights(pages, user):
    """Whoever no longer may edit what they wrote is not told what became of its title."""
    return pages.filter(pk__in=page_permission_policy.instances_user_has_permission_for(user, "change").values("pk"))


def to_review(user):
    """(page, since) of what the person may approve or return; what they sent themselves is for others."""
    tasks = ReviewTask.objects.all() if user.is_superuser else ReviewTask.objects.filter(groups__user=user)
    states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS, task__in=tasks.values("pk"))
    states = states.filter(workflow_state__base_content_type=content_type_of_pages())
    if settings.REVIEW_BY_TWO_PEOPLE:
        states = states.exclude(workflow_state__requested_by=user)
    return states.order_by("started_at", "pk").values_list("workflow_state__object_id", "started_at")


def mine_in_review(user, status):
    """(page, since) of what one sent to review and may still edit."""
    states = workflows_of_pages().filter(requested_by=user, status=status)
    states = states.filter(page_pk__in=within_rights(RecordPage.objects.all(), user).values("pk"))
    return states.order_by("created_at", "pk").values_list("page_pk", "created_at")


def due(user):
    """(page, last publication): everybody's for editors, one's own for the others."""
    pages = due_records()
    if not (user.is_superuser or user.groups.filter(name__in=[EDITOR, ADMINISTRATOR]).exists()):
        pages = within_rights(pages, user).filter(owner=user)
    return oldest_first(pages).values_list("pk", "last_published_at")
