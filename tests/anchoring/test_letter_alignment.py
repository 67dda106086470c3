import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.chaining import ExactMatch, chains
from briefing_tui.anchoring.letter_alignment import Segment, aligned_letters, edit_distance
from briefing_tui.anchoring.ngram_index import NgramIndex

_REPETITIVE = st.lists(
    st.sampled_from(["abcdefghijkl", "mnopqrstuvwx", "aaaa", "zz", "qwertyuiopas"]), max_size=12
).map("".join)


@given(_REPETITIVE, _REPETITIVE, st.booleans())
def test_an_alignment_tiles_the_whole_quote_and_a_part_of_the_source(quote: str, source: str, page_break: bool) -> None:
    for chain in chains(quote, source, NgramIndex(source).matches(quote), lambda _start, _end: page_break):
        segments = aligned_letters(quote, source, chain, lambda _start, _end: page_break)
        assert (segments[0].quote_start, segments[-1].quote_end) == (0, len(quote))
        assert segments[-1].source_end <= len(source)
        for segment, following in itertools.pairwise(segments):
            assert (segment.quote_end, segment.source_end) == (following.quote_start, following.source_start)
        for segment in segments:
            assert segment.quote_start <= segment.quote_end
            assert segment.source_start <= segment.source_end
            agrees = quote[segment.quote_start : segment.quote_end] == source[segment.source_start : segment.source_end]
            assert agrees or not segment.equal


def test_the_edit_distance_of_a_segment_counts_the_letters_that_differ_within_it() -> None:
    assert edit_distance("xthewarended", "athewarxended", Segment(1, 7, 1, 8)) == 1
    assert edit_distance("thewar", "thewar", Segment(0, 6, 0, 6, equal=True)) == 0


def test_a_long_insertion_of_the_source_is_one_segment() -> None:
    inserted = "17" + "reportontheborderofthecountry"
    quote, source = "thewarendedthere", f"thewar{inserted}endedthere"
    chain = [ExactMatch(0, 0, 6), ExactMatch(6, 6 + len(inserted), 10)]
    segments = aligned_letters(quote, source, chain, lambda _start, _end: True)
    assert segments[1] == Segment(6, 6, 6, 6 + len(inserted))
    assert [segment.equal for segment in segments] == [True, False, True]


def test_an_end_that_is_not_adjacent_is_searched_for_behind_a_page_break_and_nowhere_else() -> None:
    quote, source = "thesoldierswillwithdraw", "thesoldierswill" + "x1y2z3" * 20 + "withdrawxx"
    chain = [ExactMatch(0, 0, 15)]
    assert aligned_letters(quote, source, chain, lambda _start, _end: True)[-1].source_end == len(source) - 2
    assert aligned_letters(quote, source, chain, lambda _start, _end: False)[-1].source_end < 40
