"""Show a line of a file, cut to the width of the terminal, with a mark under the columns that a problem is about.

Columns of a file count code points, those of a terminal count cells: a wide character takes two cells, a combining one
none (Unicode Standard Annex #11), and a tab as many as lead to the next tab stop.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from briefing_tui.text.visible import visible

_TAB_STOP_CELLS = 4
_MIN_WIDTH_CELLS = 20  # a narrower excerpt would be of no use
_CONTEXT_WIDTHS = 8  # widths on either side of the mark that are processed, to bound the time of very long lines
_ELLIPSIS = "…"


def excerpt(line: str, column: int, end: int | None, width: int) -> tuple[str, str]:
    """Return an excerpt of a line of at most `width` cells, and the line of marks below it: `^`, then `~` up to `end`.

    `column` and `end` (exclusive) count code points from 1; a `width` below 20 counts as 20. Of a line that is too
    long, the part around the mark is shown, with `…` for each omitted end. Control characters are made visible.
    """
    width = max(width, _MIN_WIDTH_CELLS)
    before = max(0, column - 1 - _CONTEXT_WIDTHS * width)
    near = line[before : column - 1 + _CONTEXT_WIDTHS * width]
    shown = _shown(near)
    # Most lines are of one cell a character: then counting cells one by one would take most of the time of a report.
    plain = near.isascii() and "\t" not in near
    offsets = range(len(shown) + 1) if plain else [0, *accumulate(map(_width_cells, shown))]
    first = min(column - 1 - before, len(shown))
    last = min(max(first + 1, (end or column + 1) - 1 - before), len(shown))
    truncated = before > 0, before + len(near) < len(line)
    start, stop = _window(offsets, first, width - sum(truncated))
    left, right = _ELLIPSIS if start or truncated[0] else "", _ELLIPSIS if stop < len(shown) or truncated[1] else ""
    lead = len(left) + offsets[first] - offsets[start]
    marked = max(1, offsets[min(last, stop)] - offsets[first])
    return f"{left}{''.join(shown[start:stop])}{right}", f"{' ' * lead}^{'~' * (marked - 1)}"


def _window(offsets: Sequence[int], first: int, width: int) -> tuple[int, int]:
    """Return the range of characters to show: all, or as many as fit in `width` cells, a third before the mark.

    `offsets` are the cells before each character, and after the last one; `first` is the index of the marked character.
    """
    length = len(offsets) - 1
    if offsets[-1] <= width:
        return 0, length
    start = bisect_left(offsets, max(0, min(offsets[first] - width // 3, offsets[-1] + 1 - width)))
    while 0 < start < first and offsets[start] == offsets[start + 1]:
        start += 1  # a combining character is not separated from the one before it
    room = width - (start > 0)
    if offsets[-1] - offsets[start] <= room:
        return start, length
    return start, bisect_right(offsets, offsets[start] + room - 1) - 1


def _shown(line: str) -> list[str]:
    """Return the text that each code point of a line is shown as: itself, a visible sign, or the spaces of a tab."""
    text = visible(line).replace("\n", " ")
    if "\t" not in text:
        return list(text)
    shown: list[str] = []
    cells = 0
    for char in text:
        shown.append(" " * (_TAB_STOP_CELLS - cells % _TAB_STOP_CELLS) if char == "\t" else char)
        cells += _width_cells(shown[-1])
    return shown


def _width_cells(text: str) -> int:
    """Return the width in cells of one code point, or of an ASCII text such as the spaces of a tab."""
    if text.isascii():
        return len(text)
    if unicodedata.category(text) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(text) in {"W", "F"} else 1
