from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.domain.passage import Verdict

HaystackOf = Callable[[str], Haystack]

_LEFT = [
    "The minister said in the capital on",
    "Tuesday that the new bridge across the",
    "river would open to lorries before the",
    "winter, and that tolls would not be paid",
    "by the villages on either side of it.",
]
_RIGHT = [
    "Farmers in the north have sown less",
    "wheat than in any year since records",
    "were kept, since the price of seed has",
    "doubled and the wells of two districts",
    "have run dry in the course of summer.",
]
_HEAD = "A paragraph by itself stands above the columns.\n\n"
_WINTER = (
    "The minister said in the capital on Tuesday that the new bridge across the river would open to lorries before "
    "the winter, and that tolls would not be paid by the villages on either side of it."
)
_WHEAT = (
    "Farmers in the north have sown less wheat than in any year since records were kept, since the price of seed has "
    "doubled and the wells of two districts have run dry in the course of summer."
)
_ACROSS = _HEAD + "\n".join(f"{left} {right}" for left, right in zip(_LEFT, _RIGHT, strict=True)) + "\n"
_SPACED = _HEAD + "\n".join(f"{left:45}{right}" for left, right in zip(_LEFT, _RIGHT, strict=True)) + "\n"
_ALTERNATING = _HEAD + "\n".join(f"{left}\n{right}" for left, right in zip(_LEFT, _RIGHT, strict=True)) + "\n"


@pytest.mark.parametrize("source", [_ACROSS, _SPACED, _ALTERNATING])
@pytest.mark.parametrize("quote", [_WINTER, _WHEAT])
def test_a_column_that_was_read_across_the_other_is_damaged(haystack_of: HaystackOf, source: str, quote: str) -> None:
    anchor = haystack_of(source).anchor(quote)
    assert anchor.verdict is Verdict.DAMAGED
    words = quote.split()
    assert anchor.passage.startswith(words[0])
    assert anchor.passage.endswith(words[-1])


@pytest.mark.parametrize("source", [_ACROSS, _SPACED, _ALTERNATING])
@pytest.mark.parametrize(
    ("quote", "word", "other"), [(_WINTER, "not ", ""), (_WINTER, "Tuesday", "Monday"), (_WHEAT, "two", "ten")]
)
def test_a_changed_word_holds_in_no_column(
    haystack_of: HaystackOf, source: str, quote: str, word: str, other: str
) -> None:
    assert not haystack_of(source).anchor(quote.replace(word, other)).verdict.holds


def test_words_that_the_quoter_left_out_are_no_column(haystack_of: HaystackOf) -> None:
    source = "\n".join((*_LEFT[:2], "valley, which nobody in the ministry", *_LEFT[2:]))
    assert not haystack_of(source).anchor(_WINTER).verdict.holds
    within = " ".join((*_LEFT[:2], "as nobody believed", *_LEFT[2:3], "as few hoped", *_LEFT[3:]))
    assert not haystack_of(within).anchor(_WINTER).verdict.holds


def test_the_answers_of_one_speaker_are_no_column(haystack_of: HaystackOf) -> None:
    answers = ["We have seen the convoy leave the town.", "It was going to the north.", "Nobody has come back."]
    questions = ["Did you see any soldiers with it?", "Was anybody hurt on the way there?", "Is that all you know?"]
    source = "\n".join(line for pair in zip(answers, questions, strict=True) for line in pair)
    assert not haystack_of(source).anchor(" ".join(answers)).verdict.holds


def test_lines_in_another_order_are_named_as_the_nearest_with_all_their_letters(haystack_of: HaystackOf) -> None:
    source = _HEAD + "\n\n".join([_LEFT[0], _LEFT[2], _LEFT[1], _LEFT[4], _LEFT[3]])
    anchor = haystack_of(source).anchor(_WINTER)
    assert anchor.verdict is Verdict.MISSING
    assert anchor.nearest is not None
    assert anchor.nearest_share > 0.95
