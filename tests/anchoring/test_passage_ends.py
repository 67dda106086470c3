from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.letter_alignment import Segment
from briefing_tui.anchoring.passage_ends import extended_to_words, passage_letters
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.passage import Verdict

_SCANNED = "In 2O24, 2O25 and 2O26 the old hall stood. The old gate fell with the old tree. They leave the old man."


def _extended(text: str, letters: str) -> list[Segment]:
    """Return the alignment of letters, as words of a quote, with themselves in a text, extended to whole words."""
    source, quote = TokenizedText(text), TokenizedText(letters)
    start = source.skeleton.letters.rindex(quote.skeleton.letters)
    length = len(quote.skeleton.letters)
    return extended_to_words([Segment(0, length, start, start + length, equal=True)], quote, source, Work())


def _added_letters(text: str, letters: str) -> tuple[int, int]:
    """Return how many letters are added before and behind a passage of these letters."""
    segments = _extended(text, letters)
    quoted = TokenizedText(letters).skeleton.letters
    start = TokenizedText(text).skeleton.letters.rindex(quoted)
    return start - segments[0].source_start, segments[-1].source_end - start - len(quoted)


@pytest.mark.parametrize(
    ("text", "letters", "added"),
    [
        ("They were unlikely to come", "likely to come", (2, 0)),
        ("They went northwest of it", "west of it", (5, 0)),
        ("They were uncertainties", "they were uncertain", (0, 4)),
        ("They were likely to come", "likely to come", (0, 0)),
        (f"{_SCANNED} They sold theold chair", "old chair", (0, 0)),
        (f"{_SCANNED} They leave theold", "they leave the", (0, 0)),
        ("They leave the old, the old, the old. They leave theold", "they leave the", (0, 3)),
        (f"{_SCANNED} He is a Pakistani.", "a Pakistan", (0, 1)),
        (f"{_SCANNED} A moral man, a moral man, a moral man. Amoral it was", "moral it was", (1, 0)),
        (f"{_SCANNED} Die Funktion en passant. Die Funktionen", "die Funktion", (0, 2)),
        (f"{_SCANNED} It is an offense. See it, see it", "is an offenses", (0, 2)),
        ("They leave the hall12", "they leave the hall", (0, 0)),
        ("They were 1990", "they were 19", (0, 2)),
    ],
)
def test_the_rest_of_a_word_is_added_unless_a_space_was_lost(text: str, letters: str, added: tuple[int, int]) -> None:
    assert _added_letters(text, letters) == added


def test_the_passage_of_a_changed_first_word_does_not_begin_in_the_word_before() -> None:
    source, quote = TokenizedText("So all of the local army came"), TokenizedText("national army came")
    at = source.skeleton.letters.index("thelocal")
    behind = source.skeleton.letters.index("army")
    segments = [Segment(0, 8, at, behind), Segment(8, 16, behind, behind + 8, equal=True)]
    assert passage_letters(extended_to_words(segments, quote, source, Work())) == (behind - 5, behind + 8)


@pytest.mark.parametrize(
    ("text", "letters", "passage"),
    [
        ("They were unlikely to come", "likely to come", "unlikelytocome"),
        ("They went northwest of it", "west of it", "westofit"),
        ("They were uncertainties", "they were uncertain", "theywereuncertain"),
        ("They were 1990", "they were 19", "theywere1990"),
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
