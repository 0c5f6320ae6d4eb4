"""One record into another: chosen values go over, citations are led over, the code redirects, the pages are withdrawn."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import override, pgettext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from editorial.merging.differences import chosen_data, data_for_merging, differences, digest_of
from editorial.merging.noting import note
from editorial.merging.repointing import repoint
from editorial.merging.rights import areas_of, refuse_without_rights
from editorial.merging.twins import twins
from editorial.records.references import References
from editorial.records.remembering import remember_references
from editorial.records.writing import Writer
from practices.models import Area, ContentVersion, Record, RecordPage
from practices.publishing import CannotPublish
from practices.record_uses import citing_pages
from practices.withdrawing import withdraw
from search.outbox import enqueue, postponed


class Changed(Exception):
    """Somebody changed or merged one of the two since they were shown. Nothing was done."""


def merge(survivor, loser, choices, user, *, seen, reason=""):
    """Everything or nothing. `seen`: the `digest_of` what the choices were made by.

    Changed where it is so no more; ValidationError where a right is missing or a chosen value cannot be written.
    """
    with postponed(), disable_reference_index_auto_update(), transaction.atomic():
        survivor, loser = _locked(survivor, loser)
        pages = _hold(citing_pages([loser]), survivor, loser)
        refuse_without_rights(user, survivor, loser, pages)
        references = References()
        kept, other = data_for_merging([survivor, loser], references)
        if digest_of(kept, other) != seen:
            raise Changed
        areas = list(areas_of(loser).values_list("pk", flat=True))
        _write(chosen_data(differences(kept, other), choices, kept, loser.code), survivor, references, user)
        repoint(loser, survivor, pages)
        _withdraw(survivor, loser, user, reason)
        note([*pages, *RecordPage.objects.filter(record=survivor)], survivor, loser, user)
        ContentVersion.bump()
        citing = RecordPage.objects.filter(pk__in=[page.pk for page in pages]).values_list("record", flat=True)
        enqueue([survivor.pk, loser.pk, *citing])
    own = RecordPage.objects.filter(record__in=[survivor, loser]).values_list("pk", flat=True)
    remember_references(Page, [*own, *(page.pk for page in pages)])
    remember_references(Area, areas)


def _locked(survivor, loser):
    """Both as they are now; nobody else merges either of them meanwhile."""
    rows = Record.objects.select_for_update(of=("self",)).select_related("original_locale")
    found = rows.filter(pk__in=[survivor.pk, loser.pk], merged_into=None).order_by("pk")
    now = {record.pk: record for record in found}
    if len(now) < 2:
        raise Changed
    return now[survivor.pk], now[loser.pk]


def _hold(citing, survivor, loser):
    """[Page] that cite the loser, as they are now; these and the two records' own wait for nobody's draft from here on."""
    citing = set(citing.values_list("pk", flat=True))
    own = RecordPage.objects.filter(record__in=[survivor, loser]).values_list("pk", flat=True)
    pages = Page.objects.select_for_update().filter(pk__in=citing | set(own)).order_by("pk")
    return [page for page in pages if page.pk in citing]


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
    for page, twin in twins(survivor, loser):
        old = Redirect.normalise_path(page.get_url() or "") if page.live and twin and twin.live else ""
        if old:
            Redirect.objects.update_or_create(
                old_path=old, site=None, defaults={"redirect_page": twin, "is_permanent": True}
            )
    with override(loser.original_locale.language_code):
        said = pgettext("merging", "The same as the record %(code)s, into which it was merged.")
    said = f"{said % {'code': survivor.code}} {reason}".strip()
    Record.objects.filter(pk=loser.pk).update(merged_into=survivor, withdrawn_reason=said)
    Record.objects.filter(merged_into=loser).update(merged_into=survivor)
    original = RecordPage.objects.filter(record=loser, locale=loser.original_locale, live=True).first()
    if original:
        withdraw(original.specific, said, user)
