"""The viewport: what is in view of the list and the source, and where scrolling leads. Lines count from 0."""

from bisect import bisect_right
from typing import NamedTuple, Protocol

from briefing_tui.domain.passage import Span
from briefing_tui.text.search import Searchable


class SourceLines(Protocol):
    """A source broken into lines, each with its span of the reading text; free lines stand between most blocks.

    Of two offsets in one row of a table, the later one may stand on a line above that of the other.
    """

    def __len__(self) -> int:
        """Return the number of lines."""

    def span(self, line: int) -> Span:
        """Return the span of the reading text on a line."""

    def block(self, line: int) -> int:
        """Return the number, from 0, of the block on a line, or -1 for a free line."""

    def line_of(self, offset: int) -> int:
        """Return the line on which an offset of the reading text stands."""

    def lines_of(self, span: Span) -> range:
        """Return the lines from the first to the last on which something of a span stands, which is not empty."""


class ListText(Protocol):
    """The words of the list's lines as one text, whose offsets count code points."""

    @property
    def searchable(self) -> Searchable:
        """The text."""

    def line_of(self, offset: int) -> int:
        """Return the line on which an offset of the text stands."""

    def first_offset(self, line: int) -> int:
        """Return the first offset on a line, or on the next one with words; the end of the text below the last."""


class ListViewport(NamedTuple):
    """The list as it is scrolled.

    `rows` has the first and the last line (exclusive) of each item; `lines` is the number of lines, `top` the first in
    view, and `height` the number that fit in view. `text` is what can be searched there.
    """

    rows: tuple[tuple[int, int], ...] = ()
    lines: int = 0
    top: int = 0
    height: int = 0
    text: ListText | None = None

    @property
    def last_top(self) -> int:
        """The line at the top when the list is scrolled to its end."""
        return max(self.lines - self.height, 0)

    def item_at(self, line: int) -> int:
        """Return the number of the item on a line, else of the next below it, else of the last."""
        number = bisect_right(self.rows, line, key=lambda row: row[1])
        return min(number, max(len(self.rows) - 1, 0))

    def towards(self, number: int, direction: int) -> tuple[int, bool]:
        """Return the line at the top after a scroll towards an item by less than `height`.

        Returns as well whether the item's first line is then in view. `direction` is 1 down or -1 up.
        """
        if not 0 <= number < len(self.rows):
            return min(max(self.top + direction, 0), self.last_top), False
        first, last = self.rows[number]
        step = max(self.height - 2, 1)
        if direction > 0:
            top = min(max(self.top, min(last - self.height, first)), self.top + step)
        else:
            top = max(min(self.top, first), self.top - step)
        top = max(top, 0)
        return top, top <= first < top + self.height

    def paged(self, lines: int, cursor: int) -> tuple[int, int]:
        """Return the line at the top after a scroll by some lines (up, if negative), and the number of an item.

        It is the item that the cursor is then on: the first that begins in view; the last, or upwards the first, if the
        list was at its end already; or the one at `cursor` if none begins in view.
        """
        top = min(max(self.top + lines, 0), self.last_top)
        if top == self.top:
            return top, 0 if lines < 0 else max(len(self.rows) - 1, 0)
        starts = (number for number, (first, _) in enumerate(self.rows) if top <= first < top + self.height)
        return top, next(starts, cursor)

    def showing(self, number: int, through: int | None = None) -> int:
        """Return the line at the top after the least scroll that shows an item, and above the first all lines there.

        With `through`, the items after it as far as that one are shown too, as many as fit.
        """
        if not self.rows:
            return 0
        first, last = self.rows[number]
        if number == 0 and last <= self.height:
            first = 0
        end = last if through is None else min(self.rows[through][1], first + self.height)
        return shown(first, max(last, end), self.top, self.height)


class SourceViewport(NamedTuple):
    """The source as it is scrolled: its lines (None: no article), the first in view, and how many fit in view."""

    lines: SourceLines | None = None
    top: int = 0
    height: int = 0

    @property
    def first_offset(self) -> int:
        """The offset at which the first line in view begins."""
        if self.lines is None or not len(self.lines):
            return 0
        return self.lines.span(min(self.top, len(self.lines) - 1)).start

    def moved(self, offset: int, lines: int) -> int:
        """Return the offset at which the line begins that is `lines` below that of `offset` (above, if negative).

        A free line is skipped.
        """
        layout = self.lines
        if layout is None or not len(layout):
            return offset
        line = min(max(layout.line_of(offset) + lines, 0), len(layout) - 1)
        if layout.block(line) < 0 and 0 < line < len(layout) - 1:
            line += 1 if lines > 0 else -1
        return layout.span(line).start

    def scrolled_to(self, span: Span) -> "SourceViewport":
        """Return the view with a span scrolled into view: unchanged if it is, else a third from the top."""
        if self.lines is None or not self.height:
            return self
        lines = self.lines.lines_of(Span(span.start, max(span.end, span.start + 1)))
        if self.top <= lines.start and lines.stop <= self.top + self.height:
            return self
        room = max(self.height - len(lines), 0)
        last_top = max(len(self.lines) - self.height, 0)
        return self._replace(top=min(max(lines.start - min(self.height // 3, room), 0), last_top))

    def following(self, offset: int, scroll: int = 0) -> "SourceViewport":
        """Return the view scrolled by some lines, and then by the fewest that scroll an offset into view."""
        if self.lines is None:
            return self
        last_top = max(len(self.lines) - self.height, 0)
        top = min(max(self.top + scroll, 0), last_top) if scroll else self.top
        line = self.lines.line_of(offset)
        return self._replace(top=min(shown(line, line + 1, top, self.height, margin=1), last_top))


class Viewport(NamedTuple):
    """What is in view of both panes, and what is selected with the mouse: the span of the source, and the words."""

    list: ListViewport = ListViewport()
    source: SourceViewport = SourceViewport()
    selected: Span | None = None
    selected_text: str = ""


def shown(first: int, last: int, top: int, height: int, margin: int = 0) -> int:
    """Return the line at the top after the least scroll that shows the lines from `first` to `last` (exclusive).

    `margin` lines on either side are shown too, as far as both sides have room for them. Where not all of the lines
    themselves fit, the first of them are shown.
    """
    margin = min(margin, max(height - (last - first), 0) // 2)
    if last + margin > top + height:
        top = last + margin - height
    return max(min(top, max(first - margin, 0)), 0)
