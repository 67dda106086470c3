"""The layout of a page: its lines in reading order, by columns, and the furniture above and below them."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.articles.pdf.bidi import is_right_to_left
from briefing_tui.articles.pdf.columns import Column, columns_of
from briefing_tui.articles.pdf.fragments import Fragment
from briefing_tui.articles.pdf.furniture import furniture_of
from briefing_tui.articles.pdf.lines import Line, lines_of
from briefing_tui.articles.pdf.notices import Fault
from briefing_tui.articles.pdf.sheets import Sheet
from briefing_tui.domain.furniture import FurnitureKind


class Layout(NamedTuple):
    """A page: the lines of its columns in reading order, its furniture, and what cannot be read of it."""

    columns: list[list[Line]]
    head: list[tuple[Line, FurnitureKind]]
    foot: list[tuple[Line, FurnitureKind]]
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
    return Layout(columns, head, foot, sheet.fault)


def _place(furniture: tuple[Fragment, FurnitureKind]) -> tuple[float, float]:
    return furniture[0].y, furniture[0].x0


def _lines(column: Column, sheet: Sheet) -> list[Line]:
    lines = lines_of(column.fragments, sheet.index, sheet.text)
    for line in lines:
        line.left, line.right = column.left, column.right
        if not sheet.mirrored and is_right_to_left(line.text):
            line.x0, line.x1 = column.left + column.right - line.x1, column.left + column.right - line.x0
    return lines
