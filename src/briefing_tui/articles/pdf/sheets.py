"""Sheets: the pages of a document as fragments of lines, before what stands in their margins is known."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from operator import attrgetter
from typing import NamedTuple

from briefing_tui.articles.pdf.bidi import RIGHT_TO_LEFT, is_right_to_left
from briefing_tui.articles.pdf.directions import right_to_left_runs
from briefing_tui.articles.pdf.fragments import Fragment, fragments_of, length, on_one_line
from briefing_tui.articles.pdf.library import Page
from briefing_tui.articles.pdf.notices import Fault
from briefing_tui.articles.pdf.runs import Run, runs_of
from briefing_tui.articles.pdf.unmapped import MISSING, is_unreadable
from briefing_tui.text.regex import regex

_MARGIN_ROWS = 4  # at the top and at the foot of a page that may be furniture
_NUMBER = regex(r"\d+|\b[ivxlc]+\b")


class Row(NamedTuple):
    """What stands on one line across a page: its baseline and type, in points, and its fragments.

    `words` is its text in lower case with `#` for each number, `numbers` are those, and `gap` is how far it stands from
    the next row towards the middle of the page, in points.
    """

    y: float
    size: float
    words: str
    numbers: tuple[str, ...]
    gap: float
    fragments: list[Fragment]


class Sheet:
    """A page: its text, its label in print, the fragments that are level, and those that are turned, in turn.

    `top` and `foot` are the outermost rows of each, from the edge inwards; `size` is the type of most of its text, and
    `pitch` the usual distance of its lines, in points. A page whose text runs from right to left is `mirrored`;
    `fault` is what cannot be read of it.
    """

    __slots__ = ("fault", "foot", "fragments", "index", "label", "mirrored", "pitch", "size", "text", "top", "turned")

    def __init__(
        self, index: int, text: str, runs: Iterable[Run], *, mirrored: bool = False, fault: Fault | None = None
    ) -> None:
        """Put the runs of a page together; `text` is the text that they are part of."""
        self.index, self.text, self.mirrored, self.fault = index, text, mirrored, fault
        self.label = ""
        turns: dict[int, list[Run]] = {}
        for run in runs:
            turns.setdefault(run.turn, []).append(run)
        levels = sorted(turns.values(), key=_characters, reverse=True)
        self.fragments = sorted(fragments_of(levels[0]), key=attrgetter("y")) if levels else []
        self.turned = [fragments_of(level) for level in levels[1:]]
        sizes: Counter[float] = Counter()
        for fragment in self.fragments:
            sizes[fragment.size] += fragment.characters
        self.size = sizes.most_common(1)[0][0] if sizes else 0.0
        rows = _rows(self.fragments)
        distances = sorted(rows[at + 1][0].y - rows[at][0].y for at in range(len(rows) - 1))
        self.pitch = distances[(len(distances) - 1) // 3] if distances else 0.0
        self.top = self._margin(rows)
        self.foot = self._margin(rows[::-1])

    def _margin(self, rows: Sequence[Sequence[Fragment]]) -> list[Row]:
        """Return the first of some rows, which come from an edge inwards."""
        found = []
        for row, following in zip_longest(rows[:_MARGIN_ROWS], rows[1 : _MARGIN_ROWS + 1]):
            gap = abs(following[0].y - row[0].y) if following else 0.0
            words = " ".join(self.words(fragment) for fragment in sorted(row, key=attrgetter("x0"))).casefold()
            numbers = tuple(_NUMBER.findall(words))
            found.append(Row(row[0].y, row[0].size, with_hashes(words), numbers, gap, list(row)))
        return found

    def words(self, fragment: Fragment) -> str:
        """Return the text of a fragment, with single spaces between its words."""
        return " ".join(" ".join(self.text[run.start : run.end].split()) for run in fragment.runs)


def with_hashes(text: str) -> str:
    """Return a text in lower case with `#` for each number, arabic or roman."""
    return _NUMBER.sub("#", text.casefold())


def sheet_of(page: Page | None, index: int) -> Sheet:
    """Return the sheet of a page, which is empty where there is none, or its text cannot be read."""
    if page is None:
        return Sheet(index, "", [], fault=Fault.DAMAGED)
    text = page.text()
    if not text.strip():
        return Sheet(index, "", [], fault=Fault.SCANNED if page.has_pictures() else None)
    if is_unreadable(text):
        return Sheet(index, "", [], fault=Fault.UNMAPPED)
    if text.isascii() or not RIGHT_TO_LEFT.search(text):
        return Sheet(index, text, runs_of(page, text), fault=_fault(page, text))
    mirrored = is_right_to_left(text)
    runs, whole, rest = right_to_left_runs(page, text, everything=mirrored)
    runs += runs_of(page, rest)
    if mirrored:  # so that lines begin at the left, and the first column stands there
        for run in runs:
            run.x0, run.x1 = -run.x1, -run.x0
    return Sheet(index, whole, runs, mirrored=mirrored, fault=_fault(page, whole))


def _fault(page: Page, text: str) -> Fault | None:
    if MISSING in text:
        return Fault.PARTLY_UNMAPPED
    return Fault.UNPAINTED if page.has_unpainted_text() else None


def _characters(runs: Sequence[Run]) -> int:
    return sum(map(length, runs))


def _rows(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    """Return the fragments, which are sorted by their baselines, that stand on one line across the page."""
    rows: list[list[Fragment]] = []
    for fragment in fragments:
        if rows and on_one_line(rows[-1][0], fragment):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return rows
