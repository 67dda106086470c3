"""What is in view never lies beyond the ends, and holds what was scrolled to."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.passage import Span
from briefing_tui.reading.viewport import ListViewport, SourceViewport, shown


class Lines:
    """A source of lines that are all equally long."""

    def __init__(self, blocks: Sequence[int], letters: int = 10) -> None:
        """Make blocks of so many lines."""
        self._spans: list[Span] = []
        self._blocks: list[int] = []
        at = 0
        for number, lines in enumerate(blocks):
            if number:
                self._spans.append(Span(at - 1, at - 1))  # where the line end between the blocks is
                self._blocks.append(-1)
            for _ in range(lines):
                self._spans.append(Span(at, at + letters))
                self._blocks.append(number)
                at += letters + 1

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self._spans)

    def span(self, line: int) -> Span:
        """Return the letters of a line."""
        return self._spans[line]

    def block(self, line: int) -> int:
        """Return the number of a line's block, or -1 for a free line."""
        return self._blocks[line]

    def line_of(self, offset: int) -> int:
        """Return the last line that begins at an offset or before it, and has letters."""
        there = (number for number, span in enumerate(self._spans) if span.end > span.start and span.start <= offset)
        return max(there, default=0)

    def lines_of(self, span: Span) -> range:
        """Return the lines from the first to the last on which something of a span stands."""
        return range(self.line_of(span.start), self.line_of(span.end - 1) + 1)


_HEIGHTS = st.integers(1, 15)
_SIZES = st.lists(st.integers(1, 25), min_size=1, max_size=8)  # of items, or blocks, in lines


def _list(sizes: list[int], top: int, height: int, above: int = 0) -> ListViewport:
    """Return a list of items of so many lines, with a heading of some lines above the first."""
    rows, at = [], above
    for size in sizes:
        rows.append((at, at + size))
        at += size
    view = ListViewport(tuple(rows), at, 0, height)
    return view._replace(top=min(top, view.last_top))


_LISTS = st.builds(_list, _SIZES, st.integers(0, 60), _HEIGHTS, st.integers(0, 2))


# The list.


@given(_LISTS, st.integers(-1, 9), st.sampled_from([1, -1]))
def test_a_step_in_the_list_never_scrolls_past_its_ends(view: ListViewport, number: int, direction: int) -> None:
    top, _ = view.towards(number, direction)
    assert 0 <= top <= view.last_top


@given(_LISTS, st.integers(-80, 80))
def test_a_page_in_the_list_never_scrolls_past_its_ends_and_ends_on_an_item(view: ListViewport, lines: int) -> None:
    top, number = view.paged(lines, 0)
    assert 0 <= top <= view.last_top
    assert 0 <= number < len(view.rows)


@given(_LISTS, st.data())
def test_an_item_that_is_shown_is_in_view_as_far_as_it_fits(view: ListViewport, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(view.rows) - 1))
    top = view.showing(number)
    first, last = view.rows[number]
    assert 0 <= top <= view.last_top
    assert top <= first < top + view.height
    assert last <= top + view.height or top == first


@given(_SIZES, _HEIGHTS)
def test_steps_through_the_list_bring_every_line_into_view_and_reach_the_last_item(
    sizes: list[int], height: int
) -> None:
    view, number, seen = _list(sizes, 0, height), 0, set(range(height))
    for _ in range(2 * sum(sizes) + len(sizes)):
        top, in_view = view.towards(number + 1, 1)
        number += in_view
        view = view._replace(top=top)
        seen |= set(range(top, top + height))
    assert number == len(sizes) - 1
    assert set(range(view.lines)) <= seen


def test_with_the_first_item_comes_the_heading_above_it() -> None:
    view = _list([2, 2, 2, 2], 4, 4, above=2)
    assert view.showing(0) == 0
    assert view._replace(top=6).showing(1) == 4


def test_an_empty_list_stays_where_it_is() -> None:
    view = ListViewport(height=5)
    assert (view.towards(1, 1), view.paged(3, 0), view.showing(0)) == ((0, False), (0, 0), 0)


def test_where_nothing_is_left_to_scroll_a_page_leads_to_the_last_item_or_the_first() -> None:
    view = _list([1, 1, 1], 0, 10)
    assert (view.paged(8, 0), view.paged(-8, 2)) == ((0, 2), (0, 0))


# The source.

_SOURCES = st.builds(
    lambda blocks, top, height: SourceViewport(Lines(blocks), min(top, max(len(Lines(blocks)) - height, 0)), height),
    _SIZES,
    st.integers(0, 100),
    _HEIGHTS,
)


