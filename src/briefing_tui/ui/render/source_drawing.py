"""The source as it is drawn: set to a measure, what is highlighted in it, and which offset stands on which cell."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rich.cells import cell_len

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import Passages
from briefing_tui.reading.viewport import SourceViewport
from briefing_tui.text.search import Searchable
from briefing_tui.ui.render.drawing import Cell, Ticks
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.source import gutter, source_line
from briefing_tui.ui.render.source_order import in_visual_order, offset_at
from briefing_tui.ui.render.text import Line, offset_of_cell, wrap
from briefing_tui.ui.render.ticks import source_ticks

_MIN_TEXT_CELLS = 16  # however narrow the pane is
_MARGIN_CELLS = 6  # beside the text and its paragraph numbers
_UNREAD_INSET_CELLS = 2  # before what stands in place of the text
_KEPT_LAYOUTS = 2  # for the text beside the claims and the text alone


@dataclass(frozen=True, slots=True)
class SourceFrame:
    """What the pane with the source shows: an article, and what is highlighted in it.

    `cursor` is an offset of the reading text, None where the focus is elsewhere; the hits of `query` are marked, and
    `hit` is the one at hand. `instead` says in place of a text that the source could not be read, and why.
    """

    article: Article | None = None
    text: Searchable | None = None
    highlights: Highlights = field(default_factory=lambda: Highlights(Passages(())))
    cursor: int | None = None
    query: str = ""
    hit: Span | None = None
    instead: tuple[str, ...] = ()

    @property
    def in_view(self) -> Span | None:
        """What to scroll into view: the hit at hand, else the mismatch or the highlighted passage."""
        return self.hit or self.highlights.in_view


class SourceDrawing:
    """The lines of one article at a measure, with its margins, centred where the pane is wider."""

    def __init__(self, glyphs: Glyphs, measure: int, *, reorders: bool = False) -> None:
        """Set the text to at most `measure` cells; with `reorders`, right-to-left text in visual order."""
        self.frame = SourceFrame()
        self.layout: Layout | None = None
        self._glyphs = glyphs
        self._measure = measure
        self._reorders = reorders
        self._size = (0, 0)
        self._layouts: dict[int, Layout] = {}  # by measure, the last one used at the end
        self._at_cursor: Span | None = None  # the hit at the cursor, or the cursor alone
        self._lines: dict[int, Line] = {}  # drawn, but for those of what is at the cursor
        self._instead: list[Line] = []  # in place of the article

    @property
    def head(self) -> int:
        """No line stays in view while the others are scrolled."""
        return 0

    def update(self, frame: SourceFrame) -> None:
        """Show another frame; another article has to be laid out, by `fit`, before it can be seen."""
        if frame.article is not self.frame.article:
            self.layout = None
            self._layouts.clear()
            self._lines.clear()
        if (frame.highlights, frame.query, frame.text) != (self.frame.highlights, self.frame.query, self.frame.text):
            self._lines.clear()
        self.frame = frame
        self._at_cursor = _at_cursor(frame)

    def fit(self, width: int, top: int, height: int) -> tuple[int, int]:
        """Lay the article out to a width; what was at the top stays there, the highlight or the cursor in view."""
        before, resized = self.layout, (width, height) != self._size
        if width != self._size[0]:
            self._lines.clear()
        self._size = width, height
        self.layout = layout = self._laid_out(width)
        self._instead = [] if layout else _unread_lines(self.frame.instead, width)
        if layout is None:
            return len(self._instead), 0
        fitted_anew = resized or layout is not before
        if layout is not before:
            top = layout.line_of(SourceViewport(before, top, height).first_offset) if before else 0
        view = SourceViewport(layout, top, height)
        in_view = self.frame.in_view
        if fitted_anew and in_view:
            view = view.scrolled_to(in_view)
        elif fitted_anew and self.frame.cursor is not None:
            view = view.following(self.frame.cursor)
        return len(layout), view.top

    def _laid_out(self, width: int) -> Layout | None:
        """Return the layout of the article for a width in cells; the last two are kept."""
        article = self.frame.article
        if article is None or not width:
            return None
        digits = len(str(len(article.blocks)))
        measure = max(min(self._measure, width - digits - _MARGIN_CELLS), _MIN_TEXT_CELLS)
        layout = self._layouts.pop(measure, None) or Layout(article, measure)
        self._layouts[measure] = layout
        if len(self._layouts) > _KEPT_LAYOUTS:
            del self._layouts[next(iter(self._layouts))]
        return layout

    def line(self, row: int) -> Line | None:
        """Return a line with its margins."""
        layout, here = self.layout, self._at_cursor
        if layout is None:
            return self._instead[row] if row < len(self._instead) else None
        if row >= len(layout):
            return None
        if here is not None and layout.line_of(here.start) <= row <= layout.line_of(here.end - 1):
            return self._drawn(layout, row, at_cursor=row == layout.line_of(here.start))
        if row not in self._lines:
            self._lines[row] = self._drawn(layout, row, at_cursor=False)
        return self._lines[row]

    def _drawn(self, layout: Layout, row: int, *, at_cursor: bool) -> Line:
        frame = self.frame
        highlights = frame.highlights
        if frame.query and frame.text:
            hits = tuple(frame.text.within(frame.query, *layout.span(row)))
            highlights = replace(highlights, hits=hits, hit=frame.hit)
        line = source_line(layout, row, highlights, self._glyphs, at_cursor=at_cursor)
        line = in_visual_order(layout, row, line) if self._reorders else line
        return Line(((" " * _inset(layout, self._size[0]), "text"), *line.spans))

    def text_within(self, row: int) -> Span:
        """Return the columns of a line of the article, without its margins and the marks before and behind it."""
        layout, line = self.layout, self.line(row)
        if layout is None or line is None:
            return Span(0, 0)
        return Span(_inset(layout, self._size[0]) + gutter(layout), len(line.plain) - 1)

    def offset_at(self, cell: Cell) -> int | None:
        """Return the offset of the reading text on a cell, or None below the last line."""
        layout = self.layout
        if layout is None or cell.row >= len(layout):
            return None
        return self._offset_on(layout, cell)

    def span_between(self, start: Cell | None, end: Cell | None) -> Span | None:
        """Return the span of the reading text from one place to another, without white space around it.

        A place of None is the beginning, or the end. `x` counts the characters of the drawn line, as Textual counts
        what the mouse selects.
        """
        layout = self.layout
        if layout is None or not len(layout):
            return None
        start, end = start and self._cell(start), end and self._cell(end)
        first = self._offset_on(layout, start) if start else 0
        last = self._end_before(layout, end) if end else len(layout.article.text)
        if start and end and start.row == end.row and start.x < end.x and first >= last > layout.span(end.row).start:
            first, last = last - 1, first + 1  # on a line that is read from right to left
        words = layout.article.text[first:last]  # without the space before and behind them, of lines and paragraphs
        first, last = first + len(words) - len(words.lstrip()), first + len(words.rstrip())
        return Span(first, last) if first < last else None

    def _cell(self, place: Cell) -> Cell:
        """Return the cell on which a character of a drawn line stands."""
        line = self.line(place.row)
        return place if line is None else place._replace(x=cell_len(line.plain[: place.x]))

    def _offset_on(self, layout: Layout, cell: Cell) -> int:
        """Return the offset of the reading text on a cell, or nearest to it on its line."""
        row = min(cell.row, len(layout) - 1)
        x = cell.x - _inset(layout, self._size[0]) - gutter(layout)
        if self._reorders:
            return offset_at(layout, row, x)
        return offset_of_cell(layout.article.text, *layout.span(row), max(x, 0))

    def _end_before(self, layout: Layout, cell: Cell) -> int:
        """Return the offset at which what is drawn before a cell of its line ends."""
        if cell.x <= _inset(layout, self._size[0]) + gutter(layout):
            return layout.span(min(cell.row, len(layout) - 1)).start
        return self._offset_on(layout, cell._replace(x=cell.x - 1)) + 1

    def selected_text(self, start: Cell | None, end: Cell | None) -> str | None:
        """Return the reading text from one cell to another."""
        span = self.span_between(start, end)
        return self.layout.article.text[span.start : span.end] if span and self.layout else None

    def ticks(self, height: int) -> Ticks:
        """Return the ticks on a scroll bar of that many cells."""
        frame = self.frame
        if self.layout is None:
            return {}
        hits = frame.text.sample(frame.query, height) if frame.query and frame.text else ()
        return source_ticks(self.layout, frame.highlights, hits, self._glyphs, height)


def _inset(layout: Layout, width: int) -> int:
    """Return the white space before a layout that is centred in `width` cells."""
    return max((width - gutter(layout) - layout.measure - 1) // 2, 0)


def _unread_lines(reasons: Sequence[str], width: int) -> list[Line]:
    """Return the lines that stand in place of a source that could not be read; none for no reasons."""
    sentences = [("NOT READ", "bad"), *zip(map(_sentence, reasons), ("text", "quiet"), strict=False)] if reasons else []
    room = max(width - 2 * _UNREAD_INSET_CELLS, _MIN_TEXT_CELLS)
    inset = (" " * _UNREAD_INSET_CELLS, "text")
    return [Line((inset, (part, role))) for words, role in sentences for part in wrap(words, room)]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _at_cursor(frame: SourceFrame) -> Span | None:
    """Return the span of the hit at hand, else of the character at the cursor; None without a cursor."""
    if frame.cursor is None:
        return None
    return frame.hit or Span(frame.cursor, frame.cursor + 1)
