"""Lines of a page: fragments put together that stand on one baseline, with the text that they make."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from briefing_tui.articles.pdf.fragments import Fragment, length, on_one_line
from briefing_tui.articles.pdf.initials import initials_of
from briefing_tui.articles.pdf.letters import UNSPACED, first_width_unspaced, plain_letters
from briefing_tui.articles.pdf.runs import WIDE_GAP, Run, is_hyphen

_SPACE = 0.13  # in sizes of the type: more between two runs is a space
_UNSPACED_GAP = 0.5  # the same beside Chinese, which programs set apart from other letters
_CLOSING_SPACE = 0.35  # the same between a note's mark and a stop
_HYPHEN_SPACE = 0.2  # the same before a hyphen
_CLOSING = ".,;:!?)]}”’»"
_RAISED = 0.15  # in sizes of the type: a note's mark stands so much above the baseline
_SMALL = 0.85  # in sizes of the type: a note's mark is smaller
_MARK_CHARACTERS = 4  # of a note's mark, at most


class Cell(NamedTuple):
    """What stands between two wide gaps of a line: `text[start:end]`, and where it begins and ends, in points."""

    start: int
    end: int
    x0: float
    x1: float


class Line:
    """A line of text on a page.

    All is in points: `x0` and `x1` where it begins and ends, `y` its baseline, growing downwards, `size` that of most
    of its type; `left` and `right` are the sides of its column. `number` counts the lines on their page. `mark` is the
    note's mark that it begins with, `marks` are those within it; `cells` are what wide gaps part, if there are any;
    the letters of a `fixed` one have one width; one that `has_initial` begins with a letter as high as several lines.
    """

    __slots__ = (
        "bold",
        "cells",
        "first_width",
        "fixed",
        "has_initial",
        "left",
        "mark",
        "marks",
        "number",
        "page",
        "right",
        "size",
        "text",
        "x0",
        "x1",
        "y",
    )

    def __init__(self, fragments: Sequence[Fragment], page: int, text: str) -> None:
        """Put fragments together, from left to right, given the text of their page."""
        runs = [run for fragment in fragments for run in fragment.runs] if len(fragments) > 1 else fragments[0].runs
        main = runs[0] if len(runs) == 1 else max(runs, key=length)
        self.page = page
        self.number = 0
        self.has_initial = False
        self.x0, self.x1 = fragments[0].x0, max(fragment.x1 for fragment in fragments)
        self.y, self.size = main.y, main.size
        self.bold, self.fixed = main.font.bold, main.font.fixed
        self.left, self.right = self.x0, self.x1
        self.mark = ""
        self.marks: tuple[str, ...] = ()
        self.cells: tuple[Cell, ...] = ()
        if len(runs) == 1:
            self.text = plain_letters(text[main.start : main.end])
        else:
            self.bold = all(run.font.bold for run in runs)
            self.fixed = all(run.font.fixed for run in runs)
            self._join(fragments, text)
        if "\n" in self.text or "\r" in self.text:
            self.text = self.text.replace("\r", " ").replace("\n", " ")
        self.first_width = first_width_unspaced(self.text) * self.size or runs[0].first_width

    def _join(self, fragments: Sequence[Fragment], text: str) -> None:
        parts: list[str] = []
        cells: list[Cell] = []
        marks: list[str] = []
        before: Run | None = None
        at = 0
        for fragment in fragments:
            start = -1
            for run in fragment.runs:
                if before is not None and _are_apart(before, run, text):
                    parts.append(" ")
                    at += 1
                start = at if start < 0 else start
                words = plain_letters(text[run.start : run.end])
                if (
                    run.size < _SMALL * self.size
                    and run.y < self.y - _RAISED * self.size
                    and len(words) <= _MARK_CHARACTERS
                ):
                    if before is None:
                        self.mark = words
                    else:
                        marks.append(words)
                parts.append(words)
                at += len(words)
                before = run
            cells.append(Cell(start, at, fragment.x0, fragment.x1))
        self.text, self.marks = "".join(parts), tuple(marks)
        if len(cells) > 1:
            self.cells = tuple(cells)


def _are_apart(one: Run, other: Run, text: str) -> bool:
    """Whether a space stands between two runs on a line."""
    gap = (other.x0 - one.x1) / max(one.size, other.size)
    if is_hyphen(text, other.start, other.end):
        return gap > _HYPHEN_SPACE
    if text[other.start] in _CLOSING and one.size < other.size:
        return gap > _CLOSING_SPACE
    if text[one.end : other.start] == " ":
        return True
    unspaced = UNSPACED.search(text, one.end - 1, one.end) or UNSPACED.match(text, other.start)
    return gap > (_UNSPACED_GAP if unspaced else _SPACE)


def lines_of(fragments: Iterable[Fragment], page: int, text: str) -> list[Line]:
    """Return the lines that fragments of one column make, from the top; `text` is that of their page."""
    groups: list[list[Fragment]] = []
    ordered = sorted(fragments, key=attrgetter("y"))
    initials = initials_of(ordered)
    for fragment in sorted(ordered, key=attrgetter("y")) if initials else ordered:
        if groups and any(on_one_line(each, fragment) for each in groups[-1][-3:]):
            groups[-1].append(fragment)
        else:
            groups.append([fragment])
    lines = [Line(_in_order(group), page, text) for group in groups]
    for line, group in zip(lines, groups, strict=True):
        line.has_initial = any(fragment in initials for fragment in group)
    return lines


def _in_order(fragments: list[Fragment]) -> list[Fragment]:
    """Return the fragments of a line from left to right; those that no wide gap parts are made one."""
    if len(fragments) == 1:
        return fragments
    fragments.sort(key=attrgetter("x0"))
    found = fragments[:1]
    for fragment in fragments[1:]:
        if fragment.x0 - found[-1].x1 > WIDE_GAP * max(fragment.size, found[-1].size):
            found.append(fragment)
        else:
            found[-1] = Fragment([*found[-1].runs, *fragment.runs])
    return found
