import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from briefing_tui.anchoring.letter_alignment import Segment
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.anchoring.word_alignment import aligned_words
from briefing_tui.text.skeleton import skeleton


def _segments(quote: TokenizedText, source: TokenizedText) -> list[Segment]:
    """Return the alignment of two texts' letters from end to end."""
    steps = Levenshtein.opcodes(quote.skeleton.letters, source.skeleton.letters)
    return [
        Segment(step.src_start, step.src_end, step.dest_start, step.dest_end, equal=step.tag == "equal")
        for step in steps
    ]


def _word_pairs(quoted: str, found: str) -> list[tuple[str, str]]:
    quote, source = TokenizedText(quoted), TokenizedText(found)
    return [
        (quoted[slice(*words.quote_span)], found[slice(*words.source_span)])
        for words in aligned_words(quote, source, _segments(quote, source))
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
def test_the_words_that_differ_are_whole_and_as_few_as_possible(
    quoted: str, found: str, differing: list[tuple[str, str]]
) -> None:
    assert [pair for pair in _word_pairs(quoted, found) if pair[0] != pair[1]] == differing


_TEXTS = st.lists(st.sampled_from(["the", "war", "ended", "5", "1,3", "don't", "re-sign", "a"]), min_size=1, max_size=9)


@given(_TEXTS.map(" ".join), _TEXTS.map(" ".join))
def test_the_aligned_words_tile_both_sides(quoted: str, found: str) -> None:
    quote, source = TokenizedText(quoted), TokenizedText(found)
    quote_end = source_end = 0
    for words in aligned_words(quote, source, _segments(quote, source)):
        assert (words.quote_letters.start, words.source_letters.start) == (quote_end, source_end)
        quote_end, source_end = words.quote_letters.end, words.source_letters.end
        assert words.quote_letters.start < quote_end or words.source_letters.start < source_end
        for text, letters, span in (
            (quote, words.quote_letters, words.quote_span),
            (source, words.source_letters, words.source_span),
        ):
            assert skeleton(text.text[slice(*span)]).letters == text.skeleton.letters[slice(*letters)]
    assert (quote_end, source_end) == (len(quote.skeleton.letters), len(source.skeleton.letters))
