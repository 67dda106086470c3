"""A region of a YAML text while it is edited: its node, and the primitive edits of its mappings and lists."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.editing.nodes import Extent


class UnwritableError(Exception):
    """A value stands where it cannot be edited safely; the message is a sentence that says so."""

    def __init__(self, location: SourceLocation, message: str) -> None:
        super().__init__(message)
        self.location = location
        self.message = message


class Patch(NamedTuple):
    """The replacement of the code points from `start` on that are `removed` by those `inserted`.

    `keeps_items` says that the items of the text's lists are as many before and after, and begin where they did.
    """

    start: int
    removed: str
    inserted: str
    keeps_items: bool = False


class Replacement(NamedTuple):
    """The replacement of the code points from `start` to `end` of a text."""

    start: int
    end: int
    text: str


def replaced(text: str, replacements: Sequence[Replacement]) -> str:
    """Return a text with some replacements, which do not overlap."""
    for each in sorted(replacements, reverse=True):
        text = f"{text[: each.start]}{each.text}{text[each.end :]}"
    return text


def line_start(text: str, offset: int) -> int:
    """Return where the line of an offset begins."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_end(text: str, offset: int) -> int:
    """Return where the line of an offset ends: before its line break, or at the end of the text."""
    ends = [at for at in (text.find("\r", offset), text.find("\n", offset)) if at >= 0]
    return min(ends, default=len(text))


def next_line(text: str, offset: int) -> int:
    """Return where the line after that of an offset begins, or the end of the text."""
    end = line_end(text, offset)
    return end + (2 if text.startswith("\r\n", end) else 1) if end < len(text) else end


def last_line_end(text: str, node: Extent) -> int:
    """Return where the line with the last character of a node ends, what stands behind it there included."""
    content = len(text[: node.end].rstrip(" \t\r\n")) if node.style in {"|", ">"} else node.end
    return line_end(text, max(content, node.start))


def below_comments(text: str, offset: int, column: int) -> int:
    """Return the end of the last of the comments right below the line of an offset that begin behind a column.

    Such comments belong to what stands above them.
    """
    end = line_end(text, offset)
    line = next_line(text, offset)
    while line < len(text):
        rest = text[line : line_end(text, line)]
        indent = len(rest) - len(rest.lstrip(" "))
        if not rest.lstrip(" ").startswith("#") or indent <= column:
            break
        end, line = line_end(text, line), next_line(text, line)
    return end
