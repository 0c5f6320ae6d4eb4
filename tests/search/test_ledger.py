"""One builder at a time, whichever process it is in: the database says who."""

from datetime import timedelta

import pytest
from django.utils import timezone

from search.engines.base import IndexBusy
from search.ledger import DatabaseLedger
from search.models import IndexState

pytestmark = pytest.mark.django_db


def test_a_second_builder_is_refused_before_the_first_has_begun():
    with DatabaseLedger().claimed(), pytest.raises(IndexBusy), DatabaseLedger().claimed():
        pass


def test_a_claim_ends_with_its_work():
    with DatabaseLedger().claimed():
        pass
    with DatabaseLedger().claimed():
        pass


def test_a_builder_that_was_taken_for_dead_changes_nothing_any_more():
    late, next_ = DatabaseLedger(), DatabaseLedger()
    with late.claimed():
        late.begin("archive-records-1")
        IndexState.objects.update(beat_at=timezone.now() - timedelta(minutes=2))
        with next_.claimed():
            next_.begin("archive-records-2")
            for act in (late.beat, late.drop, lambda: late.finish("archive-records-1")):
                with pytest.raises(IndexBusy):
                    act()
            assert next_.building == "archive-records-2"
            next_.finish("archive-records-2")
    assert (next_.current, next_.building) == ("archive-records-2", "")


def test_an_interrupted_building_is_worth_going_on_with_for_a_day():
    ledger = DatabaseLedger()
    with ledger.claimed():
        ledger.begin("archive-records-1")
    IndexState.objects.update(beat_at=timezone.now() - timedelta(hours=2))
    with ledger.claimed():
        assert ledger.building == "archive-records-1"
    IndexState.objects.update(beat_at=timezone.now() - timedelta(days=2))
    with ledger.claimed():
        assert ledger.building == ""
