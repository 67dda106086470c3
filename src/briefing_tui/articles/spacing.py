"""White space as a reader sees it: none at the ends of a block, and one space for a run of them."""

import re
from bisect import bisect_right

from briefing_tui.domain.offsets import Edit, OffsetMap

_RUN = re.compile("  +")


def single_spaced(length: int, edits: list[Edit], text: str) -> list[Edit]:
    """Return the edits of a block of `length` characters that do what `edits` do, and mend their result's spaces.

    `text` is that result, the tabs and newlines in it made spaces.
    """
    if "  " not in text and not text[:1].isspace() and not text[-1:].isspace():
        return edits
    spare = _spare_spaces(text)
    if not edits:
        return spare
    offsets = OffsetMap()
    offsets.append_edited(0, length, edits)
    moved = [(*offsets.span(start, end), put) for start, end, put in spare]
    starts = [start for start, _, _ in moved]

    def stays(edit: Edit) -> bool:
        index = bisect_right(starts, edit[0]) - 1
        return index < 0 or moved[index][1] < edit[1]

    return sorted([*filter(stays, edits), *moved])


def _spare_spaces(text: str) -> list[Edit]:
    """Return the edits that trim `text` and make its runs of spaces single ones."""
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    if first > last:
        return [(0, len(text), "")]
    runs = [(run.start(), run.end(), " ") for run in _RUN.finditer(text, first, last)]
    return [edit for edit in ((0, first, ""), *runs, (last, len(text), "")) if edit[0] < edit[1]]
