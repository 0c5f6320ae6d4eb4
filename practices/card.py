"""The summary box of a record: its facts in the reader's words."""

from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import pgettext_lazy

from language.dates import spoken
from practices.choices import LICENCE_URLS
from practices.facts import Facts
from practices.listing import in_a_row, languages_text, when, where
from practices.rows import rows
from practices.vocabulary import vocabulary

# What a reader may look for and the source may not say, by the field that would say it.
EXPECTED = (
    ("when", pgettext_lazy("silent", "period of activity")),
    ("funding", pgettext_lazy("silent", "costs and funding")),
    ("results", pgettext_lazy("silent", "results")),
    ("not_worked", pgettext_lazy("silent", "what did not work")),
    ("contacts", pgettext_lazy("silent", "whom to ask")),
)


@dataclass
class Role:
    role: object
    link: object


@dataclass
class Card:
    """Facts of a record with what the page in the reader's language adds to them."""

    facts: Facts
    text_page: object
    language: str
    roles: list = field(default_factory=list)
    codes: list = field(default_factory=list)

    def __getattr__(self, name):
        if name.startswith("__") or name == "facts":
            raise AttributeError(name)
        return getattr(self.facts, name)

    @cached_property
    def where(self):
        return where(self.facts)

    @cached_property
    def when(self):
        return when(self.facts, self.language)

    @property
    def status_as_of(self):
        return spoken(self.facts.page.status_as_of, self.language) if self.facts.page.status_as_of else ""

    @property
    def for_whom(self):
        return in_a_row(self.facts.target_groups)

    @cached_property
    def funding(self):
        return rows(self.text_page, self.facts.page, "funding")

    @cached_property
    def contacts(self):
        return rows(self.text_page, self.facts.page, "contacts")

    @cached_property
    def links(self):
        return rows(self.text_page, self.facts.page, "links")

    @cached_property
    def sources(self):
        listed = rows(self.text_page, self.facts.page, "sources")
        for row in listed:
            row["date"] = spoken(row["date"], self.language) if row["date"] else ""
            row["updated"] = spoken(row["updated"], self.language) if row["updated"] else ""
        return listed

    @property
    def promoters(self):
        """Organisations that answer for it, else all that have a role."""
        leading = [row for row in self.roles if row.role and row.role.key in ("promotore", "capofila")]
        return leading or self.roles

    @property
    def maturity_total(self):
        return len(vocabulary().scheme("maturity"))

    @property
    def maturity_bars(self):
        order = self.facts.maturity.order if self.facts.maturity else 0
        return [step <= order for step in range(1, self.maturity_total + 1)]

    @property
    def licence_label(self):
        return self.facts.page.get_licence_display()

    @property
    def licence_url(self):
        return LICENCE_URLS.get(self.facts.page.licence, "")

    @property
    def languages_text(self):
        return languages_text(self.codes, self.language)

    @cached_property
    def silent(self):
        """Names of what the source does not say."""
        said = {name: getattr(self.text_page, name, None) for name in ("results", "not_worked")}
        said |= {"when": self.when, "funding": self.funding, "contacts": self.contacts}
        said["results"] = said["results"] or self.text_page.expected_results or self.text_page.evidence
        return [label for name, label in EXPECTED if not said[name]]
