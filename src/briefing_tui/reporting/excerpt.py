"""A line of a file with a mark under the place that a problem is about, as a terminal shows it.

Columns of a file are code points; a terminal counts cells, of which a wide character takes two, a combining one none
and a tab as many as lead to the next stop (Unicode Standard Annex #11).
"""

import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate

from briefing_tui.text.visible import visible

_TAB = 4  # cells from one stop to the next
_LEAST = 20  # cells: a narrower window shows nothing that helps
_NEAR = 8  # times the width: code points on either side of the place that are looked at, however long the line is
_CUT = "…"


def excerpt(line: str, column: int, end: int | None, width: int) -> tuple[str, str]:
    """Return a line as shown in at most `width` cells, and the marks below it: `^` and, as far as `end`, `~`.

    `column` and `end` (exclusive) count code points from 1. Where the line is too long, the part around the mark is
    shown, and `…` stands for what is left out. Control characters are made visible.
    """
    width = max(width, _LEAST)
    before = max(0, column - 1 - _NEAR * width)
    near = line[before : column - 1 + _NEAR * width]
    shown = _shown(near)
    at = [0, *accumulate(map(_cells, shown))]
    first = min(column - 1 - before, len(shown))
    last = min(max(first + 1, (end or column + 1) - 1 - before), len(shown))
    cut = before > 0, before + len(near) < len(line)
    start, stop = _window(at, first, width - sum(cut))
    left, right = _CUT if start or cut[0] else "", _CUT if stop < len(shown) or cut[1] else ""
    lead = len(left) + at[first] - at[start]
    marked = max(1, at[min(last, stop)] - at[first])
    return f"{left}{''.join(shown[start:stop])}{right}", f"{' ' * lead}^{'~' * (marked - 1)}"


def _window(at: list[int], first: int, width: int) -> tuple[int, int]:
    """Return which characters are shown: all, or as many as fit, a third of them before the marked one."""
    length = len(at) - 1
    if at[-1] <= width:
        return 0, length
    start = bisect_left(at, max(0, min(at[first] - width // 3, at[-1] + 1 - width)))
    while 0 < start < first and at[start] == at[start + 1]:  # a combining character goes with the one before it
        start += 1
    room = width - (start > 0)
    if at[-1] - at[start] <= room:
        return start, length
    return start, bisect_right(at, at[start] + room - 1) - 1


def _shown(line: str) -> list[str]:
    """Return what each code point of a line is shown as."""
    text = visible(line).replace("\n", " ")
    if "\t" not in text:
        return list(text)
    shown: list[str] = []
    cells = 0
    for char in text:
        shown.append(" " * (_TAB - cells % _TAB) if char == "\t" else char)
        cells += _cells(shown[-1])
    return shown


def _cells(text: str) -> int:
    """Return how many cells one shown code point, or the spaces of a tab, take."""
    if text.isascii():
        return len(text)
    if unicodedata.category(text) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(text) in {"W", "F"} else 1
