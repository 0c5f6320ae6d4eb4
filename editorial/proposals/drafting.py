"""A proposal → a draft record in the proposer's language, its origin noted among the sources, its files kept. Once."""

import re
from html import escape

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import override, pgettext

from editorial.documents.draft import Decision, write_page
from editorial.documents.originals import digest, keep_original
from editorial.documents.outline import paragraph
from editorial.documents.parents import may_add, parent_of
from editorial.documents.proposal import Proposal as Draft
from editorial.documents.proposal import ProposedSection
from editorial.models import ImportedDocument
from editorial.models.proposal import OPEN, Proposal, State
from editorial.personal_data import personal_data
from editorial.proposals.mails import tell_proposer
from editorial.proposals.questions import questions_of
from language.dates import spoken_date
from practices.choices import Scheme
from practices.models import Term

KIND = "practice"
# A need is the first of the stages of maturity: something seen, not yet answered.
INSIGHT = "intuizione"
PARTS = re.compile(r"[,;]\s*(?=(?:tel|t[ée]l|cell|fax|e-?mail|courriel)|\+?\d[\d ./-]{5,}|[\w.+-]+@)", re.IGNORECASE)


def list_for(proposal):
    return parent_of(KIND, proposal.language)


def may_draft(user, proposal):
    return may_add(user, list_for(proposal))


def make_draft(proposal, user):
    """(page, whether the proposer was told). Two clicks make one draft: the second is given the first's page."""
    if not may_draft(user, proposal):
        raise PermissionDenied
    stored = []
    try:
        with transaction.atomic():
            locked = Proposal.objects.select_for_update().get(pk=proposal.pk)
            if locked.record_id or locked.state not in OPEN:
                return None, True
            page = write(locked, user)
            keep_files(locked, page.record, user, stored)
            locked.news(state=State.ACCEPTED, record=page.record)
    except BaseException:
        for file in stored:
            file.storage.delete(file.name)
        raise
    return page, tell_proposer(locked, "accepted")


def write(proposal, user):
    answers = proposal.answers
    draft = Draft(
        title=answers.get("title", "")[:100],
        whole_title=origin(proposal),  # what the record's source is called
        title_place="form",
        summary=answers.get("summary", "")[:400],
        whole_summary="",
        summary_place="",
        language=proposal.language,
        is_language_sure=True,
        kind=KIND,
        edition=None,
        sections=sections(proposal),
        facts=[],
        dropped=[],
    )
    page = write_page(draft, Decision(draft.title, draft.summary, proposal.language, KIND), user)
    if proposal.kind == "need":
        page.maturity = Term.objects.filter(scheme=Scheme.MATURITY, key=INSIGHT).first()
        page.save_revision(user=user)
    return page


def origin(proposal):
    """«Proposal 12 from the public, received on 5 March 2026»: no person is named."""
    with override(proposal.language):
        words = pgettext("proposal", "Proposal %(number)d from the public, received on %(date)s")
        return words % {"number": proposal.pk, "date": spoken_date(proposal.confirmed_at, proposal.language)}


def sections(proposal):
    """What was answered, each where the record has a place for it, else a section under the question's own words."""
    found = []
    with override(proposal.language):
        for question in questions_of(proposal.kind):
            text = proposal.answers.get(question.name, "")
            if not text or question.target in ("title", "summary"):
                continue
            lines = lines_of(text, question.target)
            blocks = [paragraph(escape(line, quote=False)) for line in lines]
            found.append(ProposedSection(str(question.label), 2, blocks, question.target, "heading"))
        said = [message.text for message in proposal.messages.all() if message.kind == message.Kind.ANSWER]
        if said:
            blocks = [
                paragraph(escape(line, quote=False)) for text in said for line in text.split("\n") if line.strip()
            ]
            heading = pgettext("proposal", "Answers of the proposer")
            found.append(ProposedSection(heading, 2, blocks, "sections", "heading"))
    return found


def lines_of(text, target):
    """Its lines; of a contact said in one line (name, phone, mail) each part is one, as the record keeps them."""
    if target == "contacts":
        text = PARTS.sub("\n", text)
    return [line.strip() for line in text.split("\n") if line.strip()]


def keep_files(proposal, record, user, stored):
    """Documents in the collection that the public cannot open, as the originals of imports are.

    Each file is added to the caller's list `stored` as soon as it is on disk: no rollback takes it away from there.
    """
    for file in proposal.files.all():
        content = bytes(file.content)
        document = keep_original(file.name, content, user)
        stored.append(document.file)
        ImportedDocument.objects.create(
            record=record, document=document, name=file.name, sha256=digest(content), imported_by=user
        )
    proposal.files.all().delete()


def text_of(proposal):
    return "\n".join(text for text in proposal.answers.values() if text)


def persons_in(proposal):
    return personal_data(text_of(proposal))
