"""The stretches of a file that paragraphs do not cross: fenced code, and comments that stand on lines of their own."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

# Possessive quantifiers (`*+`) keep hostile text from being scanned again and again.
_OPENING = re.compile(r"\n[ \t]*+(?:(?P<fence>`{3,}+(?=[^`\n]*+(?:\n|\Z))|~{3,}+)[^\n]*+|(?P<comment><!--))")
_CLOSING = re.compile(r"\n[ \t]*+(?P<fence>`{3,}+|~{3,}+)[ \t]*+(?=\n|\Z)")


class Stretch(NamedTuple):
    """`start` to `end` of the file, for paragraphs to be found in or, with `code`, lines to be kept as they are."""

    start: int
    end: int
    code: bool


def stretches(canvas: str, start: int) -> Iterator[Stretch]:
    """Yield the prose and the fenced code (CommonMark 0.31, section 4.5) from `start` on, without the comments.

    A fence that is never closed is read as prose: in a plain text file it is an ornament, not the rest of the file.
    """
    # One character is found far faster than three.
    if any(mark[0] in canvas and mark in canvas for mark in ("```", "~~~", "<!--")):
        # A line is known by the newline before it; the first one is given its own.
        for first, last, code in _parted("\n" + canvas[start:]):
            if max(first, 1) < last:
                yield Stretch(start + max(first, 1) - 1, start + last - 1, code)
    else:
        yield Stretch(start, len(canvas), code=False)


def _parted(text: str) -> Iterator[Stretch]:
    closings = {mark: _Closings(text, mark) for mark in "`~"}
    at = 0
    comment_end = 0
    position = 0
    while opening := _OPENING.search(text, position):
        if fence := opening["fence"]:
            closing = closings[fence[0]].after(opening.end(), len(fence))
            if closing is None:
                position = opening.end()
                continue
            yield Stretch(at, opening.start(), code=False)
            yield Stretch(min(opening.end() + 1, closing.start()), closing.start(), code=True)
            at = position = closing.end()
            continue
        if comment_end >= 0:
            comment_end = text.find("-->", opening.end("comment") - 2)
        if comment_end < 0:
            position = opening.end()
            continue
        yield Stretch(at, opening.start("comment"), code=False)
        at = comment_end + len("-->")
        position = at
    yield Stretch(at, len(text), code=False)


class _Closings:
    """The lines that may close a fence made of one mark, with the longest that is still to come after each."""

    def __init__(self, text: str, mark: str) -> None:
        self._lines = [line for line in _CLOSING.finditer(text) if line["fence"][0] == mark]
        self._starts = [line.start() for line in self._lines]
        self._longest = [0] * (len(self._lines) + 1)
        for index in range(len(self._lines) - 1, -1, -1):
            self._longest[index] = max(self._longest[index + 1], len(self._lines[index]["fence"]))

    def after(self, position: int, length: int) -> re.Match[str] | None:
        """Return the first closing line at or after `position` that is at least `length` marks long."""
        index = bisect_left(self._starts, position)
        if self._longest[index] < length:
            return None
        while len(self._lines[index]["fence"]) < length:
            index += 1
        return self._lines[index]
