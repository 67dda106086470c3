"""Fenced code blocks and block comments, which divide a file into regions that paragraphs do not cross."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.text.regex import regex

# Possessive quantifiers (`*+`) prevent backtracking, so that the time on hostile text is linear.
_OPENING = regex(r"\n[ \t]*+(?:(?P<fence>`{3,}+(?=[^`\n]*+(?:\n|\Z))|~{3,}+)[^\n]*+|(?P<comment><!--))")
_CLOSING = regex(r"\n[ \t]*+(?P<fence>`{3,}+|~{3,}+)[ \t]*+(?=\n|\Z)")


class Region(NamedTuple):
    """A region of a file, `start` to `end` in code points: prose, or with `code` lines to be kept as they are."""

    start: int
    end: int
    code: bool


def regions(file_text: str, start: int) -> Iterator[Region]:
    """Yield the regions of prose and of fenced code (CommonMark 0.31, section 4.5) from `start` on, without comments.

    The lines of `file_text` end in newlines. A fence that is never closed is prose: in a plain text file it is an
    ornament, and not, as in CommonMark, the opening of code to the end of the file.
    """
    # A search for one character is far faster than one for three.
    if any(mark[0] in file_text and mark in file_text for mark in ("```", "~~~", "<!--")):
        # The expressions find a line by the newline before it, so the first line is given one.
        for first, last, code in _regions("\n" + file_text[start:]):
            if max(first, 1) < last:
                yield Region(start + max(first, 1) - 1, start + last - 1, code)
    else:
        yield Region(start, len(file_text), code=False)


def _regions(text: str) -> Iterator[Region]:
    """Yield the regions of a text that begins with a newline, empty ones too."""
    closings = {mark: _ClosingFences(text, mark) for mark in "`~"}
    region_start = 0
    comment_end = 0
    position = 0
    while opening := _OPENING.search(text, position):
        if fence := opening["fence"]:
            closing = closings[fence[0]].find(opening.end(), len(fence))
            if closing is None:
                position = opening.end()
                continue
            yield Region(region_start, opening.start(), code=False)
            yield Region(min(opening.end() + 1, closing.start()), closing.start(), code=True)
            region_start = position = closing.end()
            continue
        if comment_end >= 0:
            comment_end = text.find("-->", opening.end("comment") - 2)
        if comment_end < 0:
            position = opening.end()
            continue
        yield Region(region_start, opening.start("comment"), code=False)
        region_start = comment_end + len("-->")
        position = region_start
    yield Region(region_start, len(text), code=False)


class _ClosingFences:
    """The lines that may close a fence of one mark, each with the length of the longest such line from there on."""

    def __init__(self, text: str, mark: str) -> None:
        self._lines = [line for line in _CLOSING.finditer(text) if line["fence"][0] == mark]
        self._starts = [line.start() for line in self._lines]
        self._longest = [0] * (len(self._lines) + 1)
        for index in range(len(self._lines) - 1, -1, -1):
            self._longest[index] = max(self._longest[index + 1], len(self._lines[index]["fence"]))

    def find(self, position: int, length: int) -> re.Match[str] | None:
        """Return the first closing line at or after `position` with at least `length` marks, or None."""
        index = bisect_left(self._starts, position)
        if self._longest[index] < length:
            return None
        while len(self._lines[index]["fence"]) < length:
            index += 1
        return self._lines[index]
