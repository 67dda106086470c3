"""Times are written in EDTF as far as they are given."""

from briefing_tui.drafting.dates.moments import Moment, edtf_of, is_on_calendar, part_of_year


def test_a_time_is_written_as_far_as_it_is_given() -> None:
    assert Moment(2024, 5).text == "2024-05"
    assert Moment(2024, 22, approximate=True).text == "2024-22"
    assert Moment(digits="199X").text == "199X"
    assert not Moment(month=5).text
    assert Moment(2006, end=Moment(2010)).text == "2006/2010"


def test_quarters_and_halves_are_months_of_a_year() -> None:
    assert part_of_year(Moment(2024), 1, 2).text == "2024-01/2024-06"
    assert part_of_year(Moment(2024), 0, 4).text == "2024-10/2024-12"
    assert not part_of_year(Moment(2024), 5, 4).text


def test_the_calendar_has_no_such_day() -> None:
    assert not is_on_calendar(Moment(2023, 2, 29))
    assert is_on_calendar(Moment(None, 2, 29))
    assert edtf_of("2023-02-29") is None
