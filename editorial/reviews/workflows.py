"""The workflow of each language's tree: content, then language; translations language only."""

from django.contrib.auth.models import Group
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from editorial.models.review import ReviewTask
from editorial.roles import ADMINISTRATOR, EDITOR, REVIEWERS
from practices.models import RecordIndex

# Names are data, shown to everybody alike: in both languages.
CONTENT = ("content", "Revisione dei contenuti · Relecture du contenu", (EDITOR, ADMINISTRATOR))
LANGUAGE = {
    "it": ("language-it", "Revisione linguistica italiana · Relecture de l’italien", (REVIEWERS["it"], ADMINISTRATOR)),
    "fr": ("language-fr", "Revisione linguistica francese · Relecture du français", (REVIEWERS["fr"], ADMINISTRATOR)),
}
WORKFLOWS = {
    "it": "Schede in italiano · Fiches en italien",
    "fr": "Schede in francese · Fiches en français",
}


def make_workflows():
    """Tasks and workflows that are missing, and those of the trees that have none. To be called at will.

    What an administrator changed stays: other groups, other names, another workflow for a tree, one made inactive.
    """
    content = task(*CONTENT, originals_only=True)
    for language, step in LANGUAGE.items():
        last = task(*step)
        if not WorkflowTask.objects.filter(task=last).exists():
            workflow = Workflow.objects.create(name=WORKFLOWS[language])
            for order, each in enumerate((content, last)):
                WorkflowTask.objects.create(workflow=workflow, task=each, sort_order=order)
    assign()


def task(key, name, groups, **changes):
    found, is_new = ReviewTask.objects.get_or_create(key=key, defaults={"name": name} | changes)
    if is_new:
        found.groups.set(Group.objects.filter(name__in=groups))
    return found


def assign(lists=None):
    """The workflow of their language for the trees in which these lists of records stand (all of them by default)."""
    lists = RecordIndex.objects.all() if lists is None else lists
    homes = {each.path[: -each.steplen] for each in lists}
    for home in Page.objects.filter(path__in=homes, workflowpage=None).select_related("locale"):
        key = f"language-{home.locale.language_code}"
        last = WorkflowTask.objects.filter(task__reviewtask__key=key, workflow__active=True).first()
        if last:
            WorkflowPage.objects.create(page=home, workflow_id=last.workflow_id)
