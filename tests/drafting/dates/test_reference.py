"""Times are counted from the publication."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.drafting.dates.moments import Moment, moment_of
from briefing_tui.drafting.dates.reference import Reference

_FRIDAY = Reference(parse_edtf("2020-01-10"))


def test_a_month_without_a_year_is_the_last_or_the_next() -> None:
    assert _FRIDAY.dated(Moment(month=12)).text == "2019-12"
    assert _FRIDAY.dated(Moment(month=1, day=10)).text == "2020-01-10"
    assert _FRIDAY.dated(Moment(month=1, day=11)).text == "2019-01-11"
    assert Reference(parse_edtf("2020-01-10"), ahead=True).dated(Moment(month=1, day=9)).text == "2021-01-09"


def test_days_of_the_week_are_counted_back() -> None:
    assert _FRIDAY.weekday(2, None).text == "2020-01-07"
    assert _FRIDAY.weekday(5, None).text == "2020-01-10"
    assert _FRIDAY.weekday(4, -1).text == "2020-01-02"
    assert _FRIDAY.weekday(1, 1).text == "2020-01-13"


def test_a_publication_known_to_the_year_gives_years_alone() -> None:
    known = Reference(parse_edtf("2024"))
    assert known.unit(-1, "m12").text == "2023"
    assert not known.weekday(2, None).text
    assert not known.months_on(-1).text
    assert known.now().text == "2024"


def test_units_are_counted_from_the_publication() -> None:
    assert _FRIDAY.unit(-1, "d7").text == "2019-12-30/2020-01-05"
    assert _FRIDAY.unit(-1, "m3").text == "2019-10/2019-12"
    assert _FRIDAY.unit(0, "m120").text == "202X"
    assert _FRIDAY.unit(-1, "m1200").text == "19XX"
    assert _FRIDAY.shifted(-2, "m12").text == "2018~"
    assert _FRIDAY.shifted(-3, "d1").text == "2020-01-07"


@given(st.dates(date(1, 2, 1), date(9999, 11, 30)), st.integers(1, 7), st.sampled_from([None, -1, 0, 1]))
def test_a_day_of_the_week_is_that_day_within_two_weeks(day: date, number: int, turn: int | None) -> None:
    moment = Reference(parse_edtf(moment_of(day).text)).weekday(number, turn)
    assert moment.year is not None
    assert moment.month is not None
    assert moment.day is not None
    found = date(moment.year, moment.month, moment.day)
    assert found.isoweekday() == number
    assert abs((found - day).days) < 14


def test_a_text_that_tells_of_the_past_stays_in_its_year() -> None:
    told = Reference(parse_edtf("2020-01-10"), known=parse_edtf("2016-05-06"))
    assert told.dated(Moment(month=6, day=9)).text == "2016-06-09"
    late = Reference(parse_edtf("2020-01-10"), known=parse_edtf("2019-05-06"))
    assert late.dated(Moment(month=1, day=9)).text == "2020-01-09"
