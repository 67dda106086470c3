"""A scrolling view of drawn lines."""

from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.ui.render.drawing import Cell, Drawing, row_at
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.strips import RoleStyles, finished
from briefing_tui.ui.widgets.ticks import TickedBar

_MAX_KEPT_STRIPS = 2_000  # drawn lines, for the next time they are in view


class LineView(ScrollView, can_focus=False, inherit_bindings=False):
    """A scrolling view of a drawing's lines, which are laid out to its width."""

    class Clicked(Message):
        """A cell of the drawing was clicked."""

        def __init__(self, view: "LineView", cell: Cell) -> None:
            """Carry the view and the cell."""
            super().__init__()
            self.view = view
            self.cell = cell

        @property
        def control(self) -> "LineView":
            """The view that was clicked."""
            return self.view

    def __init__(self, drawing: Drawing, *, id: str) -> None:  # noqa: A002  # Textual's own word
        """Show a drawing."""
        super().__init__(id=id)
        self._drawing = drawing
        self._roles = RoleStyles(self)
        self._strips: dict[tuple[int, Line], Strip] = {}
        self._in_view: dict[int, Line | None] = {}
        self._is_stale = False

    def redraw(self) -> None:
        """Fit the lines to the width at hand, and draw them again: the drawing has changed."""
        lines, top = self._drawing.fit(self.room.width, self.scroll_offset.y, self.room.height)
        size = Size(self.room.width, lines)
        if self.styles.auto_dimensions:
            self.virtual_size = size
        elif size != self.virtual_size:
            # Set without its watcher: nothing but the scroll bar depends on it, and the whole screen would be laid out.
            self.set_reactive(Widget.virtual_size, size)
            if self.container_size:
                self._scroll_update(size)
        if top != self.scroll_offset.y:
            self.scroll_to_row(top)
        if self.show_vertical_scrollbar:
            ticks = self._drawing.ticks(max(self.room.height, 1))
            self.vertical_scrollbar.set_ticks(
                {row: (sign, self._roles.style(role)) for row, (sign, role) in ticks.items()}
            )
        self._is_stale = True
        self.check_idle()

    def on_idle(self) -> None:
        """Have the lines in view drawn that are others than before: once, however many keys came in one piece."""
        if not self._is_stale:
            return
        if not self.region.area:  # hidden: when it is shown, all of it is drawn
            self._is_stale = False
            self._in_view.clear()
            return
        top, width = self.scroll_offset.y, self.size.width
        changed = self._take_changed_rows()
        if len(changed) == len(self._in_view):
            self.refresh()
        elif changed:
            heads = self._drawing.head
            self.refresh(*(Region(0, row if row < heads else row - top, width, 1) for row in changed))

    def _take_changed_rows(self) -> list[int]:
        """Return the rows in view whose lines are others than before, and remember them as they are now."""
        self._is_stale = False
        top, before = self.scroll_offset.y, self._in_view
        rows = (row_at(self._drawing, top, y) for y in range(self.room.height))
        self._in_view = {row: self._drawing.line(row) for row in rows}
        return [row for row, line in self._in_view.items() if row not in before or before[row] != line]

    def scroll_to_row(self, row: int) -> None:
        """Scroll until a line stands at the top, or as far as there are lines."""
        self.scroll_to(y=max(row, 0), animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Return one line of the view; each segment carries its cell of the drawing, for selection by mouse."""
        return self._strip(y).apply_offsets(0, row_at(self._drawing, self.scroll_offset.y, y))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines within `crop`, with what the mouse selected.

        What each segment stands for is left out: nothing but the mouse asks for it, and with it no two segments would
        have one style, which makes drawing them three times as slow.
        """
        return finished(self, [self._strip(y) for y in crop.line_range], crop)

    def _strip(self, y: int) -> Strip:
        row, width = row_at(self._drawing, self.scroll_offset.y, y), self.size.width
        if self.text_selection is None:
            line = self._drawing.line(row) or Line(())
        else:
            line = self._drawing.selected_line(row, *selected_cells(self.text_selection)) or Line(())
        strip = self._strips.get((width, line))
        if strip is None:
            if len(self._strips) > _MAX_KEPT_STRIPS:
                self._strips.clear()
            strip = self._strips[width, line] = self._roles.strip(line, width)
        return strip

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

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        """Take a size from the layout, and fit the lines to it before the frame that shows it is drawn.

        Textual's Resize comes after that frame: the lines would stand in it as they were, and a second one put them
        right, which is felt when a tab is changed. If these internals change, that second frame comes back, no more.
        """
        if size == self.outer_size:  # Textual would draw the scroll bar once more after every layout
            return False
        resized = super()._size_updated(size, virtual_size, container_size, layout)
        self.redraw()
        self._take_changed_rows()  # all of them are drawn in this frame
        for widget in (self, self.vertical_scrollbar):
            widget._exchange_repaint_regions()  # noqa: SLF001  # the frame draws all of it, and no other need to
        return resized

    def notify_style_update(self) -> None:
        """Look the roles up again."""
        super().notify_style_update()
        self._roles.clear()
        self._strips.clear()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what the mouse selected."""
        text = self._drawing.selected_text(*selected_cells(selection))
        return (text, "\n") if text else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw again what the mouse selects."""
        del selection
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Post the cell that was clicked, unless the mouse was drawn there and has selected something on its way."""
        event.prevent_default()  # Textual selects all of the lines at a second click
        if self.text_selection is None:
            self.post_message(self.Clicked(self, Cell(row_at(self._drawing, self.scroll_offset.y, event.y), event.x)))


def selected_cells(selection: Selection) -> tuple[Cell | None, Cell | None]:
    """Return the first and the last cell of what the mouse selected; None for an end of all there is."""
    start, end = (Cell(point.y, point.x) if point else None for point in (selection.start, selection.end))
    return start, end
