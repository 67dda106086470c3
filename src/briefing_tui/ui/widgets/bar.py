"""A bar of lines that never scrolls."""

from textual.events import Click
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.strips import RoleStyles, finished


class LineBar(Widget, can_focus=False):
    """A bar that shows the lines it was given, one or more; the arrangement hides one without lines."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """The mouse was clicked on a cell of the bar."""

        def __init__(self, bar: "LineBar", x: int) -> None:
            """Carry the bar, and the column of the cell from 0."""
            super().__init__()
            self.bar = bar
            self.x = x

        @property
        def control(self) -> "LineBar":
            """The bar that was clicked."""
            return self.bar

    def __init__(self, *, id: str) -> None:  # noqa: A002  # Textual's own word
        """Begin without lines."""
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()
        self._roles = RoleStyles(self)

    def show(self, *lines: Line) -> None:
        """Show lines in place of those before."""
        if lines == self._lines:
            return
        self._lines = lines
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self._roles.strip(self._lines[y] if y < len(self._lines) else Line(()), self.size.width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines within `crop`."""
        return finished(self, [self.render_line(y) for y in crop.line_range], crop)

    def notify_style_update(self) -> None:
        """Look the roles up again."""
        super().notify_style_update()
        self._roles.clear()

    def on_click(self, event: Click) -> None:
        """Post the cell that was clicked."""
        self.post_message(self.Clicked(self, event.x))
