"""Words of dates tell that a date is near, and where it lies."""

import pytest

from briefing_tui.drafting.dates.dates import date_words
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_WORDS = date_words(language("en")).words


@pytest.mark.parametrize(("word", "dated"), [("march", True), ("2024", True), ("mid-2023", True), ("port", False)])
def test_few_words_may_belong_to_a_date(word: str, *, dated: bool) -> None:
    (token,) = tokens(word)
    assert _WORDS.may_be_dated(token) is dated


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("They will meet on 3", True),
        ("The ministers are to meet on 3", True),
        ("He said they had met on 3", False),
        ("They signed it, and would meet on 3", False),
        ("They met on 3", False),
    ],
)
def test_the_nearest_word_before_tells_where_a_date_lies(text: str, *, ahead: bool) -> None:
    found = tokens(text)
    assert _WORDS.looks_ahead(found, len(found) - 1) is ahead


def test_short_names_of_months_take_a_full_stop() -> None:
    assert {"dec", "sept", "tue"} <= _WORDS.short
    assert not {"may", "december"} & _WORDS.short
