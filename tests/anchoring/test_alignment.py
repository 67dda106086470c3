import itertools

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.alignment import Piece, aligned, edits
from briefing_tui.anchoring.chains import Run, chains
from briefing_tui.anchoring.grams import Grams

_ROUGH = st.lists(st.sampled_from(["abcdefghijkl", "mnopqrstuvwx", "aaaa", "zz", "qwertyuiopas"]), max_size=12).map(
    "".join
)


@given(_ROUGH, _ROUGH, st.booleans())
def test_an_alignment_tiles_the_whole_quote_and_a_stretch_of_the_source(quote: str, source: str, parted: bool) -> None:
    for chain in chains(quote, source, Grams(source).matches(quote), lambda _start, _stop: parted):
        pieces = aligned(quote, source, chain, lambda _start, _stop: parted)
        assert (pieces[0].at, pieces[-1].end) == (0, len(quote))
        assert pieces[-1].stop <= len(source)
        for piece, following in itertools.pairwise(pieces):
            assert (piece.end, piece.stop) == (following.at, following.start)
        for piece in pieces:
            assert piece.at <= piece.end
            assert piece.start <= piece.stop
            agrees = quote[piece.at : piece.end] == source[piece.start : piece.stop]
            assert agrees or not piece.equal


def test_the_edits_of_a_piece_are_the_letters_that_must_change() -> None:
    assert edits("xthewarended", "athewarxended", Piece(1, 7, 1, 8)) == 1
    assert edits("thewar", "thewar", Piece(0, 6, 0, 6, equal=True)) == 0


def test_what_only_the_source_has_in_between_stays_in_one_piece() -> None:
    put_in = "17" + "reportontheborderofthecountry"
    quote, source = "thewarendedthere", f"thewar{put_in}endedthere"
    runs = [Run(0, 0, 6), Run(6, 6 + len(put_in), 10)]
    pieces = aligned(quote, source, runs, lambda _start, _stop: True)
    assert pieces[1] == Piece(6, 6, 6, 6 + len(put_in))
    assert [piece.equal for piece in pieces] == [True, False, True]


def test_a_lost_end_is_looked_for_behind_the_break_of_a_page_and_nowhere_else() -> None:
    quote, source = "thesoldierswillwithdraw", "thesoldierswill" + "x1y2z3" * 20 + "withdrawxx"
    run = Run(0, 0, 15)
    assert aligned(quote, source, [run], lambda _start, _stop: True)[-1].stop == len(source) - 2
    assert aligned(quote, source, [run], lambda _start, _stop: False)[-1].stop < 40
