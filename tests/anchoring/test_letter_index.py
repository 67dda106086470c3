"""Tests of the index of letters: it leads to every place that may be a quote's, and to few others."""

import random

import pytest

from briefing_tui.anchoring.letter_index import LetterIndex
from briefing_tui.anchoring.work import Work
from briefing_tui.text.folding import fold
from briefing_tui.text.skeleton import letters_of

_FILLER = "Trade goes on in the valley, and nobody counts the lorries. " * 40


def _found(text: str, quote: str) -> list[str]:
    index = LetterIndex(fold(text), Work())
    return [text[slice(*span)] for span in index.stretches_with_marks(letters_of(quote))]


@pytest.mark.parametrize(
    ("passage", "quote"),
    [
        ("They sell food and fuel", "They sell food and fuel"),
        ("they[1] sell food and fuel", "They sell food and fuel"),
        ("They sell food [12] and fuel", "They sell food and fuel"),
        ("They sell food and[citation needed] fuel", "They sell food and fuel"),
        ("Iran,[1] Iraq[note 2] and Syria", "Iran, Iraq and Syria"),
        ("oil¹ and gas", "oil and gas"),
        ("oil[1] fell", "oil fell"),
    ],
)
def test_a_passage_is_found_with_marks_between_its_letters(passage: str, quote: str) -> None:
    (found,) = _found(f"{_FILLER}{passage}. {_FILLER}", quote)
    assert passage in found
    assert len(found) < len(passage) + 200


def test_a_long_passage_is_found_with_marks_wherever_they_stand() -> None:
    chance = random.Random(5)  # noqa: S311  # nothing is secret here
    for _ in range(40):
        words = ["".join(chance.choices("abcdefghij", k=chance.randint(2, 9))) for _ in range(60)]
        marked = list(words)
        for at in chance.sample(range(60), 6):
            marked[at] += f"[{chance.randint(1, 99)}]"
        found = _found(f"{_FILLER}{' '.join(marked)}. {_FILLER}", " ".join(words))
        assert any(" ".join(marked) in each for each in found)


def test_a_text_without_the_letters_has_no_stretch() -> None:
    assert _found(_FILLER, "The border is closed to all of them") == []
    assert _found(_FILLER, "") == []


def test_letters_in_a_row_are_found_in_every_place_however_common() -> None:
    text = "The co-\noperation of all. Nothing else. " * 50
    index = LetterIndex(fold(text), Work())
    assert len(index.stretches("cooperation")) == len(index.stretches("cooperationofall")) == 50
    assert index.indexed_stretches("cooperation") is None, "an index of n-grams does not tell short ones"


def test_a_stretch_at_an_end_of_the_text_has_the_signs_there() -> None:
    index = LetterIndex(fold("(See below.)"), Work())
    assert index.stretches("seebelow") == [(0, 12)]
