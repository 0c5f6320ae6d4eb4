"""What is asked about: pages, files and rows that some may touch and others not, each with a word to know it by.

A capital letter stands for the title of a thing, a small one for its text; the words are found again in answers.
"""

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupApprovalTask,
    Locale,
    PageViewRestriction,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from editorial.models.proposal import Kind, Proposal, State
from practices.models import PracticeIndex
from tests.builders import make_record, make_site, make_user
from tests.permissions.roles import make_people

# Letter → what it stands for. "O" is the asker's own draft.
THINGS = {
    "O": "own draft",
    "D": "draft",
    "F": "French draft",
    "P": "private page",
    "T": "translation",
    "U": "Italian translation",
    "A": "changes not yet published",
    "W": "draft in a workflow",
    "X": "private document",
    "Y": "private image",
    "Z": "proposal of a citizen",
}


def word(letter):
    return f"zq{letter.lower()}titolo" if letter.isupper() else f"zq{letter}testo"


WORDS = {word(letter): letter for capital in THINGS for letter in (capital, capital.lower())}


class Scene:
    def __init__(self):
        self.homes = make_site()
        self.people = make_people()
        self.author = make_user("autrice", is_superuser=False)
        self.chief = make_user("capo")
        self.lists = {code: PracticeIndex.objects.get(locale__language_code=code) for code in ("it", "fr")}
        self.own = {role: draft("O", owner=user) for role, user in self.people.items() if user}
        self.pages = {
            "draft": draft("D", owner=self.author),
            "French draft": draft("F", owner=self.author, language="fr"),
            "private page": self.make_private_page(),
        }
        self.waiting = draft("W", owner=self.author)
        self.make_translations()
        self.make_files()
        self.make_workflow()
        self.proposal = Proposal.objects.create(
            kind=Kind.PRACTICE,
            language="it",
            state=State.RECEIVED,
            confirmed_at=timezone.now(),
            title=word("Z"),
            email="cittadina@example.org",
            answers={"title": word("Z"), "summary": word("z")},
        )

    def make_private_page(self):
        page = make_record(title=word("P"), summary=word("p"), owner=self.author)
        restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)
        restriction.groups.add(Group.objects.create(name="lettori scelti"))
        return page

    def make_translations(self):
        self.translations = {}
        for letter, language, other in (("T", "it", "fr"), ("U", "fr", "it")):
            original = make_record(language=language, title=f"Pubblica {language}", owner=self.author)
            self.translations[f"{language}→{other}"] = translation = translate(original, other)
            page = translation.get_target_instance()
            page.owner, page.title, page.summary = self.author, word(letter), word(letter.lower())
            page.save_revision()
            page.save()
            self.pages[THINGS[letter]] = page
            if language == "it":
                original.title, original.summary = word("A"), word("a")
                original.save_revision()
                self.changed = original

    def make_files(self):
        self.collection = Collection.get_first_root_node().add_child(name="Riservata")
        restriction = CollectionViewRestriction.objects.create(
            collection=self.collection, restriction_type=CollectionViewRestriction.GROUPS
        )
        restriction.groups.add(Group.objects.get(name="lettori scelti"))
        file = ContentFile(word("x").encode(), "riservato.txt")
        kept = {"collection": self.collection, "uploaded_by_user": self.author}
        self.document = Document.objects.create(title=word("X"), file=file, **kept)
        self.image = Image.objects.create(title=word("Y"), file=get_test_image_file(), **kept)
        for each in (self.document, self.image):
            each.get_file_size()  # as uploads have it; else the first look at the file's page writes it

    def make_workflow(self):
        self.workflow = Workflow.objects.create(name="Rilettura")
        self.task = GroupApprovalTask.objects.create(name="Lettura")
        self.task.groups.add(Group.objects.get(name="administrator"))
        WorkflowTask.objects.create(workflow=self.workflow, task=self.task)
        WorkflowPage.objects.update_or_create(page=self.lists["it"], defaults={"workflow": self.workflow})
        self.workflow_state = self.workflow.start(self.waiting, self.author)

    def page(self, label, role):
        if label == "own draft":
            return self.own.get(role) or self.pages["draft"]
        if label == "draft in a workflow":
            return self.waiting
        return self.pages[label]


def draft(letter, **changes):
    return make_record(live=False, title=word(letter), summary=word(letter.lower()), **changes)


def translate(page, language):
    """A translation by localize with all of its sentences, as a draft."""
    locale = Locale.objects.get(language_code=language)
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for segment in source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=locale, data=f"{language} {segment.pk}"
        )
    translation.save_target(publish=False)
    return translation
