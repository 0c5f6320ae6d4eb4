"""A skip that CI would hide is a failure there."""

from types import SimpleNamespace

import pytest

from tests.strictness import is_strict, refuse_skip


def report(**changes):
    return SimpleNamespace(**({"skipped": True, "outcome": "skipped", "longrepr": ("f.py", 3, "Skipped: x")} | changes))


def test_a_skipped_test_fails_with_its_reason():
    refused = refuse_skip(report())
    assert refused.outcome == "failed"
    assert "Skipped: x" in refused.longrepr


def test_an_expected_failure_stays_one():
    assert refuse_skip(report(wasxfail="known")).outcome == "skipped"


def test_a_passed_test_stays_passed():
    assert refuse_skip(report(skipped=False, outcome="passed")).outcome == "passed"


@pytest.mark.parametrize(("value", "strict"), [("true", True), ("1", True), ("false", False), ("", False)])
def test_ci_is_said_by_the_environment(value, strict):
    assert is_strict({"CI": value}) is strict
