from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.days import Day, days_of_month, year_words

DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))


@given(DAYS, DAYS)
def test_days_are_numbered_without_a_gap(first: date, second: date) -> None:
    numbers = [Day(day.year, day.month, day.day).number for day in (first, second)]
    assert numbers[1] - numbers[0] == (second - first).days


def test_days_before_christ_are_numbered_too() -> None:
    assert Day(0, 3, 1).number - Day(-1, 3, 1).number == 366
    assert Day(-99, 1, 1).number < Day(-98, 12, 31).number < Day(0, 1, 1).number


@given(st.dates(date(1000, 1, 1), date(9999, 11, 30)))
def test_a_month_ends_the_day_before_the_next_begins(day: date) -> None:
    after = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
    assert days_of_month(day.year, day.month) == (after - day.replace(day=1)).days


@pytest.mark.parametrize(("year", "words"), [(2024, "2024"), (476, "AD 476"), (0, "1 BC"), (-43, "44 BC")])
def test_a_year_of_few_digits_is_said_with_its_era(year: int, words: str) -> None:
    assert year_words(year) == words
