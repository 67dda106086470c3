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
from briefing_tui.ui.render.part_marks import number_cells
from briefing_tui.ui.render.source import GUTTER_CELLS, MARK_CELLS, gutter, source_line
from briefing_tui.ui.render.source_order import offset_at, offset_before, offset_from, placed
from briefing_tui.ui.render.text import Line, wrap
from briefing_tui.ui.render.ticks import source_ticks

_MIN_TEXT_CELLS = 16  # however narrow the pane is
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
        self._layouts: list[Layout] = []  # of the article, the last one used at the end
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
        numbers = self._layouts[-1].number_cells if self._layouts else number_cells(article)
        room = width - GUTTER_CELLS - numbers - MARK_CELLS
        measure = max(min(self._measure, room), _MIN_TEXT_CELLS)
        room -= (room - measure) // 2  # for tables, which may be wider than the text, to the right edge
        kept = (layout for layout in self._layouts if layout.fits(measure, room))
        layout = next(kept, None) or Layout(article, measure, room, orders=self._reorders)
        self._layouts = [*(other for other in self._layouts if other is not layout), layout][-_KEPT_LAYOUTS:]
        return layout

    def line(self, row: int) -> Line | None:
        """Return a line with its margins."""
        layout, here = self.layout, self._at_cursor
        if layout is None:
            return self._instead[row] if row < len(self._instead) else None
        if row >= len(layout):
            return None
        if here is not None and row in layout.lines_of(here):
            return self._drawn(layout, row, at_cursor=row == layout.line_of(here.start))
        if row not in self._lines:
            self._lines[row] = self._drawn(layout, row, at_cursor=False)
        return self._lines[row]

    def _drawn(self, layout: Layout, row: int, *, at_cursor: bool, selected: Span | None = None) -> Line:
        frame = self.frame
        highlights = frame.highlights
        if frame.query and frame.text:
            hits = tuple(frame.text.within(frame.query, *layout.span(row)))
            highlights = replace(highlights, hits=hits, hit=frame.hit)
        if selected is not None:
            highlights = replace(highlights, selected=selected)
        line = source_line(layout, row, highlights, self._glyphs, at_cursor=at_cursor)
        return Line(((" " * _inset(layout, self._size[0]), "text"), *line.spans))

    def selected_line(self, row: int, start: Cell | None, end: Cell | None) -> Line | None:
        """Return a line with what is selected from one cell to another."""
        layout, span = self.layout, self.span_between(start, end)
        if layout is None or span is None or row not in layout.lines_of(span):
            return self.line(row)
        at_cursor = self._at_cursor is not None and row == layout.line_of(self._at_cursor.start)
        return self._drawn(layout, row, at_cursor=at_cursor, selected=span)

    def offset_at(self, cell: Cell) -> int | None:
        """Return the offset of the reading text on a cell, or None below the last line."""
        layout = self.layout
        if layout is None or cell.row >= len(layout):
            return None
        return offset_at(layout, cell.row, self._column(layout, cell))

    def span_between(self, start: Cell | None, end: Cell | None) -> Span | None:
        """Return the span of the reading text from one place to another, without white space around it.

        A place of None is the beginning, or the end. `x` counts the characters of the drawn line, as Textual counts
        what the mouse selects. Where text is read from right to left, or goes on in the next cell of a table above the
        end of the one before, the first place may be behind the last: what lies between them is selected in any case.
        """
        layout = self.layout
        if layout is None or not len(layout) or (start is not None and start == end):
            return None
        first, last = 0, len(layout.article.text)
        if start is not None:
            start = self._cell(layout, start)
            first = offset_from(layout, start.row, self._column(layout, start))
        if end is not None:
            end = self._cell(layout, end)
            last = offset_before(layout, end.row, self._column(layout, end))
        if start is not None and end is not None and first >= last:
            is_turned = any(piece.is_visual for piece in placed(layout, layout.set_line(start.row)))
            first, last = (last - 1, first + 1) if is_turned else (last, first)
        words = layout.article.text[first:last]  # without white space around them, of lines and paragraphs
        first, last = first + len(words) - len(words.lstrip()), first + len(words.rstrip())
        return Span(first, last) if first < last else None

    def _cell(self, layout: Layout, place: Cell) -> Cell:
        """Return the cell on which a character of a drawn line stands."""
        if place.row >= len(layout):
            return Cell(len(layout) - 1, 1 << 30)
        line = self.line(place.row)
        return place if line is None else place._replace(x=cell_len(line.plain[: place.x]))

    def _column(self, layout: Layout, cell: Cell) -> int:
        """Return how far a cell is from where the measure begins."""
        return cell.x - _inset(layout, self._size[0]) - gutter(layout)

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
