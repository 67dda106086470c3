"""A scroll bar without a toolkit: the cells that Textual's own bar has."""

from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color
from textual.scrollbar import ScrollBarRender

from briefing_tui.ui.render.scroll_bar import scroll_bar

_ACTIONS = {"scroll_up": "above", "grab": "thumb", "scroll_down": "below", None: ""}
_COLOUR = Color.parse("#123456")


@given(st.integers(1, 60), st.integers(0, 5000), st.integers(0, 5000))
def test_a_bar_has_the_cells_that_textual_gives_it(height: int, more: int, top: int) -> None:
    lines = height + more
    top = min(top, max(lines - height, 0))
    drawn = ScrollBarRender.render_bar(height, lines, height, top, back_color=_COLOUR, bar_color=_COLOUR).segments
    expected = [
        (segment.text, bool(segment.style and segment.style.reverse), _ACTIONS[segment.style.meta.get("@mouse.down")])
        for segment in drawn
        if segment.style
    ]
    assert [tuple(cell) for cell in scroll_bar(height, lines, top)] == expected[:height]


def test_where_all_is_in_view_the_bar_is_blank() -> None:
    assert {(cell.glyph, cell.part) for lines in (0, 1, 4) for cell in scroll_bar(4, lines, 0)} == {(" ", "")}


def test_where_there_is_no_room_the_bar_has_no_cells() -> None:
    assert scroll_bar(0, 8, 0) == []


def test_the_thumb_of_a_page_seen_from_its_top_is_at_the_top() -> None:
    assert [cell.part for cell in scroll_bar(4, 8, 0)] == ["thumb", "thumb", "below", "below"]
    assert [cell.part for cell in scroll_bar(4, 8, 4)] == ["above", "above", "thumb", "thumb"]
