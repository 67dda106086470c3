"""A vertical scroll bar, one cell wide, whose thumb begins and ends at eighths of a cell."""

from math import ceil
from typing import NamedTuple

_EIGHTHS = "▁▂▃▄▅▆▇ "  # of the thumb that begins, or of the bar below one that ends; a whole cell is blank


class BarCell(NamedTuple):
    """A cell of the bar: its glyph, in the colour of the thumb, and whether that is drawn reversed."""

    glyph: str
    reverse: bool
    part: str
    """Where it is: "above", "thumb" or "below"."""


def scroll_bar(height: int, lines: float, top: float) -> list[BarCell]:
    """Return the cells of a bar beside `height` lines in view of `lines`, the first of which is the line `top`.

    Where all of them are in view, or there is no room for any, the cells are blank.
    """
    if lines <= height or not height:
        return [BarCell(" ", reverse=False, part="")] * height
    thumb = max(1, height / (lines / height))
    start = max(int((height - thumb) * (top / (lines - height)) * len(_EIGHTHS)), 0)
    first, first_eighths = divmod(start, len(_EIGHTHS))
    last, last_eighths = divmod(max(start + ceil(thumb * len(_EIGHTHS)), 0), len(_EIGHTHS))
    cells = [BarCell(" ", reverse=False, part="above")] * min(first, height)
    cells += [BarCell(" ", reverse=True, part="thumb")] * (min(last, height) - len(cells))
    cells += [BarCell(" ", reverse=False, part="below")] * (height - len(cells))
    if first < height and first_eighths:
        cells[first] = BarCell(_EIGHTHS[-1 - first_eighths], reverse=False, part="thumb")
    if last < height and last_eighths:
        cells[last] = BarCell(_EIGHTHS[-1 - last_eighths], reverse=True, part="thumb")
    return cells
