from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.offsets import OffsetMap, derive
from briefing_tui.domain.passage import Span


class Piece(NamedTuple):
    """A stretch of derived text, the length it was made from, and what was left out before it."""

    derived: int
    original: int
    skipped: int


PIECES = st.lists(st.builds(Piece, st.integers(0, 4), st.integers(0, 4), st.integers(0, 3)), max_size=8)


def build(pieces: list[Piece]) -> tuple[OffsetMap, list[Span], int]:
    """Return the map, what it should say of every derived character, and the original's length."""
    offsets, expected, at = OffsetMap(), list[Span](), 0
    for derived, original, skipped in pieces:
        start = at + skipped
        at = start + original
        offsets.append(derived, start, at)
        if derived == original:
            expected += [Span(start + index, start + index + 1) for index in range(derived)]
        else:
            expected += [Span(start, at)] * derived
    return offsets, expected, at


def test_the_identity_maps_every_span_to_itself() -> None:
    offsets = OffsetMap.identity(10)
    assert len(offsets) == 10
    assert offsets.span(3, 7) == (3, 7)
    assert offsets.span(0, 10) == (0, 10)


@given(PIECES, st.integers(0, 60))
def test_an_offset_leads_to_the_first_derived_character_that_comes_from_there_or_later(
    pieces: list[Piece], offset: int
) -> None:
    offsets, expected, _ = build(pieces)
    later = (number for number, span in enumerate(expected) if span.start >= offset)
    assert offsets.derived(offset) == next(later, len(expected))


def test_the_map_of_an_empty_text_has_the_empty_span() -> None:
    assert OffsetMap.identity(0).span(0, 0) == (0, 0)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 6), (6, 6)])
def test_a_span_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="outside a text of 5 characters"):
        OffsetMap.identity(5).span(start, end)


@given(PIECES, st.data())
def test_a_span_reaches_from_its_first_character_to_its_last(pieces: list[Piece], data: st.DataObject) -> None:
    offsets, expected, _ = build(pieces)
    assert len(offsets) == len(expected)
    start = data.draw(st.integers(0, len(expected)))
    end = data.draw(st.integers(start, len(expected)))
    span = offsets.span(start, end)
    if start < end:
        assert span == (expected[start].start, expected[end - 1].end)
    else:
        assert span.start == span.end


@given(PIECES)
def test_the_pieces_of_a_map_make_the_same_map(pieces: list[Piece]) -> None:
    offsets, expected, _ = build(pieces)
    again = OffsetMap()
    for piece in offsets.pieces():
        again.append(*piece)
    assert [again.span(index, index + 1) for index in range(len(again))] == expected


def test_neighbouring_copies_are_one_piece() -> None:
    offsets = OffsetMap()
    offsets.append(3, 0, 3)
    offsets.append(4, 3, 7)
    assert list(offsets.pieces()) == [(7, 0, 7)]


def test_what_is_made_of_as_many_characters_comes_from_all_of_them() -> None:
    offsets = OffsetMap()
    offsets.append_replacement(2, 5, 7)
    assert offsets.span(0, 1) == (5, 7)
    assert offsets.span(1, 2) == (5, 7)


@given(PIECES, st.data())
def test_a_map_through_another_leads_where_both_lead_in_turn(pieces: list[Piece], data: st.DataObject) -> None:
    earlier, _, _ = build(pieces)
    later, at = OffsetMap(), 0
    while at < len(earlier):
        end = data.draw(st.integers(at + 1, len(earlier)))
        later.append(data.draw(st.integers(0, 3)), at, end)
        at = end
    both = later.through(earlier)
    assert len(both) == len(later)
    for index in range(len(both)):
        assert both.span(index, index + 1) == earlier.span(*later.span(index, index + 1))


@given(st.text("abc ", max_size=20), st.data())
def test_a_derived_text_maps_what_it_kept_to_the_same_characters(text: str, data: st.DataObject) -> None:
    points = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    edits = [
        (start, end, data.draw(st.text("XY", max_size=3)))
        for start, end in zip(points[::2], points[1::2], strict=False)
    ]
    derived, offsets = derive(text, edits)
    assert len(offsets) == len(derived)
    for index, char in enumerate(derived):
        start, end = offsets.span(index, index + 1)
        if char in "XY":
            assert (start, end) in {(first, last) for first, last, _ in edits}
        else:
            assert text[start:end] == char


@given(PIECES, PIECES)
def test_a_map_with_another_appended_maps_each_part_as_it_did(first: list[Piece], second: list[Piece]) -> None:
    offsets, expected, end = build(first)
    other, rest, other_end = build(second)
    offsets.append_map(other, end)
    expected += [Span(end + span.start, end + span.end) for span in rest]
    assert [offsets.span(at, at + 1) for at in range(len(offsets))] == expected
    assert len(offsets) == len(expected)
    offsets.append(2, end + other_end, end + other_end + 2)
    assert offsets.span(len(expected), len(expected) + 2) == (end + other_end, end + other_end + 2)
