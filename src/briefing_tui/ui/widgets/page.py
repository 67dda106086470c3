"""The pane with the claims: a page of items, one of them under the cursor."""

from textual.events import Click, Resize
from textual.message import Message

from briefing_tui.reading.search import Searchable
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page
from briefing_tui.ui.render.text import Line
from briefing_tui.ui.widgets.line_view import LineView, overlaid

MARGIN = 2  # the bar of the cursor, and white space


class PageView(LineView):
    """Shows a page and the cursor on it."""

    class Chosen(Message):
        """An item was clicked."""

        def __init__(self, number: int, *, again: bool) -> None:
            """Say which item, from 0, and whether the cursor was on it already."""
            super().__init__()
            self.number = number
            self.again = again

    class Resized(Message):
        """The width of the page has changed: it has to be laid out again."""

    def __init__(self, glyphs: Glyphs, *, id: str) -> None:  # noqa: A002  # Textual's own word
        """Begin with an empty page."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._page = Page((), ())
        self._cursor = -1
        self._query = ""
        self.active = True

    def page_width(self, expected: int) -> int:
        """Return the width a page may have, in cells, for a pane of `expected` cells before it has its place."""
        width = self.room.width or expected - 1
        return max(width - MARGIN - 1, 16)

    def show(self, page: Page, cursor: int, query: str = "", *, active: bool) -> None:
        """Show a page with the cursor on an item; the hits of `query` are marked."""
        same = page is self._page
        if same and (cursor, query, active) == (self._cursor, self._query, self.active):
            return
        self._page, self._cursor, self._query, self.active = page, cursor, query, active
        if not same:
            self.set_height(len(page.lines))
        self.refresh()

    def draw(self, row: int) -> Line | None:
        """Return a line with its margin, the bar before the item under the cursor."""
        if row >= len(self._page.lines):
            return None
        line = self._page.lines[row]
        here = line.item >= 0 and line.item == self._cursor
        bar = self._glyphs.bar if here else " "
        spans = ((bar, "bar" if self.active else "faint"), (" ", ""), *line.spans)
        if here and self.active:
            spans = tuple((text, f"current {roles}") for text, roles in spans)
        drawn = Line(spans, line.item)
        for hit in Searchable(drawn.plain).within(self._query, 0, len(drawn.plain)):
            drawn = overlaid(drawn, hit.start, hit.end, "hit-now" if here else "hit")
        return drawn

    def bring(self, number: int) -> None:
        """Scroll the item into view; the first brings what stands above it too."""
        if not self._page.rows:
            self.show_edge(-1)
            return
        first, last = self._page.rows[number]
        height = self.height
        self.show_rows(0 if number == 0 and last <= height else first, last, margin=0)

    def reach(self, number: int, direction: int) -> bool:
        """Scroll towards an item by less than a screen; say whether its beginning (its end, upwards) is in view."""
        height = self.height
        top = self.scroll_offset.y
        if not 0 <= number < len(self._page.rows):
            self.scroll_to(y=top + direction, animate=False, immediate=True)
            return False
        first, last = self._page.rows[number]
        step = max(height - 2, 1)
        if direction > 0:
            wanted = max(top, min(last - height, first))
            top = min(wanted, top + step)
        else:
            wanted = min(top, first)
            top = max(wanted, top - step)
        self.scroll_to(y=max(top, 0), animate=False, immediate=True)
        return top <= first < top + height

    def leaf(self, rows: int) -> int:
        """Scroll by a number of lines; return the item to stand on: the first in view, or the last at the very end."""
        before = self.scroll_offset.y
        height = self.height
        top = min(max(before + rows, 0), max(len(self._page.lines) - height, 0))
        self.scroll_to(y=top, animate=False, immediate=True)
        if top == before:
            return 0 if rows < 0 else len(self._page.rows) - 1
        starts = [number for number, (first, _) in enumerate(self._page.rows) if top <= first < top + height]
        return starts[0] if starts else self._cursor

    def show_edge(self, direction: int) -> None:
        """Scroll to the very top, or to the very end."""
        self.scroll_to(y=0 if direction < 0 else len(self._page.lines), animate=False, immediate=True)

    def on_resize(self, event: Resize) -> None:
        """Ask for a page of the new width."""
        del event
        self.post_message(self.Resized())

    def on_click(self, event: Click) -> None:
        """Tell the screen which item was clicked."""
        number = self._page.item_at(self.scroll_offset.y + event.y)
        if number is not None:
            self.post_message(self.Chosen(number, again=number == self._cursor))
