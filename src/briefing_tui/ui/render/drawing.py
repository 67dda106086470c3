"""What a scrolling view shows: lines that are laid out to its width, and where the top stays when that changes."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

from briefing_tui.domain.passage import Span
from briefing_tui.reading.viewport import ListViewport, shown
from briefing_tui.ui.render.bidi import visual_line
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import Page
from briefing_tui.ui.render.page_text import PageText
from briefing_tui.ui.render.text import Line, overlaid

_MARGIN_CELLS = 2  # the bar of the cursor, and white space
_MIN_PAGE_CELLS = 16
_NO_BAR = (" ", "bar")


class Cell(NamedTuple):
    """A cell of the drawing: its line and its column, both from 0."""

    row: int
    x: int


Ticks = Mapping[int, tuple[str, str]]  # for a cell of a scroll bar, from 0, a sign and its role


class Drawing(Protocol):
    """The lines of a scrolling view; lines are counted from 0."""

    @property
    def head(self) -> int:
        """How many of the first lines stay in view while the others are scrolled beneath them."""

    def fit(self, width: int, top: int, height: int) -> tuple[int, int]:
        """Lay the lines out to a width in cells; return how many there are, and the line that then stands at the top.

        `top` is the line at the top now, and `height` the number of lines in view.
        """

    def line(self, row: int) -> Line | None:
        """Return a line, or None below the last."""

    def selected_line(self, row: int, start: Cell | None, end: Cell | None) -> Line | None:
        """Return a line with what is selected from one cell to another (None: from the beginning, to the end)."""

    def ticks(self, height: int) -> Ticks:
        """Return the ticks on a scroll bar of that many cells."""

    def selected_text(self, start: Cell | None, end: Cell | None) -> str | None:
        """Return the text from one cell to another (None: from the beginning, to the end), if it can be selected."""


def row_at(drawing: Drawing, top: int, y: int) -> int:
    """Return the line of a drawing that stands on a line of its view, if the view is scrolled to the line `top`."""
    return y if y < drawing.head else top + y


class PageDrawing:
    """A page of items with the cursor on one of them, and the hits of words in its lines."""

    def __init__(self, glyphs: Glyphs, draw: Callable[[int], Page], *, reorders: bool = False) -> None:
        """Show what `draw` returns for a width in cells; with `reorders`, right-to-left text in visual order."""
        self.page = Page((), ())
        self._text = PageText(self.page.lines)
        self._rows = self.page.rows  # without the lines that stay in view
        self._glyphs = glyphs
        self._draw = draw
        self._reorders = reorders
        self._size = (0, 0)
        self._cursor = -1
        self._words: tuple[str, ...] = ()
        self._number = 0  # of the hit at hand
        self._hit: Span | None = None  # of the page's text
        self._hit_rows = range(0)
        self._active = True
        self._lines: dict[int, Line] = {}  # drawn, but for those of the item under the cursor and of the hit at hand

    @property
    def head(self) -> int:
        """How many of the first lines stay in view."""
        return self.page.head

    def update(self, cursor: int, *words: str, number: int = 0, active: bool = True) -> None:
        """Put the cursor on an item (-1: on none), mark the hits of words; `active` is whether it has the focus.

        `number` is that of the hit at hand among those of the first words, from 1; 0 where none is.
        """
        if words != self._words:
            self._lines.clear()
        changed = (words, number) != (self._words, self._number)
        self._cursor, self._words, self._number, self._active = cursor, words, number, active
        if changed:
            self._find()

    def fit(self, width: int, top: int, height: int) -> tuple[int, int]:
        """Lay the page out to a width; where the view has another size, the cursor stays in view, or the very top."""
        resized = (width, height) != self._size
        self._size = width, height
        page = self._draw(max(width - _MARGIN_CELLS - 1, _MIN_PAGE_CELLS))
        if page is not self.page:
            self.page, self._text, head = page, PageText(page.lines[page.head :]), page.head
            self._rows = tuple((first - head, last - head) for first, last in page.rows) if head else page.rows
            self._lines.clear()
            self._find()
        if resized and (self._cursor > 0 or top or self._hit):
            top = self.showing(top, height)
        return len(self.page.lines), top

    def _find(self) -> None:
        """Find the hit at hand in the page as it is laid out now."""
        self._hit = self._text.searchable.nth(self._words[0], self._number) if self._words and self._number else None
        first, last = map(self._text.line_of, (self._hit.start, self._hit.end - 1)) if self._hit else (0, -1)
        self._hit_rows = range(first + self.page.head, last + self.page.head + 1)

    def prepare_search(self) -> None:
        """Make the text of the page and its folded form, so that the first letter of a search need not wait for it."""
        self._text.searchable.prepare()

    def showing(self, top: int, height: int, through: int | None = None) -> int:
        """Return the line at the top after the least scroll that shows the item under the cursor and the hit at hand.

        With `through`, the items as far as that one are shown too. Where there is no room for all, the hit is shown.
        """
        view = self.viewport(top, height)
        if self.page.rows:
            top = view.showing(min(max(self._cursor, 0), len(self.page.rows) - 1), through)
        if self._hit_rows:
            first, last = self._hit_rows[0] - self.page.head, self._hit_rows[-1] - self.page.head + 1
            top = min(shown(first, last, top, view.height, margin=1), view.last_top)
        return top

    def line(self, row: int) -> Line | None:
        """Return a line with its margin, the bar before the item under the cursor."""
        if row >= len(self.page.lines):
            return None
        line = self.page.lines[row]
        if line.item >= 0 and line.item == self._cursor:
            bar = (self._glyphs.bar, "bar" if self._active else "faint")
            return self._drawn(row, line, bar, "current " if self._active else "")
        if row in self._hit_rows:
            return self._drawn(row, line, _NO_BAR, "")
        if row not in self._lines:
            self._lines[row] = self._drawn(row, line, _NO_BAR, "")
        return self._lines[row]

    def _drawn(self, row: int, line: Line, bar: tuple[str, str], lead: str) -> Line:
        """Return a line behind its bar, with a role laid under all its spans and one over the hits."""
        sign = (self._glyphs.hit, "bar") if row in self._hit_rows[:1] else (" ", "")
        drawn = Line(tuple((text, lead + roles) for text, roles in (bar, sign, *line.spans)), line.item)
        for words in filter(None, self._words):
            for hit, part in self._text.on_line(row - self.page.head, words):
                role = "hit-now" if hit == self._hit else "hit"
                drawn = overlaid(drawn, part.start + _MARGIN_CELLS, part.end + _MARGIN_CELLS, role)
        return visual_line(drawn, _MARGIN_CELLS) if self._reorders else drawn

    def viewport(self, top: int, height: int) -> ListViewport:
        """Return the page as it is scrolled, without the lines that stay in view and the room that they take."""
        head = self.page.head
        return ListViewport(self._rows, len(self.page.lines) - head, top, height - head, self._text)

    def selected_line(self, row: int, start: Cell | None, end: Cell | None) -> Line | None:
        """Return a line with what is selected from one cell to another: the words behind the bar alone."""
        line = self.line(row)
        if line is None:
            return None
        part = self._selected(row, line, start, end)
        return overlaid(line, part.start, part.end, "selected")

    def _selected(self, row: int, line: Line, start: Cell | None, end: Cell | None) -> Span:
        """Return the columns of a line that are selected."""
        first, last = start or Cell(0, 0), end or Cell(len(self.page.lines), 0)
        if not first.row <= row <= last.row:
            return Span(0, 0)
        begin = max(first.x, _MARGIN_CELLS) if row == first.row else _MARGIN_CELLS
        return Span(begin, min(last.x, len(line.plain)) if row == last.row else len(line.plain))

    def ticks(self, height: int) -> Ticks:
        """Return a tick for each cell of the scroll bar where hits lie."""
        words = next(filter(None, self._words), "")
        if not words:
            return {}
        lines = max(len(self.page.lines), height)  # a page that needs no scrolling has its ticks beside its lines
        hits = self._text.searchable.sample(words, height)
        rows = (self._text.line_of(hit.start) + self.page.head for hit in hits)
        return {row * height // lines: (self._glyphs.tick_hit, "tick-hit") for row in rows}

    def selected_text(self, start: Cell | None, end: Cell | None) -> str | None:
        """Return the text from one cell to another, as it is drawn behind the bar."""
        first, last = start or Cell(0, 0), end or Cell(len(self.page.lines), 0)
        texts = []
        for row in range(first.row, min(last.row + 1, len(self.page.lines))):
            line = self.line(row)
            part = self._selected(row, line, start, end) if line else Span(0, 0)
            texts.append(line.plain[part.start : part.end].rstrip() if line else "")
        return "\n".join(texts) if texts else None
