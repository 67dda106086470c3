"""Bar charts: counts drawn to one scale, every part of a bar with a shade, and named behind that shade."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from briefing_tui.reading.charts import Row
from briefing_tui.ui.render.captions import Caption, caption_lines
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.page import PageContext
from briefing_tui.ui.render.text import Spans, length, pad

_MAX_BAR_CELLS, _MIN_BAR_CELLS = 24, 4
_MAX_CLAIM_CELLS = 4  # of a bar, so that few claims do not look like many
_GAP_CELLS = 2


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a bar: what stands beside it, with its shade, and how many claims it has."""

    caption: Caption
    count: int


def chart_lines(context: PageContext, rows: Sequence[Row], roles: Sequence[str]) -> Iterator[list[Spans]]:
    """Yield the lines of each row of a chart: label, count, a bar in its role, and what its parts are.

    The names of the parts stand beside the bars if all rows have the room for that, else below each bar.
    """
    most = max(row.count for row in rows)
    label_cells = max(cell_len(row.label) for row in rows) + _GAP_CELLS
    digits = len(str(most))
    start = label_cells + digits + 1
    room = max(min(_MAX_BAR_CELLS, (context.width - start) // 2), _MIN_BAR_CELLS)
    longest = bar_cells(most, most, room)
    left = context.width - start - longest - _GAP_CELLS
    parts = [list(_parts(row, role, context.glyphs)) for row, role in zip(rows, roles, strict=True)]
    named = [
        [*([Caption(row.about)] if row.about else []), *(part.caption for part in parts_of_row)]
        for row, parts_of_row in zip(rows, parts, strict=True)
    ]
    beside = all(len(caption_lines(entries, left)) <= 1 for entries in named)
    for row, role, parts_of_row, entries in zip(rows, roles, parts, named, strict=True):
        head: Spans = [(pad(row.label, label_cells), "text"), (f"{row.count:>{digits}} ", "text")]
        whole = _Part(Caption("", context.glyphs.shades[0], role), row.count)
        bar = _bar(parts_of_row or [whole], bar_cells(row.count, most, room))
        if beside:
            gap = " " * (longest - length(bar) + _GAP_CELLS)
            yield [[*head, *bar, (gap, "text"), *(span for line in caption_lines(entries, left) for span in line)]]
        else:
            lines = caption_lines(entries, context.width - start)
            yield [[*head, *bar], *([(" " * start, "text"), *line] for line in lines)]


def bar_cells(count: int, most: int, room: int) -> int:
    """Return the length of a bar in cells, the longest being that of `most`, which `room` cells are enough for.

    Where there is room for it every claim takes the same whole number of cells, else a bar is rounded to cells.
    """
    if most <= room:
        return count * min(room // most, _MAX_CLAIM_CELLS)
    return max(round(count * room / most), 1)


def part_cells(counts: Sequence[int], cells: int) -> list[int]:
    """Return the cells of each part of a bar: together `cells`, in proportion, by the largest remainders.

    A part has at least one cell unless its count is 0; where there are fewer cells than parts, the greatest have them.
    """
    parts = [number for number, count in enumerate(counts) if count]
    if cells <= len(parts):
        greatest = sorted(parts, key=lambda number: -counts[number])[:cells]
        return [int(number in greatest) for number in range(len(counts))]
    quotas = [count * cells / sum(counts) for count in counts]
    drawn = [max(int(quota), 1) if count else 0 for quota, count in zip(quotas, counts, strict=True)]
    while (missing := cells - sum(drawn)) > 0:
        drawn[max(parts, key=lambda number: quotas[number] - drawn[number])] += 1
    for _ in range(-missing):
        longer = [number for number in parts if drawn[number] > 1]
        drawn[max(longer, key=lambda number: drawn[number] - quotas[number])] -= 1
    return drawn


def _parts(row: Row, role: str, glyphs: Glyphs) -> Iterator[_Part]:
    """Yield the parts of a bar as they are drawn.

    A value has the same shade in all rows of the chart. Where there are more values than shades, the rarer ones share
    the last of them, and are one part of a bar.
    """
    last = len(glyphs.shades) - 1
    rarer = [part for part in row.parts if part.rank is not None and part.rank >= last]
    for part in row.parts:
        words = f"{part.name} {part.count}"
        if part.rank is None:
            yield _Part(Caption(words, glyphs.axis, "quiet"), part.count)
        elif part not in rarer or len(rarer) == 1:
            yield _Part(Caption(words, glyphs.shades[min(part.rank, last)], role), part.count)
        elif part == rarer[0]:
            count = sum(part.count for part in rarer)
            names = ", ".join(f"{part.name} {part.count}" for part in rarer)
            yield _Part(Caption(f"other {count} ({names})", glyphs.shades[last], role), count)


def _bar(parts: Sequence[_Part], cells: int) -> Spans:
    drawn = part_cells([part.count for part in parts], cells)
    return [
        (part.caption.sign * number, part.caption.role) for part, number in zip(parts, drawn, strict=True) if number
    ]
