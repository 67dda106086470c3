import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.words import Words

_TEXTS = st.text(st.sampled_from("abé1, .-'\u0301िа"), max_size=30)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They don't re-sign.", ["they", "dont", "re", "sign"]),
        ("1,344.5 men, 3/4", ["13445", "men", "34"]),
        ("Sold 5.Then", ["sold", "5", "then"]),
        ("", []),
    ],
)
def test_a_word_keeps_its_apostrophe_and_a_number_its_signs(text: str, words: list[str]) -> None:
    made = Words(text)
    letters = made.skeleton.letters
    starts = made.starts(0, len(letters))
    assert [letters[one:other] for one, other in itertools.pairwise(starts)] == words


@given(_TEXTS)
def test_every_letter_is_part_of_the_word_it_stands_in(text: str) -> None:
    words = Words(text)
    for number in range(len(words.skeleton.letters)):
        start, end = words.word(number)
        assert start <= number < end
        assert words.surface(start, end).end <= len(text)


@given(_TEXTS, st.data())
def test_the_starts_are_in_order_and_within_their_bounds(text: str, data: st.DataObject) -> None:
    words = Words(text)
    count = len(words.skeleton.letters)
    start = data.draw(st.integers(0, count))
    stop = data.draw(st.integers(start, count))
    starts = words.starts(start, stop)
    assert starts == sorted(starts)
    assert all(start <= at <= stop for at in starts)
    assert stop < count or starts[-1] == count


def test_words_are_counted_whatever_their_case() -> None:
    counts = Words("The war, the WAR. 12 wars; don't").counts
    assert (counts["the"], counts["war"], counts["wars"], counts["peace"]) == (2, 2, 1, 0)


def test_no_letters_stand_at_a_point() -> None:
    words = Words("a b")
    assert words.surface(1, 1) == (2, 2)
    assert words.surface(2, 2) == (3, 3)
    assert words.surface(0, 2) == (0, 3)
