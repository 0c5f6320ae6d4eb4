"""A record is due 24 months after its publication, or when its editor says; readers are told a year later."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from practices.addresses import address
from practices.models import RecordPage
from practices.review_due import due_records, later, review_due
from tests.builders import make_record, make_translation
from tests.reviewing import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def aged(page, days, **changes):
    at = timezone.now() - timedelta(days=days)
    RecordPage.objects.filter(pk=page.pk).update(last_published_at=at, **changes)
    return fresh(page)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
    ],
)
def test_months_later(day, months, expected):
    assert later(day, months) == expected


def test_a_record_is_due_two_years_after_its_publication():
    old, new = aged(make_record(), 740), aged(make_record(), 700)
    assert [page.pk for page in due_records()] == [old.pk]
    assert review_due(new) > timezone.localdate() >= review_due(old)


def test_the_editor_s_date_counts_until_it_is_met_by_a_publication():
    today = timezone.localdate()
    page = aged(make_record(), 100, review_due=today)
    assert [each.pk for each in due_records()] == [page.pk]
    met = aged(page, 10, review_due=today - timedelta(days=30))
    assert not due_records().exists() and review_due(met) > today


def test_a_later_date_of_the_editor_s_puts_it_off():
    page = aged(make_record(), 800, review_due=timezone.localdate() + timedelta(days=30))
    assert not due_records().exists()
    assert review_due(page) > timezone.localdate()


def test_translations_and_drafts_are_not_due():
    page = make_record()
    aged(make_translation(page), 800)
    aged(make_record(live=False), 800)
    assert not due_records().exists()


def test_readers_are_told_a_year_after_it_was_due(client):
    page = aged(make_record(), 3 * 365 - 40)
    said = "Questa scheda potrebbe non essere aggiornata"
    assert said not in client.get(address(page), headers={"Cookie": "sessionid=x"}).content.decode()
    page = aged(page, 3 * 365 + 10)
    assert said in client.get(address(page), headers={"Cookie": "sessionid=x"}).content.decode()


def test_the_setting_changes_the_months(settings):
    settings.REVIEW_DUE_MONTHS = 6
    page = aged(make_record(), 200)
    assert [each.pk for each in due_records()] == [page.pk]
