"""What a record is described with: values for the facets, and their labels in both languages."""

from itertools import chain

from language.analysis import LANGUAGES
from language.dates import parse_partial
from practices.facts import Facts
from practices.vocabulary import vocabulary

_LONGEST_PERIOD = 60  # years; a longer one is a slip of the pen


class Described:
    """`roles` are codes of organisations; `names` maps codes to titles by language."""

    def __init__(self, facts: Facts, page, roles, names):
        self.facts = facts
        self.page = page  # the original, of its own type
        self.names = names
        self.roles = list(dict.fromkeys(roles))
        self.words = vocabulary()

    def facets(self, languages) -> dict[str, tuple[str, ...]]:
        facts = self.facts
        values = {
            "kind": [self.page.kind],
            "theme": facts.keys("themes"),
            "target": facts.keys("target_groups"),
            "territory": [territory.code for territory in self.territories],
            "area": facts.keys("areas"),
            "maturity": [facts.maturity.key] if facts.maturity else [],
            "status": [facts.status.key] if facts.status else [],
            "programme": [term.key for term in self.programmes],
            "organisation": self.roles,
            "phase": [*facts.keys("phases"), *self._in_blocks("described_phases", "phase")],
            "participation": facts.keys("participation_forms"),
            "resource": self._in_blocks("resources", "kind"),
            "period": years(self.page.period_start, self.page.period_end),
            "language": [*languages, "both" if len(languages) > 1 else f"only-{languages[0]}"] if languages else [],
        }
        return {name: tuple(dict.fromkeys(each)) for name, each in values.items() if each}

    def labels(self, language) -> str:
        facts = self.facts
        kind = self.words.term("kind", self.page.kind)
        sets = (facts.themes, facts.target_groups, self.territories, facts.areas, facts.places, self.programmes)
        found = [row.label_in(language) for row in chain([kind] if kind else [], *sets)]
        codes = dict.fromkeys([*self.roles, *self._in_blocks("actors", "organisation")])
        found += [
            self.names[code].get(language) or next(iter(self.names[code].values()))
            for code in codes
            if code in self.names
        ]
        return "\n".join(dict.fromkeys(found))

    @property
    def territories(self):
        """With everything they are part of: who asks for a region finds its provinces."""
        lines = (self.words.lineage(territory) for territory in self.facts.territories)
        return list(dict.fromkeys(chain.from_iterable(lines)))

    @property
    def programmes(self):
        found = []
        for key in self._in_blocks("funding", "programme"):
            term = self.words.term("programme", key)
            while term and term not in found:
                found.append(term)
                term = self.words.terms.get(term.parent_id)
        return found

    def _in_blocks(self, stream, name):
        blocks = getattr(self.page, stream, None)
        return [raw["value"][name] for raw in blocks.raw_data if raw["value"].get(name)] if blocks else []


def years(start: str, end: str) -> list[str]:
    """Every year that a period of partial dates touches."""
    known = [parse_partial(date)[0] for date in (start, end) if date]
    if not known:
        return []
    return [str(year) for year in range(known[0], min(known[-1], known[0] + _LONGEST_PERIOD) + 1)]


def codes_named(page) -> list[str]:
    """Codes of the organisations that a page's actors are."""
    return [raw["value"]["organisation"] for raw in page.actors.raw_data if raw["value"].get("organisation")]


def names_of(pages) -> dict[str, dict[str, str]]:
    """Titles by code and language."""
    names = {}
    for code, locale, title in pages:
        names.setdefault(code, {})[vocabulary().locales.get(locale, LANGUAGES[0])] = title
    return names
