"""Lines of text with roles: what render/ makes and the widgets show.

A role is a word such as "claim" or "quiet"; looks.py gives each one its look. Roles add up, separated by
spaces.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple

from rich.cells import cell_len, chop_cells

from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible_line

# What surely takes one cell: Latin, Greek, Cyrillic, Hebrew and Arabic letters, general punctuation, arrows, boxes.
_NOT_NARROW = regex(
    "[^\n -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u058f\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d5"
    "\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2400-\u2426\u2500-\u259f]"
)

_EMOJI = "\ufe0f"  # variation selector 16: the sign before it is drawn as an emoji, which may be a cell wider
_ONE_MORE = f"\t{_EMOJI}"  # a tab is drawn as one space


Spans = list[tuple[str, str]]  # stretches of text with their roles


class _CellTable(dict[str, int]):
    """How many cells each character takes that has been asked for; a look-up takes half the time of a cached call."""

    def __missing__(self, char: str) -> int:
        """Return the cells of a character that has not been asked for before."""
        self[char] = cells = 1 if char in _ONE_MORE else cell_len(char)
        return cells


_cells = _CellTable().__getitem__


class Line(NamedTuple):
    """One line: stretches of text with their roles, and the item it belongs to (-1: none)."""

    spans: tuple[tuple[str, str], ...]
    item: int = -1

    @property
    def plain(self) -> str:
        """The text alone."""
        return "".join(text for text, _ in self.spans)


def is_narrow(text: str) -> bool:
    """Return whether every character surely takes one cell; the text has been made visible."""
    if text.isascii():  # it knows that of itself; of ASCII's controls, no others are left in a visible text
        return "\t" not in text and "\n" not in text and "\x7f" not in text
    return _NOT_NARROW.search(text) is None


def line_starts(text: str, start: int, end: int, width: int) -> list[int]:
    """Break `text[start:end]` into lines of at most `width` cells; return where each begins.

    A line ends at a space where there is one, else in the word; the space at a break belongs to no line.
    """
    part = text[start:end]
    narrow = is_narrow(part)
    length, at = end - start, 0
    starts = [start]
    while True:
        full = at + width if narrow else _full(part, at, length, width)
        if full >= length:
            return starts
        space = part.rfind(" ", at, full + 1)
        at = space + 1 if space > at else full
        starts.append(start + at)


def line_end(text: str, start: int, following: int) -> int:
    """Return where the line that begins at `start` ends, if the next begins at `following`."""
    left = following - 1  # the white space at the break, if there was any
    return left if text[left] == "\n" or (text[left] == " " and left > start) else following


def breaks(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break `text[start:end]` as `line_starts` does; return where each line begins and ends."""
    starts = line_starts(text, start, end, width)
    ends = [line_end(text, at, following) for at, following in pairwise(starts)]
    return list(zip(starts, [*ends, end], strict=True))


def offset_of_cell(text: str, start: int, end: int, cell: int) -> int:
    """Return the offset of the character on a cell (from 0) of the line `text[start:end]`, or of its last one."""
    if is_narrow(text[start:end]):
        return max(min(start + cell, end - 1), start)
    used = 0
    for offset in range(start, end):
        used += cell_len(text[offset])
        if used > cell:
            return offset
    return max(end - 1, start)


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most `width` cells; newlines in it are kept."""
    width = max(width, 1)
    return [
        part[start:end] for part in text.expandtabs(4).split("\n") for start, end in breaks(part, 0, len(part), width)
    ]


def shorten(text: str, width: int, ellipsis: str = "…") -> str:
    """Cut a text to one line of at most `width` cells, with a mark where something was cut."""
    text = visible_line(text)
    if cell_len(text) <= width:
        return text
    if width <= len(ellipsis):
        return ellipsis[: max(width, 0)]
    kept = chop_cells(text, width - len(ellipsis))[0].rstrip()
    while kept and cell_len(kept + ellipsis) > width:  # joiners at its head are counted in another way when it is cut
        kept = kept[:-1]
    return kept + ellipsis


def pad(text: str, width: int) -> str:
    """Fill a text up to `width` cells."""
    return text + " " * (width - cell_len(text))


def length(spans: Iterable[tuple[str, str]]) -> int:
    """Return the width of the stretches together, in cells."""
    return sum(cell_len(text) for text, _ in spans)


def overlaid(line: Line, start: int, end: int, role: str) -> Line:
    """Return a line with a role laid over its characters from `start` to `end`."""
    return Line(tuple(_overlaid(line.spans, start, end, role)), line.item)


def _overlaid(spans: Iterable[tuple[str, str]], start: int, end: int, role: str) -> Iterable[tuple[str, str]]:
    at = 0
    for text, roles in spans:
        first, last = max(start - at, 0), min(end - at, len(text))
        if first < last:
            yield text[:first], roles
            yield text[first:last], f"{roles} {role}"
            yield text[last:], roles
        else:
            yield text, roles
        at += len(text)


def _full(text: str, at: int, end: int, width: int) -> int:
    """Return how far `width` cells reach from `at`, at least one character; marks stay with their letter."""
    for reach in (width + 1, 4 * width):  # most characters take a cell: the first is enough for them
        part = text[at : min(end, at + reach)]
        over = bisect_right(list(accumulate(map(_cells, part))), width)
        if over < len(part):
            letter = next(
                index for index in range(over, -1, -1) if not index or (part[index] != _EMOJI and _cells(part[index]))
            )
            return at + max(letter, 1)
    return at + len(part)
