"""One file imported without a browser."""

from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils.translation import pgettext
from wagtail.models import Page

from editorial.documents.draft import Decision, make_draft
from editorial.documents.duplicates import duplicates
from editorial.documents.originals import digest
from editorial.documents.parents import may_add, parent_of
from editorial.documents.proposal import propose
from editorial.documents.reading import read_document
from practices.kinds import KINDS
from practices.models.indexes import RecordIndex


class Refused(Exception):
    """Nothing was written; the message says why."""


@dataclass
class Import:
    name: str
    sha256: str
    proposal: object
    duplicates: list
    page: object = None  # None after a dry run


def import_file(*, path, language="", kind="", parent=None, user="", with_facts=False, again=False, dry_run=False):
    """`Import` of the file at `path`; Refused where the file, the list page or the person's rights do not allow it."""
    file = Path(path)
    try:
        content = file.read_bytes()
        proposal = propose(read_document(file.name, content), file.name, language or "", kind or "")
        found = duplicates(
            proposal.whole_title, "\n".join(s.text for s in proposal.sections), digest(content), proposal.language
        )
        done = Import(file.name, digest(content), proposal, found)
        if dry_run:
            return done
        if not again:
            refuse_same_file(found)
        person = person_called(user)
        decision = Decision(proposal.title, proposal.summary, proposal.language, proposal.kind)
        decision.parent = list_page(parent, proposal, person)
        decision.facts = [fact.key for fact in proposal.facts] if with_facts else []
        done.page = make_draft(file.name, content, proposal, decision, person)
    except OSError as error:
        raise Refused(f"{path}: {error.strerror}") from None
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from None
    return done


def refuse_same_file(found):
    same = [each.page for each in found if each.reason == "file"]
    if same:
        message = pgettext(
            "import", "This very file was imported before: “%(title)s” (%(code)s). --again imports it again."
        )
        raise Refused(message % {"title": same[0].title, "code": same[0].record.code})


def person_called(name):
    if not name:
        return None
    user = get_user_model().objects.filter(**{get_user_model().USERNAME_FIELD: name}).first()
    if user is None:
        raise Refused(pgettext("import", "There is no account “%(name)s”.") % {"name": name})
    return user


def list_page(pk, proposal, person):
    """The list that was named, if it holds this kind in this language; else the kind's own."""
    if pk is None:
        page = parent_of(proposal.kind, proposal.language)
    else:
        page = Page.objects.filter(pk=pk).specific().first()
        kinds = getattr(page, "kind", ""), page.locale.language_code if page else ""
        if not isinstance(page, RecordIndex) or kinds != (proposal.kind, proposal.language):
            name = KINDS[proposal.kind]._meta.verbose_name
            message = pgettext("import", "Page %(page)d is no list for this (kind: %(kind)s, language: %(language)s).")
            raise Refused(message % {"page": pk, "kind": name, "language": proposal.language})
    if person is not None and not may_add(person, page):
        raise Refused(pgettext("import", "You may not add records of this kind in this language."))
    return page
