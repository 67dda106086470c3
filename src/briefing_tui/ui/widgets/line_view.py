"""What every drawn widget shares: lines with roles, looked up in the style sheet and placed on the screen."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.ui.render.text import ROLES, Line
from briefing_tui.ui.widgets.ticks import TickedBar

_MOST_STRIPS = 2_000  # kept, drawn, for the next time they are in view


class RoleStyles:
    """The looks of roles in one widget, looked up once for each combination.

    The roles are component classes of the application, not of each widget: there Textual works them out once,
    and the first screen comes a quarter of a second sooner.
    """

    CLASSES = frozenset(f"line--{role}" for role in ROLES)

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
        """Return the look of roles parted by spaces, later ones over earlier ones."""
        style = self._styles.get(roles)
        if style is None:
            style = self._widget.rich_style
            for role in roles.split():
                style += self._widget.app.get_component_styles(f"line--{role}").partial_rich_style
            self._styles[roles] = style
        return style


class LineBar(Widget, can_focus=False):
    """A bar of one line, or of as many as there are to be said; of none, it is gone."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """The mouse was clicked on a cell of the bar."""

        def __init__(self, bar: "LineBar", x: int) -> None:
            """Say which bar, and which cell from 0."""
            super().__init__()
            self.bar = bar
            self.x = x

        @property
        def control(self) -> "LineBar":
            """The bar that was clicked."""
            return self.bar

    def __init__(self, *, id: str) -> None:  # noqa: A002  # Textual's own word
        """Begin with nothing to say."""
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()
        self._roles = RoleStyles(self)

    def show(self, *lines: Line) -> None:
        """Show lines in place of those before."""
        if lines == self._lines:
            return
        if len(lines) != len(self._lines):
            self.styles.height = len(lines)
            self.display = bool(lines)
        self._lines = lines
        self.refresh()

    @property
    def plain(self) -> str:
        """The text shown."""
        return "\n".join(line.plain for line in self._lines)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self._roles.strip(self._lines[y] if y < len(self._lines) else Line(()), self.size.width)

    def notify_style_update(self) -> None:
        """Look the roles up again."""
        super().notify_style_update()
        self._roles.clear()

    def on_click(self, event: Click) -> None:
        """Tell the screen which cell was clicked."""
        self.post_message(self.Clicked(self, event.x))


class LineView(ScrollView, can_focus=False, inherit_bindings=False):
    """A scrolling view of drawn lines; what the lines are, the subclass says."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  # Textual's own word
        """Begin with no lines."""
        super().__init__(id=id)
        self._roles = RoleStyles(self)
        self._strips: dict[tuple[int, int, Line], Strip] = {}

    def draw(self, row: int) -> Line | None:
        """Return a line by its number from 0, or None below the last."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view, with what the mouse selected."""
        row = self.scroll_offset.y + y
        line = self.draw(row)
        if line is None:
            return self._roles.strip(Line(()), self.size.width)
        if self.text_selection is not None and (span := self.text_selection.get_span(row)) is not None:
            line = overlaid(line, span[0], len(line.plain) if span[1] < 0 else span[1], "selected")
        key = (row, self.size.width, line)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > _MOST_STRIPS:
                self._strips.clear()
            strip = self._strips[key] = self._roles.strip(line, self.size.width).apply_offsets(0, row)
        return strip

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines within `crop`.

        A view has neither border nor padding, so Textual's own way by the styles of every edge, which is most of the
        time of a key press, is left out.
        """
        strips = [self.render_line(y) for y in crop.line_range]
        ground = self.background_colors[1]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, ground) for strip in strips]
        first, last = crop.column_span
        return strips if (first, last) == (0, self.size.width) else [strip.crop(first, last) for strip in strips]

    @property
    def vertical_scrollbar(self) -> TickedBar:
        """The scroll bar, made when it is first asked for."""
        bar = self._vertical_scrollbar
        if not isinstance(bar, TickedBar):
            bar = self._vertical_scrollbar = TickedBar.of(self)
        return bar

    @property
    def room(self) -> Size:
        """The cells that the lines have; while the view is hidden, those that it had."""
        return self.outer_size - (self.scrollbar_size_vertical, 0)

    @property
    def height(self) -> int:
        """The number of lines in view."""
        return self.room.height

    def fit(self) -> None:
        """Fit the lines to the size that the view has been given; what needs them anew says so in the subclass."""

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        """Take a size from the layout, and fit the lines to it before the frame that shows it is drawn.

        Textual's Resize comes after that frame: the lines would stand in it as they were, and a second one put them
        right, which is felt when a tab is changed. If these internals change, that second frame comes back, no more.
        """
        if size == self.outer_size:  # Textual would draw the scroll bar once more after every layout
            return False
        resized = super()._size_updated(size, virtual_size, container_size, layout)
        self.fit()
        for widget in (self, self.vertical_scrollbar):
            widget._exchange_repaint_regions()  # noqa: SLF001  # the frame draws all of it, and no other need to
        return resized

    def set_height(self, lines: int) -> None:
        """Say how many lines there are."""
        size = Size(self.room.width, lines)
        if self.styles.auto_dimensions:
            self.virtual_size = size
        elif size != self.virtual_size:
            # Set without its watcher: nothing but the scroll bar depends on it, and the whole screen would be laid out.
            self.set_reactive(Widget.virtual_size, size)
            if self.container_size:
                self._scroll_update(size)
            self.refresh()

    def show_rows(self, first: int, last: int, margin: int = 0) -> None:
        """Scroll no more than needed to have the rows `first` to `last` (exclusive) in view, the first above all."""
        height = self.height
        top = self.scroll_offset.y
        if last + margin > top + height:
            top = last + margin - height
        top = min(top, max(first - margin, 0))
        self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def notify_style_update(self) -> None:
        """Look the roles up again."""
        super().notify_style_update()
        self._roles.clear()
        self._strips.clear()

    def selection_updated(self, selection: object) -> None:
        """Draw again what the mouse selects."""
        del selection
        self.refresh()


def overlaid(line: Line, start: int, end: int, role: str) -> Line:
    """Return a line with a role laid over its characters from `start` to `end`."""
    return Line(tuple(_overlaid(line.spans, start, end, role)), line.item)


def _overlaid(spans: Iterable[tuple[str, str]], start: int, end: int, role: str) -> Iterable[tuple[str, str]]:
    at = 0
    for text, roles in spans:
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            yield text[:first], roles
            yield text[first:last], f"{roles} {role}"
            yield text[last:], roles
        else:
            yield text, roles
        at += len(text)
