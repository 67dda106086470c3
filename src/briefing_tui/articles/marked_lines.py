"""The blocks of a stretch whose lines begin with marks: headings, list items, block quotes, rules.

The rules are CommonMark's (0.31, sections 4 and 5), as far as a reader sees them: how deep a list or a quote lies is
not kept, and four leading spaces make no code, for plain text is indented for many reasons.
"""

import re
from typing import NamedTuple

from briefing_tui.domain.article import BlockKind

# Possessive quantifiers (`*+`) keep hostile lines from being scanned again and again.
_QUOTE_MARKS = re.compile(r"^ {0,3}>(?:[ \t]*+>)*+", re.MULTILINE)
_UNDERLINE = re.compile(r" {0,3}(?:=++|-++)[ \t]*+\Z")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*+(?:\1[ \t]*+){2,}+\Z")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]++|\Z)")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#++[ \t]*+\Z")
_BULLET = re.compile(r"[ \t]*+[-+*•][ \t]++(?=\S)")
_NUMBER = re.compile(r"[ \t]*+(\d{1,9})[.)][ \t]++(?=\S)")


class Outline(NamedTuple):
    """A block as it stands in the file: its first character's place, its text with marks, its kind and its level.

    The text is as long as its stretch of the file. The marks that begin the block are not part of it (but the number
    of a numbered item is: it is read); those of a block quote's further lines have become spaces.
    """

    start: int
    text: str
    kind: BlockKind
    level: int = 0


def marked_blocks(chunk: str, start: int) -> list[Outline]:
    """Return the blocks of a chunk without blank lines that begins at `start` of the file."""
    blocks = _Blocks(chunk, start)
    at = 0
    for line in chunk.split("\n"):
        blocks.add(line, at)
        at += len(line) + 1
    blocks.close()
    return blocks.closed


class _Blocks:
    """The blocks of one chunk, taken in line by line: those that are closed, and the one that lines still join."""

    def __init__(self, chunk: str, start: int) -> None:
        self.closed: list[Outline] = []
        self._chunk = chunk
        self._shift = start
        self._open: BlockKind | None = None
        self._first = self._last = 0  # the open block's stretch of the chunk
        self._quoted = False

    def add(self, line: str, at: int) -> None:
        """Take in the next line, which begins at `at` of the chunk."""
        marks = _QUOTE_MARKS.match(line)
        if marks:
            line = line[marks.end() :]
            at += marks.end()
            if not self._quoted:
                self.close()
        if self._underlines(line, quoted=bool(marks)):
            self.close(BlockKind.HEADING, level=1 if "=" in line else 2)
        elif not line or line.isspace() or _RULE.match(line):
            self.close()
        elif heading := _HEADING.match(line):
            self.close()
            title = _CLOSING_MARKS.sub("", line[heading.end() :])
            self._begin(BlockKind.HEADING, title, at + heading.end(), quoted=bool(marks))
            self.close(BlockKind.HEADING, level=len(heading[1]))
        elif item := _BULLET.match(line):
            self.close()
            self._begin(BlockKind.ITEM, line[item.end() :], at + item.end(), quoted=bool(marks))
        elif (number := _NUMBER.match(line)) and (self._open is not BlockKind.PARAGRAPH or number[1] == "1"):
            self.close()
            self._begin(BlockKind.ITEM, line, at, quoted=bool(marks))
        elif self._open:
            self._last = at + len(line.rstrip())
        else:
            self._begin(BlockKind.PARAGRAPH, line, at, quoted=bool(marks))

    def close(self, kind: BlockKind | None = None, *, level: int = 0) -> None:
        """End the open block, if there is one, as what it was or as `kind`."""
        if self._open and self._first < self._last:
            text = self._chunk[self._first : self._last]
            if self._quoted:
                text = _QUOTE_MARKS.sub(lambda marks: " " * len(marks[0]), text)
            self.closed.append(Outline(self._shift + self._first, text, kind or self._open, level))
        self._open = None
        self._quoted = False

    def _begin(self, kind: BlockKind, line: str, at: int, *, quoted: bool) -> None:
        self._open = kind
        self._first = at + len(line) - len(line.lstrip())
        self._last = at + len(line.rstrip())
        self._quoted = quoted

    def _underlines(self, line: str, *, quoted: bool) -> bool:
        """Whether the line makes a heading of the paragraph above it (a setext heading)."""
        return self._open is BlockKind.PARAGRAPH and quoted == self._quoted and _UNDERLINE.match(line) is not None
