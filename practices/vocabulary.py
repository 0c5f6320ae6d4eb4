"""The vocabularies held in memory: read once per content version and process, not once per view."""

from dataclasses import dataclass

from wagtail.models import Locale

from practices.models.territory import Area, Municipality, Territory
from practices.models.version import ContentVersion
from practices.models.vocabulary import Term


@dataclass(frozen=True)
class Vocabulary:
    """All rows by primary key and by the key that addresses and blocks use."""

    version: int
    terms: dict
    terms_by_key: dict
    territories: dict
    territories_by_code: dict
    areas: dict
    places: dict
    locales: dict

    def term(self, scheme, key):
        return self.terms_by_key.get((scheme, key))

    def scheme(self, scheme):
        return [term for (name, _), term in self.terms_by_key.items() if name == scheme]

    def rows(self, model):
        """{primary key: row} of a vocabulary, in its own order; None where `model` is none."""
        return {Term: self.terms, Territory: self.territories, Area: self.areas, Municipality: self.places}.get(model)

    def lineage(self, territory):
        """A territory and everything it is part of, itself first."""
        line = []
        while territory and territory not in line:
            line.append(territory)
            territory = self.territories.get(territory.parent_id)
        return line


_held = None


def vocabulary():
    global _held
    version = ContentVersion.current()
    if _held is None or _held.version != version:
        _held = _read(version)
    return _held


def _read(version):
    terms = {term.pk: term for term in Term.objects.all()}
    territories = {territory.pk: territory for territory in Territory.objects.all()}
    return Vocabulary(
        version=version,
        terms=terms,
        terms_by_key={(term.scheme, term.key): term for term in terms.values()},
        territories=territories,
        territories_by_code={territory.code: territory for territory in territories.values()},
        areas={area.pk: area for area in Area.objects.prefetch_related("territories")},
        places={place.pk: place for place in Municipality.objects.all()},
        locales={locale.pk: locale.language_code for locale in Locale.objects.all()},
    )


def language_of(page):
    """The language code of a page, without a query."""
    return vocabulary().locales.get(page.locale_id) or page.locale.language_code
