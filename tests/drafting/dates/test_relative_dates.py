"""Times that are told from the publication are counted from it."""

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
        ("last weekend", "2024-11-16/2024-11-17"),
        ("next week", "2024-11-25/2024-12-01"),
        ("the past year", "2023~/2024"),
        ("the last two decades", "2004~/2024"),
        ("the last 48 hours", "2024-11-16/2024-11-18"),
        ("a century ago", "1924~"),
        ("two weeks ago", "2024-11-04~"),
        ("next May", "2025-05"),
        ("this summer", "2024-22"),
        ("last November", "2023-11"),
        ("for ten minutes", ""),
    ],
)
def test_a_phrase_is_one_time(phrase: str, edtf: str) -> None:
    assert _edtf(phrase) == [edtf]


def test_what_the_publication_does_not_tell_is_left_open() -> None:
    assert _edtf("last week", "2024") == [""]
    assert _edtf("last month", "2024") == [""]
    assert _edtf("last year", "2024-11") == ["2023"]


def test_times_told_from_one_another_are_counted_on() -> None:
    assert _edtf("It began in May 2020. A year later, it ended.") == ["2020-05", "2021"]
    assert _edtf("It began on 30 May 2020. Two days later, it ended.") == ["2020-05-30", "2020-06-01"]
