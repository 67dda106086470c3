"""The lines of a text as YAML 1.2 (section 5.4) and editors count them: ended by LF, CR LF or CR, by nothing else."""

from bisect import bisect_right
from collections.abc import Sequence

from briefing_tui.text.regex import regex

BYTE_ORDER_MARK = "\ufeff"  # may be a text's first character; no editor counts it as a column

_BREAK = regex(r"\r\n|\r|\n")


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text without their line breaks; an empty text is one empty line."""
    return tuple(_BREAK.split(text))


def line_starts(text: str) -> list[int]:
    """Return the offset, in code points, at which each line of a text begins."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def line_and_column(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """Return the line and the column, both from 1, of an offset in code points.

    `starts` are the `line_starts` of the text.
    """
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
