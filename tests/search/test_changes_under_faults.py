"""300 changes of every kind while the server goes up and down: afterwards the index is what the database says."""

import random

import pytest
from wagtail.models import PageViewRestriction

from practices.models import Practice, Record
from search import outbox
from search.checking import check
from search.engines.base import IndexUnavailable
from search.indexing import drain, engine
from tests.builders import make_record, make_term, make_translation
from tests.search import server
from tests.search.stopwatch import Stopwatch
from tests.search.test_faults import LONGEST_DELAY, archive, settled  # noqa: F401

pytestmark = pytest.mark.faults
CHANGES = 300
EVENTS = {40: "--pause", 90: "--resume", 130: "--stop", 190: "", 240: "--pause", 270: "--resume"}


class Editors:
    """Each method is one change of those that editors make."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.themes = [make_term("theme", f"tema-{number}") for number in range(3)]

    def change(self):
        kinds = (self.create, self.edit, self.edit, self.publish, self.withdraw, self.translate)
        rarer = (self.move, self.delete, self.restrict, self.relabel)
        self.chance.choice(kinds + rarer if self.chance.random() < 0.7 else kinds)()

    def page(self):
        return self.chance.choice(list(Practice.objects.filter(locale__language_code="it").order_by("pk")[:40]))

    def word(self):
        return f"parola{self.chance.randrange(1000)}"

    def create(self):
        make_record(title=f"Nuova {self.word()}", sets={"themes": [self.chance.choice(self.themes)]})

    def edit(self):
        page = self.page()
        page.title, page.summary = f"Titolo {self.word()}", f"Riassunto {self.word()}"
        page.save_revision().publish()

    def publish(self):
        self.page().save_revision().publish()

    def withdraw(self):
        self.page().unpublish()

    def translate(self):
        page = self.page()
        if page.is_original and page.get_translations().count() == 0:
            make_translation(page, title=f"Titre {self.word()}")

    def move(self):
        page, other = self.page(), self.page()
        if not other.is_descendant_of(page) and other.pk != page.pk:
            page.move(other, pos="right")

    def delete(self):
        if Practice.objects.count() > 10:
            self.page().delete()

    def restrict(self):
        page = self.page()
        restriction = PageViewRestriction.objects.filter(page=page).first()
        if restriction:
            restriction.delete()
        else:
            PageViewRestriction.objects.create(page=page, restriction_type="login")

    def relabel(self):
        theme = self.chance.choice(self.themes)
        theme.label_it = f"Tema {self.word()}"
        theme.save()


def work():
    """What the worker does beside the editors."""
    try:
        drain()
    except IndexUnavailable:
        return


def test_no_change_is_lost(archive, settings, monkeypatch):  # noqa: F811
    settings.ELASTICSEARCH = settings.ELASTICSEARCH | {"WRITE_TIMEOUT": 0.5}
    engine.cache_clear()
    editors = Editors(seed=4)
    for number in range(20):
        make_record(title=f"Pratica {number}", sets={"themes": [editors.themes[number % 3]]})
    running, waited, delays = [], 0, []
    monkeypatch.setattr(outbox, "_drain", timed(outbox._drain, delays))
    for number in range(CHANGES):
        if number in EVENTS:
            running.append(server.begin(*filter(None, [EVENTS[number]])))
        editors.change()
        waited = max(waited, outbox.pending())
        if number % 10 == 9:
            work()
    assert all(process.wait(server.PATIENCE) == 0 for process in running)
    settled()
    found = check()
    lost = len(set(found))
    print(
        f"\n{CHANGES} changes to {Record.objects.count()} records while the server went up and down {len(EVENTS)} times;"
    )
    print(f"at most {waited} waited; {len(engine().digests())} records in the index; {lost} lost")
    print(f"longest time that indexing took of a save: {max(delays):.2f} s")
    assert lost == 0
    assert waited > 20
    assert max(delays) < LONGEST_DELAY


def timed(function, delays):
    def run():
        stopwatch = Stopwatch()
        function()
        delays.append(stopwatch.seconds())

    return run
