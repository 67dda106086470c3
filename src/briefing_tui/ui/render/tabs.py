"""The line of tabs: the narrower the screen, the shorter the labels of all but the open one."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.reading.outline import MAX_NUMBERED_TABS, Tab
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.claims import pane_role
from briefing_tui.ui.render.glyphs import UNICODE, Glyphs
from briefing_tui.ui.render.text import Line, shorten

_MARGIN_CELLS = 2  # a space on either side of a label
_SIGN_CELLS = 2  # of the sign that there are more tabs, and a space
_LEAST_TITLE_CELLS = 4  # of a shortened title
_LEAST_LETTERS = 3  # that are left of it where it would end in vowels
_VOWELS = "aeiouAEIOU"


class Fitted(NamedTuple):
    """The line of tabs, and for each tab in view its id and the cells that lead to it, for the mouse."""

    line: Line
    cells: tuple[tuple[str, int, int], ...]

    def tab_at(self, x: int) -> str | None:
        """Return the id of the tab on a cell, if there is one."""
        return next((tab for tab, first, last in self.cells if first <= x < last), None)


def tab_line(tabs: Sequence[Tab], current: str, width: int, glyphs: Glyphs = UNICODE) -> Fitted:
    """Draw the tabs with their numbers.

    Where they do not fit, all but the open one lose their counts, then the longest titles are shortened, and only what
    has no room for a title is a number alone. Where not even that fits, the line scrolls with the open tab.
    """
    now = next(number for number, tab in enumerate(tabs) if tab.id == current)
    labels = [_full(number, tab) for number, tab in enumerate(tabs)]
    if _cells(labels) <= width:
        return _drawn(tabs, labels, now, range(len(tabs)), glyphs)
    if cell_len(labels[now]) > width // 2:
        labels[now] = shorten(labels[now], width // 2, glyphs.ellipsis)
    labels = [label if number == now else _least(number, tabs[number]) for number, label in enumerate(labels)]
    shown = _in_view(labels, now, width)
    if len(shown) == len(tabs):
        labels = _lengthened(labels, tabs, now, width)
    return _drawn(tabs, labels, now, shown, glyphs)


def _full(number: int, tab: Tab) -> str:
    count = f" {tab.count}" if tab.count is not None else ""
    return f"{_digit(number)} {visible_line(tab.title)}{count}".lstrip()


def _least(number: int, tab: Tab) -> str:
    return _digit(number) or _shortened(visible_line(tab.title), _LEAST_TITLE_CELLS)


def _digit(number: int) -> str:
    return str(number + 1) if number < MAX_NUMBERED_TABS else ""


@lru_cache(1024)
def _shortened(title: str, cells: int) -> str:
    """Return a title, or its first letters as an abbreviation (`Coop.`) of at most `cells` cells."""
    if cell_len(title) <= cells:
        return title
    kept = shorten(title, cells - 1, "")
    consonant = kept.rstrip(_VOWELS + " ")
    return (consonant if len(consonant) >= _LEAST_LETTERS else kept) + "."


def _lengthened(labels: Sequence[str], tabs: Sequence[Tab], now: int, width: int) -> list[str]:
    """Give the titles of all tabs but the open one as many cells as there is room for, the same number to each."""
    grown = list(labels)
    room = width - _cells(labels)
    titles = [visible_line(tab.title) for tab in tabs]
    for cells in range(_LEAST_TITLE_CELLS, max(map(cell_len, titles)) + 1):
        for number, title in enumerate(titles):
            label = f"{_digit(number)} {_shortened(title, cells)}".lstrip()
            more = cell_len(label) - cell_len(grown[number])
            if number != now and 0 < more <= room:
                grown[number] = label
                room -= more
        if not room:
            break
    return grown


def _in_view(labels: Sequence[str], now: int, width: int) -> range:
    """Return the numbers of the tabs in view: all, or as many as fit around the open one and the next."""
    if _cells(labels) <= width:
        return range(len(labels))
    first, last = now, min(now + 2, len(labels))
    room = width - 2 * _SIGN_CELLS - _cells(labels[first:last])
    while first > 0 and (cells := _cells(labels[first - 1 : first])) <= room:
        first, room = first - 1, room - cells
    while last < len(labels) and (cells := _cells(labels[last : last + 1])) <= room:
        last, room = last + 1, room - cells
    return range(first, last)


def _cells(labels: Sequence[str]) -> int:
    return sum(cell_len(label) + _MARGIN_CELLS for label in labels)


def _drawn(tabs: Sequence[Tab], labels: Sequence[str], now: int, shown: range, glyphs: Glyphs) -> Fitted:
    """Draw the tabs in view; a sign that there are more leads to the next of them."""
    parts = [(number, f" {labels[number]} ", "tab") for number in shown]
    parts = [(n, text, f"tab-now {pane_role(tabs[n].id)}" if n == now else role) for n, text, role in parts]
    if shown.start > 0:
        parts.insert(0, (shown.start - 1, f"{glyphs.more_before} ", "tab"))
    if shown.stop < len(tabs):
        parts.append((shown.stop, f" {glyphs.more_behind}", "tab"))
    cells, at = [], 0
    for number, text, _ in parts:
        cells.append((tabs[number].id, at, at + cell_len(text)))
        at += cell_len(text)
    return Fitted(Line(tuple((text, role) for _, text, role in parts)), tuple(cells))
