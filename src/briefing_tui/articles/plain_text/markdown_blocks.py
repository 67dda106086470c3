"""Markdown block structure: headings, list items, block quotes and thematic breaks within a chunk of lines.

The rules are CommonMark's (0.31, sections 4 and 5), simplified: the nesting depth of lists and block quotes is not
kept, and four leading spaces make no code, since plain text is indented for many reasons.
"""

import re
from typing import NamedTuple

from briefing_tui.domain.article import BlockKind
from briefing_tui.text.regex import regex

# Possessive quantifiers (`*+`) prevent backtracking, so that the time on hostile lines is linear.
_QUOTE_MARKERS = regex(r"^ {0,3}>(?:[ \t]*+>)*+", re.MULTILINE)
_SETEXT_UNDERLINE = regex(r" {0,3}(?:=++|-++)[ \t]*+\Z")
_THEMATIC_BREAK = regex(r" {0,3}([-*_])[ \t]*+(?:\1[ \t]*+){2,}+\Z")
_HEADING = regex(r" {0,3}(#{1,6})(?:[ \t]++|\Z)")
_CLOSING_SEQUENCE = regex(r"(?:^|[ \t])#++[ \t]*+\Z")
_BULLET = regex(r"[ \t]*+[-+*•][ \t]++(?=\S)")
_NUMBER = regex(r"[ \t]*+(\d{1,9})[.)][ \t]++(?=\S)")


class RawBlock(NamedTuple):
    """A block as it stands in the file: its offset in code points, its text with inline marks, its kind and level.

    The text is as long as its part of the file. It does not include the marker that begins the block (except the number
    of a numbered item, which is part of the reading text); the markers on further lines of a block quote are replaced
    by spaces. `level` is the depth of a heading, 1 to 6, and 0 for other blocks.
    """

    start: int
    text: str
    kind: BlockKind
    level: int = 0


def markdown_blocks(chunk: str, start: int) -> list[RawBlock]:
    """Return the blocks of a chunk, lines without a blank one among them that begin at `start` of the file."""
    parser = _BlockParser(chunk, start)
    at = 0
    for line in chunk.split("\n"):
        parser.add(line, at)
        at += len(line) + 1
    parser.close()
    return parser.closed


class _BlockParser:
    """A parser of one chunk, line by line: it keeps the closed blocks, and the open one that lines may be added to."""

    def __init__(self, chunk: str, start: int) -> None:
        self.closed: list[RawBlock] = []
        self._chunk = chunk
        self._offset = start
        self._open: BlockKind | None = None
        self._first = self._last = 0  # the ends of the open block in the chunk
        self._quoted = False

    def add(self, line: str, at: int) -> None:
        """Parse the next line, which begins at offset `at` of the chunk."""
        marks = _QUOTE_MARKERS.match(line)
        if marks:
            line = line[marks.end() :]
            at += marks.end()
            if not self._quoted:
                self.close()
        if self._underlines(line, quoted=bool(marks)):
            self.close(BlockKind.HEADING, level=1 if "=" in line else 2)
        elif not line or line.isspace() or _THEMATIC_BREAK.match(line):
            self.close()
        elif heading := _HEADING.match(line):
            self.close()
            title = _CLOSING_SEQUENCE.sub("", line[heading.end() :])
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
        """Close the open block, if there is one, as the kind it was opened as or as `kind`."""
        if self._open and self._first < self._last:
            text = self._chunk[self._first : self._last]
            if self._quoted:
                text = _QUOTE_MARKERS.sub(lambda marks: " " * len(marks[0]), text)
            self.closed.append(RawBlock(self._offset + self._first, text, kind or self._open, level))
        self._open = None
        self._quoted = False

    def _begin(self, kind: BlockKind, line: str, at: int, *, quoted: bool) -> None:
        """Open a block with the text of a line, which begins at offset `at` of the chunk."""
        self._open = kind
        self._first = at + len(line) - len(line.lstrip())
        self._last = at + len(line.rstrip())
        self._quoted = quoted

    def _underlines(self, line: str, *, quoted: bool) -> bool:
        """Whether the line is the underline of a setext heading, whose text is the open paragraph."""
        return (
            self._open is BlockKind.PARAGRAPH and quoted == self._quoted and _SETEXT_UNDERLINE.match(line) is not None
        )
