"""Lines as the strips that Textual draws: the looks of roles in a widget, and the last steps before the screen."""

from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.ui.render.looks import line_style
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.themes import Colours


class RoleStyles:
    """The looks of roles in one widget, looked up once for each combination."""

    def __init__(self, widget: Widget) -> None:
        """Remember the widget whose style sheet decides."""
        self._widget = widget
        self._styles: dict[str, Style] = {}

    def clear(self) -> None:
        """Forget every look, as after a change of theme."""
        self._styles.clear()

    def strip(self, line: Line, width: int) -> Strip:
        """Return a line in its looks, filled or cut to `width` cells."""
        strip = Strip([Segment(text, self.style(roles)) for text, roles in line.spans if text])
        return strip.adjust_cell_length(width, self.style(""))

    def style(self, roles: str) -> Style:
        """Return the look of roles separated by spaces, later ones over earlier ones."""
        style = self._styles.get(roles)
        if style is None:
            app = self._widget.app
            style = line_style(roles, self._widget.rich_style, app.theme, colours_shown(app))
            self._styles[roles] = style
        return style


def colours_shown(app: App[Any]) -> Colours:
    """Return how many colours the terminal of an application shows."""
    if app.no_color:
        return Colours.NONE
    return Colours.SIXTEEN if app.console.color_system in ("standard", "windows") else Colours.ALL


def finished(widget: Widget, strips: list[Strip], crop: Region) -> list[Strip]:
    """Return the drawn lines within `crop` of a widget that has neither border nor padding, filtered and cut to it.

    Textual's own way goes by the styles of every edge, which is most of the time of a key press.
    """
    ground = widget.background_colors[1]
    for line_filter in widget.get_line_filters():
        strips = [strip.apply_filter(line_filter, ground) for strip in strips]
    first, last = crop.column_span
    return strips if (first, last) == (0, widget.size.width) else [strip.crop(first, last) for strip in strips]
