from collections.abc import Callable

import pytest

from briefing_tui.anchoring.alignment import Piece
from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.edges import whole_words
from briefing_tui.anchoring.words import Words
from briefing_tui.domain.passage import Verdict

_ELSEWHERE = "The old hall stands. The old gate fell."


def _edges(text: str, letters: str) -> tuple[int, int]:
    """Return how many letters are added before and behind a passage of these letters."""
    words = Words(text)
    at = words.skeleton.letters.index(letters)
    pieces = whole_words([Piece(0, len(letters), at, at + len(letters), equal=True)], words)
    return at - pieces[0].start, pieces[-1].stop - at - len(letters)


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
    assert _edges(text, letters) == added


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
    set_otherwise = quoted.replace("old border", "old, border")
    for quote in (quoted, set_otherwise):
        anchor = haystack_of(f"{found}\n\nThen.").anchor(quote)
        assert anchor.verdict in (Verdict.ALTERED, Verdict.MISSING)
