from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.letter_alignment import Segment
from briefing_tui.anchoring.passage_ends import extended_to_words, passage_letters
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.domain.passage import Verdict

_ELSEWHERE = "The old hall stands. The old gate fell."


def _extended(text: str, letters: str) -> list[Segment]:
    """Return the alignment of letters with themselves in a text, extended to whole words."""
    source = TokenizedText(text)
    start = source.skeleton.letters.index(letters)
    return extended_to_words([Segment(0, len(letters), start, start + len(letters), equal=True)], source)


def _added_letters(text: str, letters: str) -> tuple[int, int]:
    """Return how many letters are added before and behind a passage of these letters."""
    segments = _extended(text, letters)
    start = TokenizedText(text).skeleton.letters.index(letters)
    return start - segments[0].source_start, segments[-1].source_end - start - len(letters)


@pytest.mark.parametrize(
    ("text", "letters", "added"),
    [
        ("They were unlikely to come", "likelytocome", (2, 0)),
        ("They went northwest of it", "westofit", (5, 0)),
        ("They were uncertainties", "theywereuncertain", (0, 4)),
        ("They were likely to come", "likelytocome", (0, 0)),
        (f"{_ELSEWHERE} They sold theold chair", "oldchair", (0, 0)),
        (f"{_ELSEWHERE} They leave theold", "theyleavethe", (0, 0)),
        ("They leave the hall12", "theyleavethehall", (0, 0)),
        ("They were 1990", "theywere19", (0, 2)),
    ],
)
def test_the_rest_of_a_word_is_added_unless_a_space_was_lost(text: str, letters: str, added: tuple[int, int]) -> None:
    assert _added_letters(text, letters) == added


@pytest.mark.parametrize(
    ("text", "letters", "passage"),
    [
        ("They were unlikely to come", "likelytocome", "unlikelytocome"),
        ("They went northwest of it", "westofit", "westofit"),
        ("They were uncertainties", "theywereuncertain", "theywereuncertain"),
        ("They were 1990", "theywere19", "theywere1990"),
    ],
)
def test_the_passage_holds_a_short_rest_of_a_word_and_not_a_long_one(text: str, letters: str, passage: str) -> None:
    found = passage_letters(_extended(text, letters))
    assert TokenizedText(text).skeleton.letters[slice(*found)] == passage


_LONG = "said the commander of the old border guard at the gates, who saw them"


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        (f"likely to hold, {_LONG}", f"unlikely to hold, {_LONG}"),
        (f"legal it was, {_LONG}", f"illegal it was, {_LONG}"),
        (f"west of it, {_LONG}", f"northwest of it, {_LONG}"),
        (f"5 degrees it was, {_LONG}", f"-5 degrees it was, {_LONG}"),
        (f"345 degrees it was, {_LONG}", f"1,345 degrees it was, {_LONG}"),
        (f"So {_LONG} can", f"So {_LONG} can't"),
        (f"So {_LONG} in 19", f"So {_LONG} in 1990"),
        (f"So {_LONG} at 5", f"So {_LONG} at 5.3"),
        (f"So {_LONG} in un", f"So {_LONG} in uncertain times"),
    ],
)
def test_a_quote_that_begins_or_ends_within_a_word_does_not_hold(
    haystack_of: Callable[[str], Haystack], quoted: str, found: str
) -> None:
    with_other_punctuation = quoted.replace("old border", "old, border")
    for quote in (quoted, with_other_punctuation):
        anchor = haystack_of(f"{found}\n\nThen.").anchor(quote)
        assert anchor.verdict in (Verdict.ALTERED, Verdict.MISSING)
