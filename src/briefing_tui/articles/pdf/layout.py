"""The layout of a page: its lines in reading order, by columns, and the furniture above and below them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.articles.pdf.bidi import is_right_to_left
from briefing_tui.articles.pdf.columns import Column, columns_of
from briefing_tui.articles.pdf.fragments import Fragment
from briefing_tui.articles.pdf.furniture import furniture_of
from briefing_tui.articles.pdf.lines import Line, lines_of
from briefing_tui.articles.pdf.notices import Fault
from briefing_tui.articles.pdf.paragraphs import ends_sentence
from briefing_tui.articles.pdf.sheets import Sheet
from briefing_tui.domain.furniture import FurnitureKind

_HANGING = tuple("、。，．")
_INSET_SHARE = 0.4  # of how far lines are set in on the left: so much they may differ from that on the right
_SAME_EDGE_POINTS = 1.0
_MOST_PITCH = 2.0  # in sizes of the type
_LEAST_LINES = 3  # by which a side is told
_FULL_SHARE = 0.6  # of the lines of prose but the last
_ENDS_SHARE = 0.4  # of the lines of prose but the last: more that end a sentence are items of a list
_CAPITALS_SHARE = 0.5  # the same: more that begin with a capital are verse


class Layout(NamedTuple):
    """A page: the lines of its columns in reading order, its furniture, its label, and what cannot be read of it."""

    columns: list[list[Line]]
    head: list[tuple[Line, FurnitureKind]]
    foot: list[tuple[Line, FurnitureKind]]
    label: str
    fault: Fault | None


def layout_of(sheet: Sheet, around: Sequence[Sheet], pages: int) -> Layout:
    """Return the layout of a page, given the pages around it, and how many the document has."""
    furniture = furniture_of(sheet, around, pages)
    body = [fragment for fragment in sheet.fragments if fragment not in furniture]
    columns = [_lines(column, sheet) for level in (body, *sheet.turned) if level for column in columns_of(level)]
    for number, line in enumerate((line for column in columns for line in column), 1):
        line.number = number
    middle = sum(fragment.y for fragment in body) / len(body) if body else 0.0
    head: list[tuple[Line, FurnitureKind]] = []
    foot: list[tuple[Line, FurnitureKind]] = []
    for fragment, kind in sorted(furniture.items(), key=_place):
        (head if fragment.y < middle else foot).append((Line([fragment], sheet.index, sheet.text), kind))
    return Layout(columns, head, foot, sheet.label, sheet.fault)


def _place(furniture: tuple[Fragment, FurnitureKind]) -> tuple[float, float]:
    return furniture[0].y, furniture[0].x0


def _right_side(column: Column, lines: Sequence[Line]) -> float:
    """Return the right side of a column; a stop at the end of a line in Chinese may stand outside of it."""
    ends = [line.x1 for line in lines if not line.text.endswith(_HANGING)]
    return min(column.right, max(ends)) if _LEAST_LINES <= len(ends) < len(lines) else column.right


def _set_in(lines: Sequence[Line]) -> None:
    """Give lines that are set in on both sides, as those of a quotation are, sides of their own."""
    at = 0
    while at < len(lines):
        first, end = lines[at], at + 1
        inset = first.x0 - first.left
        while end < len(lines) and _is_below(lines[end - 1], lines[end]):
            end += 1
        right = max(line.x1 for line in lines[at:end])
        same = inset >= first.size and abs(first.right - right - inset) <= _INSET_SHARE * inset
        if same and _is_prose(lines[at:end], right):
            for line in lines[at:end]:
                line.left, line.right = first.x0, right
        at = end


def _is_prose(lines: Sequence[Line], right: float) -> bool:
    """Whether most of some lines end where the next word would have gone beyond a side; those of verse do not.

    Nor do most lines of prose begin with a capital, or many of them end a sentence, as the items of a list do.
    """
    pairs = list(pairwise(lines))
    full = sum(one.x1 + other.first_width > right for one, other in pairs)
    capitals = sum(line.text[:1].isupper() for line in lines[1:])
    ends = sum(ends_sentence(line.text) for line in lines[:-1])
    return (
        len(lines) >= _LEAST_LINES
        and ends <= _ENDS_SHARE * len(pairs)
        and full >= _FULL_SHARE * len(pairs)
        and capitals <= _CAPITALS_SHARE * len(pairs)
        and not any(line.cells or line.fixed for line in lines)
    )


def _is_below(one: Line, other: Line) -> bool:
    """Whether a line begins right below another one of its type."""
    near = 0 < other.y - one.y <= _MOST_PITCH * one.size
    return near and one.size == other.size and abs(one.x0 - other.x0) <= _SAME_EDGE_POINTS


def _lines(column: Column, sheet: Sheet) -> list[Line]:
    lines = lines_of(column.fragments, sheet.index, sheet.text)
    right = _right_side(column, lines)
    for line in lines:
        line.left, line.right = column.left, right
    _set_in(lines)
    for line in lines:
        if not sheet.mirrored and is_right_to_left(line.text):
            line.x0, line.x1 = column.left + column.right - line.x1, column.left + column.right - line.x0
    return lines
