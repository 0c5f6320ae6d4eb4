"""Partial dates and periods in words."""

import contextlib
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.dates import parse_partial, spoken, spoken_date, years_touched
from language.periods import spoken_period


@pytest.mark.parametrize(
    ("text", "parts"),
    [("2020", (2020,)), ("2017-10", (2017, 10)), ("2017-07-05", (2017, 7, 5)), ("2020-02-29", (2020, 2, 29))],
)
def test_a_year_a_month_and_a_day_are_read(text, parts):
    assert parse_partial(text) == parts


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2017-13", "no month 13"),
        ("2017-00", "no month 0"),
        ("2017-02-30", "that month does not have"),
        ("2019-02-29", "that month does not have"),
        ("0217", "no plausible year"),
        ("2017-1", "written as 2020"),
        ("17", "written as 2020"),
        ("", "written as 2020"),
        ("2017-07-05T10:00", "written as 2020"),
        ("２０１７", "written as 2020"),
        ("2017\n", "written as 2020"),
    ],
)
def test_what_is_no_date_is_refused_with_its_reason(text, reason):
    with pytest.raises(ValueError, match=reason):
        parse_partial(text)


@given(st.text())
def test_any_text_is_read_or_refused_with_a_value_error(text):
    with contextlib.suppress(ValueError):
        parse_partial(text)


@pytest.mark.parametrize(
    ("partial", "italian", "french"),
    [
        ("", "", ""),
        ("2020", "2020", "2020"),
        ("2017-10", "ottobre 2017", "octobre 2017"),
        ("2017-07", "luglio 2017", "juillet 2017"),
        ("2017-07-05", "5 luglio 2017", "5 juillet 2017"),
        ("2018-03-01", "1 marzo 2018", "1er mars 2018"),
    ],
)
def test_partial_dates_are_said_as_far_as_they_are_known(partial, italian, french):
    assert (spoken(partial, "it"), spoken(partial, "fr")) == (italian, french)


def test_a_moment_is_said_as_the_day_it_was_here():
    late = datetime(2018, 2, 28, 23, 30, tzinfo=UTC)
    assert spoken_date(late, "fr") == "1er mars 2018"
    assert spoken_date(date(2018, 2, 28), "it") == "28 febbraio 2018"


@pytest.mark.parametrize(
    ("start", "end", "italian", "french"),
    [
        ("", "", "", ""),
        ("2020", "2020", "2020", "2020"),
        ("2020", "2021", "2020–2021", "2020–2021"),
        ("2022", "", "dal 2022", "depuis 2022"),
        ("2022-10", "", "da ottobre 2022", "depuis octobre 2022"),
        ("2022-07-05", "", "dal 5 luglio 2022", "depuis le 5 juillet 2022"),
        ("2022-07-08", "", "dall’8 luglio 2022", "depuis le 8 juillet 2022"),
        ("", "2021", "fino al 2021", "jusqu’en 2021"),
        ("", "2021-08", "fino ad agosto 2021", "jusqu’en août 2021"),
        ("", "2021-07-11", "fino all’11 luglio 2021", "jusqu’au 11 juillet 2021"),
        ("2017-10", "2017-11", "ottobre–novembre 2017", "octobre–novembre 2017"),
        ("2017-10", "2018-01", "ottobre 2017 – gennaio 2018", "octobre 2017 – janvier 2018"),
        ("2017-10", "2019", "ottobre 2017 – 2019", "octobre 2017 – 2019"),
        ("2017-07-05", "2017-07-07", "dal 5 al 7 luglio 2017", "du 5 au 7 juillet 2017"),
        ("2018-03-01", "2018-03-08", "dal 1 all’8 marzo 2018", "du 1er au 8 mars 2018"),
        ("2017-06-30", "2017-07-02", "dal 30 giugno al 2 luglio 2017", "du 30 juin au 2 juillet 2017"),
        ("2017-12-31", "2018-01-02", "dal 31 dicembre 2017 al 2 gennaio 2018", "du 31 décembre 2017 au 2 janvier 2018"),
    ],
)
def test_periods_are_said_as_people_say_them(start, end, italian, french):
    assert (spoken_period(start, end, "it"), spoken_period(start, end, "fr")) == (italian, french)


def test_a_period_touches_every_year_between_its_ends():
    assert years_touched("2019-10", "2022-01-03") == [2019, 2020, 2021, 2022]
    assert years_touched("2020", "") == years_touched("", "2020") == [2020]
    assert years_touched("", "") == []
