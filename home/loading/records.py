"""The records' pages, published by the calls that an editor's click makes."""

from django.db import transaction
from wagtail.models import Locale

from home.loading.data import languages, read, records
from home.loading.facts import fact_data, write_facts
from home.loading.markup import identifier
from home.loading.pages import index_of
from home.loading.texts import earlier, texts
from home.loading.translations import translate
from practices import models

PAGES = {
    "practice": models.Practice,
    "project_card": models.ProjectCard,
    "method": models.Method,
    "publication": models.Publication,
    "event": models.Event,
    "organisation": models.Organisation,
}


def load_records(ledger, say):
    """One record at a time, noted when all its languages are live: an interrupted load goes on from there."""
    written = 0
    for number, record in enumerate(records(), start=1):
        spoken = languages(record["slug"])
        is_outdated = record["slug"] in read("states")["outdated"]
        values = {language: texts(record, language) for language in ("it", "fr")}
        key, data = f"record/{record['slug']}", [fact_data(record), values, spoken, is_outdated]
        if ledger.is_known(key, data):
            continue
        say(f"  {number}/{len(records())} {record['slug']} ({', '.join(spoken)})")
        if is_outdated:
            before = earlier(record)
            _publish(before, spoken, {language: texts(before, language) for language in spoken})
            spoken = spoken[:1]
        _publish(record, spoken, values)
        ledger.note(key, data)
        written += 1
    return written


@transaction.atomic
def _publish(record, spoken, values):
    original, *others = [Locale.objects.get(language_code=language) for language in spoken]
    page = _original(record, original, values[original.language_code])
    for locale in others:
        translate(page, locale, values[locale.language_code])


def _original(record, locale, values):
    model = PAGES[record["kind"]]
    key = identifier(record["slug"])
    page = model.objects.filter(translation_key=key, locale=locale).first()
    page = page or model(translation_key=key, locale=locale, live=False)
    for field, value in values.items():
        setattr(page, field, value)
    write_facts(page, record)
    if page.pk is None:
        index_of(record["kind"], locale).add_child(instance=page)
    page.save_revision().publish()
    return model.objects.get(pk=page.pk)
