"""A page: the lines of a tab or a window, and which of them belong to which item."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Problem
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.text import Line, wrap


class PageContext(NamedTuple):
    """What a page is drawn from: the briefing, its evidence once it is there, the width in cells, the signs.

    `collected` are the ids of the claims in the register, `chosen` of those that the next change is about, and `unread`
    the problems of the sources that were not read, by their ids. `filtered` is whether a filter is in force, and
    `how_to_begin` says how a claim is made, where one can be.
    """

    briefing: Briefing
    evidence: Evidence | None
    width: int
    glyphs: Glyphs
    collected: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    unread: Mapping[str, Problem] = MappingProxyType({})
    filtered: bool = False
    how_to_begin: str = ""


class Page(NamedTuple):
    """The lines of a tab or a window; `rows` holds the first and the last line (exclusive) of each item.

    The first lines, as many as `head` says, stay in view while the others are scrolled beneath them.
    """

    lines: tuple[Line, ...]
    rows: tuple[tuple[int, int], ...]
    head: int = 0

    def item_at(self, row: int) -> int | None:
        """Return the item that a line belongs to, if any."""
        return self.lines[row].item if 0 <= row < len(self.lines) and self.lines[row].item >= 0 else None


class PageBuilder:
    """Builds a page line by line."""

    def __init__(self, width: int) -> None:
        """Begin an empty page of `width` cells."""
        self.width = width
        self._lines: list[Line] = []
        self._rows: list[tuple[int, int]] = []
        self._head = 0

    def blank(self) -> None:
        """Add an empty line, unless the page begins here or its last line is empty."""
        if self._lines and self._lines[-1].spans:
            self._lines.append(Line(()))

    def line(self, *spans: tuple[str, str]) -> None:
        """Add one line that belongs to no item."""
        self._lines.append(Line(spans))

    def head(self, *spans: tuple[str, str]) -> None:
        """Add a line that stays in view above the others; the page begins with such lines."""
        self.line(*spans)
        self._head += 1

    def heading(self, text: str) -> None:
        """Add a heading with white space above it."""
        self.blank()
        self.paragraph(text, "heading")

    def paragraph(self, text: str, role: str = "text") -> None:
        """Add a wrapped text that belongs to no item."""
        for part in wrap(text, self.width):
            self.line((part, role))

    def item(self, lines: Iterable[Sequence[tuple[str, str]]]) -> None:
        """Add the next item, made of the given lines."""
        number, first = len(self._rows), len(self._lines)
        self._lines.extend(Line(tuple(spans), number) for spans in lines)
        self._rows.append((first, len(self._lines)))

    def drawn(self, lines: Sequence[Line]) -> None:
        """Add the next item, whose lines have been drawn with its number."""
        first = len(self._lines)
        self._lines += lines
        self._rows.append((first, len(self._lines)))

    def page(self) -> Page:
        """Return the page as it has been built."""
        return Page(tuple(self._lines), tuple(self._rows), self._head)
