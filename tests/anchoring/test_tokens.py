import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.tokens import TokenizedText

_TEXTS = st.text(st.sampled_from("abé1, .-'\u0301िа"), max_size=30)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("They don't re-sign.", ["they", "dont", "re", "sign"]),
        ("1,344.5 men, 3/4", ["13445", "men", "34"]),
        ("Sold 5.Then", ["sold", "5", "then"]),
        ("在2024年，GDP增长", ["在", "2024", "年", "gdp", "增", "长"]),
        ("テロリストは逃げた", ["テロリスト", "は", "逃", "げ", "た"]),
        ("한국 정부는", ["한국", "정부는"]),
        ("", []),
    ],
)
def test_a_token_is_a_word_or_a_number_and_of_chinese_a_character(text: str, tokens: list[str]) -> None:
    tokenized = TokenizedText(text)
    letters = tokenized.skeleton.letters
    starts = tokenized.token_starts(0, len(letters))
    assert [letters[one:other] for one, other in itertools.pairwise(starts)] == tokens


@given(_TEXTS)
def test_every_letter_lies_within_the_token_around_it(text: str) -> None:
    tokenized = TokenizedText(text)
    for letter in range(len(tokenized.skeleton.letters)):
        start, end = tokenized.token_at(letter)
        assert start <= letter < end
        assert tokenized.text_span(start, end).end <= len(text)


@given(_TEXTS, st.data())
def test_the_token_starts_are_in_order_and_within_their_bounds(text: str, data: st.DataObject) -> None:
    tokenized = TokenizedText(text)
    count = len(tokenized.skeleton.letters)
    start = data.draw(st.integers(0, count))
    end = data.draw(st.integers(start, count))
    starts = tokenized.token_starts(start, end)
    assert starts == sorted(starts)
    assert all(start <= at <= end for at in starts)
    assert end < count or starts[-1] == count


def test_words_are_counted_whatever_their_case() -> None:
    counts = TokenizedText("The war, the WAR. 12 wars; don't").word_counts
    assert (counts["the"], counts["war"], counts["wars"], counts["peace"]) == (2, 2, 1, 0)


def test_no_letters_have_an_empty_span() -> None:
    tokenized = TokenizedText("a b")
    assert tokenized.text_span(1, 1) == (2, 2)
    assert tokenized.text_span(2, 2) == (3, 3)
    assert tokenized.text_span(0, 2) == (0, 3)
