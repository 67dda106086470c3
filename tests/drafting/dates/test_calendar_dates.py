"""Times on the calendar are read as they are written."""

import pytest

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.drafting.dates.dates import date_words, dates_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_WORDS = date_words(language("en"))


def _edtf(text: str, published: str = "2024-11-18") -> list[str]:
    return [mention.edtf for mention in dates_of(tokens(text), text, parse_edtf(published), _WORDS)]


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("12 March 2006", "2006-03-12"),
        ("the third quarter of last year", "2023-07/2023-09"),
        ("the last quarter of 2022", "2022-10/2022-12"),
        ("H2 2021", "2021-07/2021-12"),
        ("the winter of 2022-23", "2022-24"),
        ("the 1900s", "19XX"),
        ("the 2000s", "200X"),
        ("the 21st century", "20XX"),
        ("May 15-24, 2016", "2016-05-15/2016-05-24"),
        ("2023/24", "2023/2024"),
    ],
)
def test_a_phrase_is_one_time(phrase: str, edtf: str) -> None:
    assert _edtf(phrase) == [edtf]


def test_a_day_that_the_calendar_lacks_is_no_date() -> None:
    assert _edtf("It was on 31 June 2023.") == [""]
    assert _edtf("It was on 30-31 June 2023.") == [""]
