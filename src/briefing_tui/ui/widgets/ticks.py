"""A scroll bar with ticks, where there is something to be found."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Self

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.ui.render.scroll_bar import BarCell, scroll_bar
from briefing_tui.ui.widgets.strips import finished


class TickedBar(ScrollBar):
    """A vertical scroll bar, one cell wide, with ticks set on it."""

    # As in Widget, but for `layout=True`: Textual gives a bar the size of its view, which is no reason for a layout.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    def __init__(self) -> None:
        """Begin without ticks."""
        super().__init__(vertical=True, name="vertical")
        self._ticks: Mapping[int, tuple[str, Style]] = {}

    @classmethod
    def of(cls, view: Widget) -> Self:
        """Return a new bar for a view, hidden, as Textual makes its own."""
        bar = cls()
        bar.display = False
        view.app._start_widget(view, bar)  # noqa: SLF001  # as Widget.vertical_scrollbar does: there is no other way
        return bar

    def set_ticks(self, ticks: Mapping[int, tuple[str, Style]]) -> None:
        """Set ticks in place of those before: for a row of the bar, a glyph and its look."""
        if ticks != self._ticks:
            self._ticks = ticks
            self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the rows within `crop`."""
        bar = self.render()
        assert isinstance(bar, ScrollBarRender)
        style = bar.style if isinstance(bar.style, Style) else Style()
        strips = [
            Strip([self._ticked(_segment(cell, style), row) if row in self._ticks else _segment(cell, style)], 1)
            for row, cell in enumerate(scroll_bar(self.size.height, bar.virtual_size, bar.position))
            if crop.y <= row < crop.bottom
        ]
        return finished(self, strips, crop)

    def _ticked(self, segment: Segment, row: int) -> Segment:
        """Return a tick upon the bar: in its own colour, but on the thumb, where it could not be seen, in the bar's."""
        glyph, look = self._ticks[row]
        bar = segment.style or Style()
        return Segment(glyph, bar + (look.without_color if bar.reverse else look + Style(bgcolor=bar.bgcolor)))


_MOUSE_ACTIONS = {"above": "scroll_up", "thumb": "grab", "below": "scroll_down"}  # of ScrollBar


@lru_cache(256)
def _segment(cell: BarCell, style: Style) -> Segment:
    """Return a cell of the bar; the colour of the style is that of the thumb."""
    meta = {"@mouse.down": _MOUSE_ACTIONS[cell.part]} if cell.part else None
    return Segment(cell.glyph, style + Style(reverse=cell.reverse or None, meta=meta))
