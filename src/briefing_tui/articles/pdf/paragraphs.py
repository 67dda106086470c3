"""Paragraphs: the lines of a document put together that belong to one block of its text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing_tui.articles.pdf.lines import Line
from briefing_tui.domain.article import BlockKind

_INDENT = 0.8  # in sizes of the type: a line that begins so much further in begins a paragraph
_PITCH = 1.35  # more than so many times the usual distance of two lines separates paragraphs
_USUAL_PITCH = 1.25  # in sizes of the type
_SAME_SIZE = 0.08
_SPACE = 0.25  # in sizes of the type: the width of a space
_ITEM_MARK = re.compile(r"(?:[•◦▪▫‣⁃●○■□◆–—*\ue000-\uf8ff-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])(?=\s)")


@dataclass(slots=True)
class Paragraph:
    """A block of the text: its kind, its level, and its lines."""

    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    level: int = 0


def paragraphs_of(lines: Iterable[Line]) -> list[Paragraph]:
    """Return the paragraphs that lines in reading order make."""
    found: list[Paragraph] = []
    for line in lines:
        if found and _continues(found[-1], line):
            found[-1].lines.append(line)
        else:
            kind = BlockKind.ITEM if _ITEM_MARK.match(line.text) else BlockKind.PARAGRAPH
            found.append(Paragraph(kind, [line]))
    return found


def _continues(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line goes on with a paragraph."""
    before = paragraph.lines[-1]
    if abs(line.size - before.size) > _SAME_SIZE * before.size or line.bold != before.bold:
        return False
    if _ITEM_MARK.match(line.text) or not _fills(before, line):
        return False
    if line.page != before.page:
        return True
    if line.y - before.y > _PITCH * _USUAL_PITCH * line.size:
        return False
    return line.x0 - before.x0 < _INDENT * line.size or len(paragraph.lines) == 1


def _fills(line: Line, following: Line) -> bool:
    """Whether the first word of the following line would not have found room at the end of a line."""
    return line.x1 + _SPACE * line.size + following.first_width > line.right
