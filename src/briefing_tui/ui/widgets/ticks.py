"""Ticks on a scroll bar, where there is something to be found."""

from collections.abc import Mapping

from rich.segment import Segment, Segments
from rich.style import Style
from textual.scrollbar import ScrollBarRender


def ticked(ticks: Mapping[int, tuple[str, Style]]) -> type[ScrollBarRender]:
    """Return a renderer that draws the plain scroll bar and sets the ticks on it."""

    class Ticked(ScrollBarRender):
        """A scroll bar with these ticks."""

        @classmethod
        def render_bar(cls, *args: object, **settings: object) -> Segments:
            bar = super().render_bar(*args, **settings)  # type: ignore[arg-type]  # passed on as it came
            drawn = [
                Segment(ticks[row][0], _upon(segment.style, ticks[row][1])) if row in ticks else segment
                for row, segment in enumerate(bar.segments)
            ]
            return Segments(drawn, new_lines=bar.new_lines)

    return Ticked


def _upon(bar: Style | None, tick: Style) -> Style:
    """Return the look of a tick upon the bar; the thumb is drawn reversed, so its ground is the bar's colour."""
    if bar is None:
        return tick
    ground = bar.color if bar.reverse else bar.bgcolor
    return bar + tick + Style(bgcolor=ground, reverse=False)
