"""The pane with the source: its text set to a measure, and what is lit in it."""

from dataclasses import replace

from textual.events import Click
from textual.message import Message
from textual.selection import Selection

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span
from briefing_tui.reading.passages import Passages
from briefing_tui.reading.search import Searchable
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.source import Lighting, gutter, source_line
from briefing_tui.ui.render.text import Line, place_of_cell
from briefing_tui.ui.widgets.line_view import LineView

_LEAST = 16  # cells of text, however narrow the pane
_LAYOUTS = 2  # kept, for the text beside the claims and the text alone


class SourceView(LineView):
    """Shows one article, the cursor in it, and the light on its passages."""

    class Clicked(Message):
        """The text was clicked at a place of the reading text."""

        def __init__(self, offset: int, *, again: bool) -> None:
            """Say where, in code points, and whether the cursor was on that line already."""
            super().__init__()
            self.offset = offset
            self.again = again

    def __init__(self, glyphs: Glyphs, measure: int, *, id: str) -> None:  # noqa: A002  # Textual's own word
        """Begin without an article."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._measure = measure
        self._article: Article | None = None
        self._typeset: Layout | None = None
        self._layouts: dict[int, Layout] = {}  # by measure, the last one used at the end
        self._lighting = Lighting(Passages(()))
        self._cursor: int | None = None
        self._query = ""
        self._searchable = Searchable("")

    @property
    def typeset(self) -> Layout | None:
        """The article as it is set at the moment, if there is one and the pane has been shown."""
        return self._typeset

    def show_article(self, article: Article | None, searchable: Searchable | None) -> None:
        """Show another article, from its beginning; `searchable` is its reading text."""
        if article is self._article:
            return
        self._article = article
        self._searchable = searchable or Searchable("")
        self._typeset = None
        self._layouts.clear()
        self._lay_out()
        self.scroll_to(y=0, animate=False, immediate=True)

    def light(self, lighting: Lighting, cursor: int | None, query: str) -> None:
        """Light passages, put the cursor (None: it is elsewhere), and mark the hits of a query."""
        if (lighting, cursor, query) != (self._lighting, self._cursor, self._query):
            self._lighting, self._cursor, self._query = lighting, cursor, query
            self.refresh()
            self._tick()

    def bring(self, span: Span) -> None:
        """Scroll a passage into view: not at all if it is, else to a third from the top."""
        if self._typeset is None:
            return
        first, last = self._typeset.line_of(span.start), self._typeset.line_of(max(span.end - 1, span.start))
        top, height = self.scroll_offset.y, self.height
        if first < top or last >= top + height:
            room = max(height - (last - first + 1), 0)
            self.scroll_to(y=max(first - min(height // 3, room), 0), animate=False, force=True, immediate=True)

    def moved(self, offset: int, lines: int) -> int:
        """Return the place that many lines below `offset` (above, if negative)."""
        layout = self._typeset
        if layout is None or not len(layout):
            return offset
        line = min(max(layout.line_of(offset) + lines, 0), len(layout) - 1)
        if layout.block(line) < 0 and 0 < line < len(layout) - 1:  # the cursor does not rest on a free line
            line += 1 if lines > 0 else -1
        return layout.span(line).start

    def follow(self, offset: int, scroll: int = 0) -> None:
        """Scroll by some lines, and then no more than needed to have the place in view."""
        if self._typeset is None:
            return
        if scroll:
            self.scroll_to(y=max(self.scroll_offset.y + scroll, 0), animate=False, immediate=True)
        line = self._typeset.line_of(offset)
        self.show_rows(line, line + 1, margin=1)

    @property
    def top(self) -> int:
        """The place at which the first line in view begins."""
        layout = self._typeset
        if layout is None or not len(layout):
            return 0
        return layout.span(min(self.scroll_offset.y, len(layout) - 1)).start

    def draw(self, row: int) -> Line | None:
        """Return a line with its margins, centred where the pane is wider than the measure."""
        layout = self._typeset
        if layout is None or row >= len(layout):
            return None
        lighting = self._lighting
        if self._query:
            start, end = layout.span(row)
            hits = tuple(self._searchable.within(self._query, start, end))
            lighting = replace(lighting, hits=hits, hit=next((hit for hit in hits if hit.start == self._cursor), None))
        at_cursor = self._cursor is not None and layout.line_of(self._cursor) == row
        line = source_line(layout, row, lighting, self._glyphs, at_cursor=at_cursor)
        return Line(((" " * self._inset(), "text"), *line.spans))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return what the mouse selected, as it stands in the reading text."""
        span = self.selected_span(selection)
        return (self._article.text[span.start : span.end], "\n") if span and self._article else None

    def selected_span(self, selection: Selection) -> Span | None:
        """Return what the mouse selected, in code points of the reading text."""
        layout = self._typeset
        if layout is None or not len(layout):
            return None
        margin = self._inset() + gutter(layout)

        def place(row: int, x: int) -> int:
            start, end = layout.span(min(row, len(layout) - 1))
            return min(max(start + x - margin, start), end)

        start = place(selection.start.y, selection.start.x) if selection.start else 0
        end = place(selection.end.y, selection.end.x) if selection.end else len(layout.article.text)
        return Span(start, end) if start < end else None

    def fit(self) -> None:
        """Set the text to the new width, with the lit passage, or else the cursor, in view."""
        top = self.top
        self._lay_out()
        if self._typeset is not None:
            self.scroll_to(y=self._typeset.line_of(top), animate=False, immediate=True)
            if self._lighting.shown:
                self.bring(self._lighting.shown)
            elif self._cursor is not None:
                self.follow(self._cursor)

    def on_click(self, event: Click) -> None:
        """Tell the screen which place was clicked."""
        layout = self._typeset
        row = self.scroll_offset.y + event.y
        if layout is None or row >= len(layout):
            return
        start, end = layout.span(row)
        cell = max(event.x - self._inset() - gutter(layout), 0)
        offset = place_of_cell(layout.article.text, start, end, cell)
        again = self._cursor is not None and layout.line_of(self._cursor) == row
        self.post_message(self.Clicked(offset, again=again))

    def _lay_out(self) -> None:
        """Lay the article out to the width at hand, if that has changed."""
        width = self.room.width
        if self._article is None or not width:
            self._typeset = None
            self.set_height(0)
        else:
            digits = len(str(len(self._article.blocks)))
            measure = max(min(self._measure, width - digits - 6), _LEAST)
            if self._typeset is None or self._typeset.measure != measure:
                self._typeset = self._layouts.pop(measure, None) or Layout(self._article, measure)
                self._layouts[measure] = self._typeset
                if len(self._layouts) > _LAYOUTS:
                    del self._layouts[next(iter(self._layouts))]
                self.screen.clear_selection()  # the mouse's: it counts in lines
            self.set_height(len(self._typeset))
        self.refresh()
        self._tick()

    def _inset(self) -> int:
        if self._typeset is None:
            return 0
        free = self.room.width - gutter(self._typeset) - self._typeset.measure - 1
        return max(free // 2, 0)

    def _tick(self) -> None:
        """Put ticks on the scroll bar where passages and hits lie."""
        layout = self._typeset
        if layout is None or not self._article or not self.show_vertical_scrollbar:
            return
        height = max(self.height, 1)
        length = max(len(layout), 1)

        def cell(offset: int) -> int:
            return min(layout.line_of(offset) * height // length, height - 1)

        ticks = {cell(cited.span.start): "cited" for cited in self._lighting.passages.cited}
        if self._query:
            ticks |= {cell(hit.start): "hit" for hit in self._searchable.sample(self._query, height)}
        if self._lighting.shown:
            ticks[cell(self._lighting.shown.start)] = "misfit" if self._lighting.misfit else "lit"
        styles = {kind: self._roles.style(f"tick-{kind}") for kind in ("cited", "hit", "lit", "misfit")}
        glyph = self._glyphs.tick
        self.vertical_scrollbar.set_ticks({row: (glyph, styles[kind]) for row, kind in ticks.items()})