def _lines(view: SourceViewport) -> Lines:
    assert isinstance(view.lines, Lines)
    return view.lines


@given(_SOURCES, st.integers(0, 1500), st.integers(1, 60))
def test_a_passage_is_brought_into_view_as_far_as_it_fits_and_never_past_the_ends(
    view: SourceViewport, start: int, length: int
) -> None:
    lines = _lines(view)
    scrolled = view.scrolled_to(Span(start, start + length))
    first, last = lines.line_of(start), lines.line_of(start + length - 1)
    assert 0 <= scrolled.top <= max(len(lines) - view.height, 0)
    assert scrolled.top <= first < scrolled.top + view.height
    assert last < scrolled.top + view.height or last - first >= view.height


@given(_SOURCES, st.data())
def test_a_passage_that_is_in_view_scrolls_nothing(view: SourceViewport, data: st.DataObject) -> None:
    lines = _lines(view)
    line = data.draw(st.integers(view.top, min(view.top + view.height, len(lines)) - 1))
    if lines.block(line) >= 0:
        assert view.scrolled_to(lines.span(line)) == view


@given(_SOURCES, st.integers(0, 1500), st.integers(-40, 40))
def test_the_view_follows_the_cursor_and_never_past_the_ends(view: SourceViewport, offset: int, scroll: int) -> None:
    lines = _lines(view)
    followed = view.following(offset, scroll)
    assert 0 <= followed.top <= max(len(lines) - view.height, 0)
    assert followed.top <= lines.line_of(offset) < followed.top + view.height


@given(_SOURCES, st.integers(0, 1500), st.integers(-60, 60))
def test_the_cursor_moves_to_the_beginning_of_a_line_that_has_letters(
    view: SourceViewport, offset: int, lines: int
) -> None:
    there = _lines(view)
    moved = view.moved(offset, lines)
    line = there.line_of(moved)
    assert there.span(line).start == moved
    assert there.block(line) >= 0
    assert (line - there.line_of(offset)) * lines >= 0


@given(_SOURCES)
def test_lines_down_and_up_again_lead_through_every_line_with_letters(view: SourceViewport) -> None:
    lines = _lines(view)
    written = [lines.span(line).start for line in range(len(lines)) if lines.block(line) >= 0]
    offset, down = 0, [0]
    while (following := view.moved(offset, 1)) != offset:
        offset = following
        down.append(offset)
    up = [offset]
    while (before := view.moved(offset, -1)) != offset:
        offset = before
        up.append(offset)
    assert (down, up[::-1]) == (written, written)


def test_the_first_offset_in_view_is_that_of_the_line_at_the_top() -> None:
    assert SourceViewport(Lines([3, 2]), 2, 2).first_offset == 22
    assert SourceViewport(Lines([3]), 9, 2).first_offset == 22


@pytest.mark.parametrize("view", [SourceViewport(), SourceViewport(Lines([]), 0, 5)], ids=["no article", "empty"])
def test_where_there_is_no_text_the_cursor_stays(view: SourceViewport) -> None:
    assert (view.moved(7, 3), view.first_offset, view.following(0).top) == (7, 0, 0)


# Lines in view.


@given(st.integers(0, 50), st.integers(1, 10), st.integers(0, 60), st.integers(1, 20))
def test_the_least_scroll_is_none_where_the_lines_are_in_view(first: int, lines: int, top: int, height: int) -> None:
    last = first + lines
    scrolled = shown(first, last, top, height)
    assert scrolled >= 0
    if top <= first and last <= top + height:
        assert scrolled == top
    elif lines <= height:
        assert scrolled == (first if first < top else last - height)
    else:
        assert scrolled == first or (first < top <= scrolled)


@pytest.mark.parametrize(("first", "top", "expected"), [(5, 5, 4), (12, 3, 4), (0, 2, 0)])
def test_a_margin_is_in_view_too(first: int, top: int, expected: int) -> None:
    assert shown(first, first + 1, top, 10, margin=1) == expected


@pytest.mark.parametrize(("line", "item"), [(0, 0), (2, 0), (3, 0), (4, 1), (5, 1), (6, 1), (60, 1)])
def test_a_line_leads_to_its_item_else_to_the_next_below_it_else_to_the_last(line: int, item: int) -> None:
    assert ListViewport(((2, 4), (5, 6)), 8).item_at(line) == item


def test_where_there_are_no_items_every_line_leads_to_the_first_that_there_would_be() -> None:
    assert ListViewport().item_at(3) == 0
