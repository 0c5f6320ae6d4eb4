"""One value on two databases: the same when it was read, and refused before PostgreSQL would."""

import uuid
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from wagtail.models import Page

from home.moving.values import fault, neutral
from practices.models import Municipality, Practice, Record

AT = datetime(2026, 3, 1, 10, 0, 0, 5, tzinfo=UTC)
KEY = uuid.UUID(int=7)


@pytest.mark.parametrize(
    "model, name, values",
    [
        (Page, "live", [1, True]),
        (Page, "first_published_at", ["2026-03-01 10:00:00.000005", AT, AT.replace(tzinfo=None)]),
        (Record, "translation_key", [KEY.hex, str(KEY), KEY]),
        (Municipality, "latitude", [45.1, Decimal("45.10000"), "45.1"]),
        (Practice, "steps", ['[{"a":1,"b":"è"}]', '[{"b": "\\u00e8", "a": 1}]']),
        (Record, "original_locale", [1]),
        (Page, "expire_at", [None]),
    ],
)
def test_a_value_is_the_same_from_every_database(model, name, values):
    field = model._meta.get_field(name)
    assert len({neutral(value, field) for value in values}) == 1


def test_what_postgresql_refuses_is_named():
    title, steps = Page._meta.get_field("title"), Practice._meta.get_field("steps")
    assert "NUL" in fault("a\x00b", title, False)
    assert "NUL" in fault('["a\\u0000"]', steps, True)
    assert "255" in fault("a" * 256, title, False)
    assert fault("a" * 255, title, False) == fault(None, title, False) == fault(7, title, False) == ""
