"""Where in its file the text of an article stands: page and line, chapter, or element."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple


class PartKind(StrEnum):
    """What the parts of a file are, by which a passage is cited."""

    PAGE = "page"
    CHAPTER = "chapter"


class Part(NamedTuple):
    """A part of a file: its number, from 1, and its label, such as the page label "vii" or the title of a chapter.

    The number is 0 for a part of a book that has none where the chapters have numbers, as a preface.
    """

    number: int
    label: str = ""


class Stretch(NamedTuple):
    """The beginning of a stretch of the extracted text: its offset, the index of its part, and its line.

    `line` is the number of the line on its page, from 1, and 0 where lines mean nothing.
    """

    start: int
    part: int
    line: int = 0


class Element(NamedTuple):
    """The element of a file that holds a block.

    `file` is the file within an archive ("OEBPS/chapter3.xhtml", "word/document.xml") or the part of a mail ("1.2", as
    IMAP counts parts, RFC 3501 section 6.4.5), and empty for the file itself. `path` is the XPath of the element
    ("/html/body/div[2]/p[3]"), and `id` the nearest id: its own, or that of the innermost element around it with one.
    """

    file: str = ""
    path: str = ""
    id: str = ""


class Places:
    """The parts of a file, and the stretches of the article's extracted text that stand in them, in arrays.

    A part may have several stretches: the notes of a page may follow a paragraph that ends on the next page.
    """

    __slots__ = ("_lines", "_parts_of", "_starts", "kind", "parts")

    def __init__(
        self, kind: PartKind | None = None, parts: Iterable[Part] = (), stretches: Iterable[Stretch] = ()
    ) -> None:
        """Hold the parts of a file and the stretches of its text, which are sorted by their starts.

        Raises ValueError where they are not, or where a stretch names a part that there is not.
        """
        self.kind = kind
        self.parts = tuple(parts)
        self._starts, self._parts_of, self._lines = array("I"), array("I"), array("I")
        for start, part, line in stretches:
            if (self._starts and start < self._starts[-1]) or not 0 <= part < len(self.parts):
                raise ValueError(f"a stretch of part {part} begins at {start}, out of order or without its part")
            self._starts.append(start)
            self._parts_of.append(part)
            self._lines.append(line)

    def at(self, offset: int) -> tuple[Part, int] | None:
        """Return the part and the line at an offset of the extracted text, or None where the file has no parts."""
        if not self._starts:
            return None
        index = max(bisect_right(self._starts, offset) - 1, 0)
        return self.parts[self._parts_of[index]], self._lines[index]

    def starts(self) -> list[tuple[int, Part]]:
        """Return each part in order with the offset of the extracted text at which its first stretch begins."""
        first: dict[int, int] = {}
        for start, part in zip(self._starts, self._parts_of, strict=True):
            first.setdefault(part, start)
        return [(start, self.parts[part]) for part, start in sorted(first.items())]

    def changes(self) -> Iterator[tuple[int, Part]]:
        """Yield the offsets of the extracted text at which another part begins, or goes on, each with that part."""
        last = -1
        for start, part in zip(self._starts, self._parts_of, strict=True):
            if part != last:
                yield start, self.parts[part]
            last = part
