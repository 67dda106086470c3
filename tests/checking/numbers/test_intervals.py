import pytest

from briefing_tui.checking.numbers.figures import figures
from briefing_tui.checking.numbers.intervals import dates_reckoned, may_be_between
from briefing_tui.checking.numbers.measures import measure_of


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("20 months", "It had sunk in February 2023, and recovered by the end of October 2024."),
        ("58 days", "It was shut down on 12 October and restarted on 9 December."),
        ("eight weeks", "It was shut down on 12 October and restarted on 9 December."),
        ("two weeks", "It lasted from 12 to 26 October."),
        ("five years", "It began in March 2019; by August 2024 it was not done."),
        ("two years", "It began in March 2019 and was due to take three years; by August 2024 it was not done."),
        ("18 days", "It was shut on 12 October for 40 days, but was restarted only on 9 December."),
        ("two days", "It capsized on Saturday; on Monday the search was called off."),
        ("67", "He was born in 1951 and died on 9 February 2019."),
    ],
)
def test_a_time_may_be_that_between_two_dates(number: str, text: str) -> None:
    assert may_be_between(measure_of(next(iter(figures(number)))), text)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("30 months", "It had sunk in February 2023, and recovered by the end of October 2024."),
        ("20 tonnes", "It had sunk in February 2023, and recovered by the end of October 2024."),
        ("12 weeks", "It was shut down on 12 October and restarted on 9 December."),
        ("48", "He was born in 1951 and died in 2019."),
        ("five years", "It began in 2019."),
    ],
)
def test_another_time_or_amount_is_not_between_them(number: str, text: str) -> None:
    assert not may_be_between(measure_of(next(iter(figures(number)))), text)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Born in 1951, he joined the service at 24.", {"1975"}),
        ("He served for eleven years, until 2003.", {"1992"}),
        ("The war of 1914 came a century later than the other.", {"1814"}),
        ("It was shut down on 12 October for 40 days.", {"nov"}),
        ("It was begun in March 2019 and was due to take three years.", {"2022", "mar"}),
    ],
)
def test_a_date_may_be_a_time_away_from_that_of_a_text(text: str, dates: set[str]) -> None:
    assert dates <= dates_reckoned(text)


def test_a_text_without_a_time_or_without_a_date_gives_none() -> None:
    assert not dates_reckoned("It began in March 2019.")
    assert not dates_reckoned("It was due to take three years.")


def test_a_date_beyond_the_calendar_is_left_out() -> None:
    assert dates_reckoned("In 2019 it was 9,000,000 years old.") == frozenset()
