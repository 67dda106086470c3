import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from briefing_tui.anchoring.alignment import Piece
from briefing_tui.anchoring.differences import cells
from briefing_tui.anchoring.words import Words


def _pieces(quote: Words, source: Words) -> list[Piece]:
    """Align two texts from end to end."""
    steps = Levenshtein.opcodes(quote.skeleton.letters, source.skeleton.letters)
    return [
        Piece(step.src_start, step.src_end, step.dest_start, step.dest_end, equal=step.tag == "equal") for step in steps
    ]


def _split(quoted: str, found: str) -> list[tuple[str, str]]:
    quote, source = Words(quoted), Words(found)
    return [
        (quoted[slice(*cell.quoted)], found[slice(*cell.found)])
        for cell in cells(quote, source, _pieces(quote, source))
    ]


@pytest.mark.parametrize(
    ("quoted", "found", "differing"),
    [
        ("the war has ended now", "the war has ended now", []),
        ("the war has ended now", "the wax has ended now", [("war", "wax")]),
        ("the war has ended now", "the warhas ended now", [("war has", "warhas")]),
        ("the war ended now", "the war never ended now", [("", "never")]),
        ("the war never ended now", "the war ended now", [("never", "")]),
        ("it cost 1,344 dollars", "it cost 1.344 dollars", [("1,344", "1.344")]),
        ("they can't come", "they can come", [("can't", "can")]),
    ],
)
def test_what_differs_is_told_in_whole_words(quoted: str, found: str, differing: list[tuple[str, str]]) -> None:
    assert [pair for pair in _split(quoted, found) if pair[0] != pair[1]] == differing


_TEXTS = st.lists(st.sampled_from(["the", "war", "ended", "5", "1,3", "don't", "re-sign", "a"]), min_size=1, max_size=9)


@given(_TEXTS.map(" ".join), _TEXTS.map(" ".join))
def test_the_cells_tile_both_sides(quoted: str, found: str) -> None:
    quote, source = Words(quoted), Words(found)
    at = start = 0
    for cell in cells(quote, source, _pieces(quote, source)):
        assert (cell.quote.start, cell.source.start) == (at, start)
        assert cell.quote.start < cell.quote.end or cell.source.start < cell.source.end
        at, start = cell.quote.end, cell.source.end
        for words, letters, place in ((quote, cell.quote, cell.quoted), (source, cell.source, cell.found)):
            assert Words(words.text[slice(*place)]).skeleton.letters == words.skeleton.letters[slice(*letters)]
    assert (at, start) == (len(quote.skeleton.letters), len(source.skeleton.letters))
