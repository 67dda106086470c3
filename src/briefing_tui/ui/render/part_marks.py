"""Where the parts of a source begin in its text, pages or chapters, and what the margin says there."""

from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.article import Article
from briefing_tui.reading.parts import letter_from, part_label
from briefing_tui.ui.render.text import shorten

_MAX_LABEL_CELLS = 9


class PartMark(NamedTuple):
    """The place in the reading text at which a part of the file begins, and the part's label in the margin."""

    offset: int
    label: str


def number_cells(article: Article) -> int:
    """Return the width of the margin's column for the numbers of paragraphs and, a cell wider, the labels of parts."""
    last = max(map(article.blocks.number, range(len(article.blocks))), default=0)  # they begin anew in each chapter
    labels = (cell_len(mark.label) - 1 for mark in part_marks(article))
    return max(len(str(last)), max(labels, default=0))


def part_marks(article: Article) -> list[PartMark]:
    """Return the marks of an article's parts, in order; where several parts begin at one place, that of the last.

    A part that is interrupted, as a page is by a note that goes on from the page before, has a mark again where it goes
    on.
    """
    marks: dict[int, str] = {}
    last = ""
    for start, part in article.places.changes():
        offset = letter_from(article, start)
        if offset < len(article.text):
            marks[offset] = shorten(part_label(article, part), _MAX_LABEL_CELLS)
    found = []
    for offset, label in sorted(marks.items()):
        if label != last:
            found.append(PartMark(offset, label))
        last = label
    return found
