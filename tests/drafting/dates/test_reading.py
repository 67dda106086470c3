"""Each pattern of dates means the time that its words give."""

import pytest

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.drafting.dates.dates import date_words, dates_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_WORDS = date_words(language("en"))


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [
        ("March 12, 2006", "2006-03-12"),
        ("12 March 2006", "2006-03-12"),
        ("the 12th of March 2006", "2006-03-12"),
        ("the first half of 2024", "2024-01/2024-06"),
        ("Q3 2023", "2023-07/2023-09"),
        ("until 2024", "../2024"),
        ("before the end of 2024", "../2024"),
        ("by 2025", "2025"),
        ("by the end of 2025", "2025"),
        ("after the 1990s", "1999/.."),
        ("around 2010", "2010~"),
        ("early 2024", "2024~"),
        ("mid-May", "2024-05~"),
        ("the 19th century", "18XX"),
        ("the last three years", "2021~/2024"),
        ("three months ago", "2024-08~"),
        ("yesterday", "2024-11-17"),
        ("the day before yesterday", "2024-11-16"),
        ("last night", "2024-11-17"),
        ("March 20 last year", "2023-03-20"),
        ("from August 2021 onwards", "2021-08/.."),
        ("from January to June 2024", "2024-01/2024-06"),
        ("from November to February", "2023-11/2024-02"),
        ("2006-10", "2006/2010"),
        ("11-13 Dec.", "2023-12-11/2023-12-13"),
        ("the summer of 2017", "2017-22"),
        ("the winter of 2023-24", "2023-24"),
        ("the last decade", "2014~/2024"),
        ("so far this year", "2024/2024-11-18"),
        ("30 February 2020", ""),
        ("on Christmas Day", "2023-12-25"),
    ],
)
def test_a_phrase_is_one_date(phrase: str, edtf: str) -> None:
    mentions = dates_of(tokens(phrase + " ."), phrase + " .", parse_edtf("2024-11-18"), _WORDS)
    assert [mention.edtf for mention in mentions] == [edtf]
