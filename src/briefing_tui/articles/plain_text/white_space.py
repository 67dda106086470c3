"""Normalisation of white space: none at the ends of a block, and single spaces within it."""

from bisect import bisect_right

from briefing_tui.domain.offsets import Edit, OffsetMap
from briefing_tui.text.regex import regex

_SPACES = regex("  +")


def white_space_edits(length: int, edits: list[Edit], text: str) -> list[Edit]:
    """Return edits that do what `edits` do to a block of `length` characters, and normalise white space as well.

    `text` is the result of `edits`, with spaces in place of tabs and newlines.
    """
    if "  " not in text and not text[:1].isspace() and not text[-1:].isspace():
        return edits
    removals = _extra_spaces(text)
    if not edits:
        return removals
    offsets = OffsetMap()
    offsets.append_edited(0, length, edits)
    mapped = [(*offsets.span(start, end), replacement) for start, end, replacement in removals]
    starts = [start for start, _, _ in mapped]

    def is_outside(edit: Edit) -> bool:
        """Whether an edit does not lie within one of the mapped edits, which replaces it."""
        index = bisect_right(starts, edit[0]) - 1
        return index < 0 or mapped[index][1] < edit[1]

    return sorted([*filter(is_outside, edits), *mapped])


def _extra_spaces(text: str) -> list[Edit]:
    """Return the edits that trim `text` and make its runs of spaces single ones."""
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    if first > last:
        return [(0, len(text), "")]
    runs = [(run.start(), run.end(), " ") for run in _SPACES.finditer(text, first, last)]
    return [edit for edit in ((0, first, ""), *runs, (last, len(text), "")) if edit[0] < edit[1]]
