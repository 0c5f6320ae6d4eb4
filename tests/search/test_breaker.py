"""Who does not answer is left alone, and asked again by one at a time."""

import time

from search.breaker import Breaker
from search.budget import budget, seconds_left


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def opened():
    clock = Clock()
    breaker = Breaker(first=1, longest=4, clock=clock)
    assert breaker.allows()
    breaker.failed()
    return breaker, clock


def test_after_a_failure_nobody_asks_until_a_while_has_passed():
    breaker, clock = opened()
    assert not breaker.allows()
    clock.now += 1
    assert breaker.allows()


def test_half_open_one_asks_and_the_others_wait_for_its_luck():
    breaker, clock = opened()
    clock.now += 1
    assert [breaker.allows() for _ in range(3)] == [True, False, False]
    breaker.succeeded()
    assert breaker.allows() and breaker.is_closed


def test_the_pause_doubles_while_probes_fail_up_to_the_longest():
    breaker, clock = opened()
    for pause in (1, 2, 4, 4):
        clock.now += pause - 0.01
        assert not breaker.allows()
        clock.now += 0.01
        assert breaker.allows()
        breaker.failed()


def test_failures_of_those_under_way_when_it_opened_do_not_lengthen_the_pause():
    breaker, clock = opened()
    breaker.failed()
    clock.now += 1
    assert breaker.allows()


def test_of_nested_budgets_the_tighter_holds():
    assert seconds_left(7) == 7
    with budget(5):
        with budget(1):
            assert 0.9 < seconds_left(7) <= 1
        with budget(60):
            assert seconds_left(7) <= 5
        assert seconds_left(2) == 2
    with budget(0):
        time.sleep(0.001)
        assert seconds_left(7) == 0
