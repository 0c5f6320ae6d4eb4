"""One record into another: chosen values go over, citations are led over, the code redirects, the pages are withdrawn."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import override, pgettext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from editorial.merging.repointing import citing_pages, repoint
from editorial.records.export import data_of, page_contents
from editorial.records.fields import ROW_FIELDS, is_set
from editorial.records.references import References
from editorial.records.writing import Writer
from practices.models import ContentVersion, Record, RecordPage
from practices.publishing import CannotPublish
from search.outbox import enqueue, postponed

KEEP, TAKE, BOTH = "keep", "take", "both"
NOT_MERGED = ("slug", "published", "made_from")


@dataclass(frozen=True)
class Difference:
    """A field that the two records fill in differently; `path` as in `editorial.records.format`."""

    path: str
    kept: object
    other: object

    @property
    def name(self):
        return self.path.rpartition(".")[2]

    @property
    def can_join(self):
        return isinstance(self.kept, list)


def data_for_merging(record, references, user=None):
    found = page_contents([record], user)[record.pk]
    return data_of(record, found, references) if found else None


def differences(survivor, loser):
    """[Difference] of the data of two records; what the loser does not fill in is nothing to choose."""
    found = []
    for name, value in loser.get("facts", {}).items():
        own = survivor.get("facts", {}).get(name)
        if value and value != own:
            found.append(Difference(f"facts.{name}", own, value))
    for language in survivor["texts"].keys() & loser["texts"].keys():
        for name, value in loser["texts"][language].items():
            own = survivor["texts"][language].get(name)
            if value and value != own and name not in NOT_MERGED:
                found.append(Difference(f"texts.{language}.{name}", own, value))
    return found


def chosen_data(found, choices, survivor, loser_code):
    """The part of a record's data that goes over, by `choices`: {path: KEEP, TAKE or BOTH}."""
    data = {"code": survivor["code"], "facts": {}, "texts": {}}
    for each in found:
        choice = choices.get(each.path, KEEP)
        if choice == KEEP or (choice == BOTH and not each.can_join):
            continue
        value = joined(each, survivor["code"], loser_code) if choice == BOTH else each.other
        if each.name in ROW_FIELDS:
            value = [row for row in value if survivor["code"] not in row.values() and loser_code not in row.values()]
        part, *rest = each.path.split(".")
        target = data["facts"] if part == "facts" else data["texts"].setdefault(rest[0], {})
        target[each.name] = value
    return data


def joined(each, survivor_code, loser_code):
    kept = list(each.kept or [])
    ids = {block.get("id") for block in kept if isinstance(block, dict)}
    for value in each.other:
        if value in kept or (isinstance(value, dict) and value.get("id") in ids and "id" in value):
            continue
        kept.append(value)
    return sorted(kept) if is_set(each.name) else kept


def may_merge(user, survivor, loser, pages=None):
    """Whether somebody may withdraw the one, change the other, and edit whatever cites the first."""
    if not user.has_perm("practices.withdraw_record") or survivor.kind != loser.kind or survivor.pk == loser.pk:
        return False
    own = RecordPage.objects.filter(record__in=[survivor, loser])
    cited = [] if pages is None else pages
    return all(page.permissions_for_user(user).can_edit() for page in [*own, *cited])


def merge(survivor, loser, choices, user, reason=""):
    """Everything or nothing. ValidationError where a chosen value cannot be written."""
    with postponed(), transaction.atomic():
        references = References()
        # Nobody else merges either of them meanwhile.
        list(Record.objects.select_for_update().filter(pk__in=[survivor.pk, loser.pk]))
        kept, other = (data_for_merging(record, references) for record in (survivor, loser))
        _write(chosen_data(differences(kept, other), choices, kept, loser.code), survivor, references, user)
        repoint(loser, survivor, list(citing_pages(loser)))
        _withdraw(survivor, loser, user, reason)
        ContentVersion.bump()
        enqueue([survivor.pk, loser.pk])


def _write(data, survivor, references, user):
    if not data["facts"] and not data["texts"]:
        return
    writer = Writer(references, {}, user)
    problems = writer.resolver.facts(survivor.kind, data["facts"])[1]
    for language, texts in data["texts"].items():
        problems += writer.resolver.texts(survivor.kind, language, texts)[1]
    errors = [each.reason for each in problems if not each.is_notice]
    if errors:
        raise ValidationError(errors)
    before = {page.pk: page.live and not page.has_unpublished_changes for page in survivor.pages.all()}
    for written in writer.write(data, survivor):
        page = Page.objects.get(pk=written.page.pk).specific
        if before.get(page.pk) and page.permissions_for_user(user).can_publish():
            try:
                with transaction.atomic():
                    page.latest_revision.publish(user=user)
            except CannotPublish:  # the draft waits, as any other would
                continue


def _withdraw(survivor, loser, user, reason):
    for page in RecordPage.objects.filter(record=loser).order_by("pk"):
        twin = RecordPage.objects.filter(record=survivor, locale=page.locale_id, live=True).first()
        if page.live and twin:
            old = Redirect.normalise_path(page.get_url() or "")
            if old:
                Redirect.objects.update_or_create(
                    old_path=old, site=None, defaults={"redirect_page": twin, "is_permanent": True}
                )
    original = RecordPage.objects.filter(record=loser, locale=loser.original_locale).first()
    if original and original.live:
        original.specific.unpublish(user=user, log_action=True)
    with override(loser.original_locale.language_code):
        said = pgettext("merging", "The same as the record %(code)s, into which it was merged.") % {
            "code": survivor.code
        }
    Record.objects.filter(pk=loser.pk).update(merged_into=survivor, withdrawn_reason=f"{said} {reason}".strip())
    Record.objects.filter(merged_into=loser).update(merged_into=survivor)
