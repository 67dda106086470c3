"""Notes at the foot of pages: told from the text by their smaller type and the marks they begin with."""

from collections.abc import Sequence

from briefing_tui.articles.pdf.lines import Line
from briefing_tui.articles.pdf.marks import follows, note_mark
from briefing_tui.articles.pdf.measures import Measures, fills
from briefing_tui.articles.pdf.paragraphs import Paragraph, ends_sentence
from briefing_tui.domain.article import BlockKind

_FIRST = "1"  # number of a note: of a document, a chapter, or a page
_SMALLER = 0.94  # of the type of the text: that of a note is smaller


class Notes:
    """The notes of a document, which are taken out of its columns page by page."""

    def __init__(self, measures: Measures) -> None:
        """Begin without notes."""
        self._measures = measures
        self.paragraphs: list[Paragraph] = []

    def taken_from(self, columns: Sequence[Sequence[Line]]) -> list[list[Line]]:
        """Return the columns of a page without the notes at their feet, which are kept."""
        text: list[list[Line]] = []
        has_text = any(line.size >= _SMALLER * self._measures.size for lines in columns for line in lines)
        for lines in columns:
            first = self._first_note(lines) if has_text else len(lines)
            if first:
                text.append(list(lines[:first]))
            if first < len(lines):
                self._take(lines[first:])
        return text

    def _first_note(self, lines: Sequence[Line]) -> int:
        """Return the index of the first line of the notes at the foot of a column, or the number of its lines."""
        small = len(lines)
        while small and lines[small - 1].size < _SMALLER * self._measures.size:
            small -= 1
        for index in range(small, len(lines)):
            begins = index == small or lines[index - 1].size != lines[index].size
            if self._mark_of(lines[index]) or (begins and self._is_open(lines[index])):
                return index
        return len(lines)

    def _is_open(self, line: Line) -> bool:
        """Whether a line goes on with the last note of the page, or of the column, before it."""
        last = self.paragraphs[-1].lines[-1] if self.paragraphs else None
        return (
            last is not None
            and last.page in (line.page - 1, line.page)
            and last.size == line.size
            and not ends_sentence(last.text)
            and not self._mark_of(line)
            and fills(last, line)
        )

    def _mark_of(self, line: Line) -> str:
        """Return the note's mark that a line begins with; a number is one if it may follow that of the last note."""
        if line.mark:
            return line.mark
        mark = note_mark(line.text)
        known = mark_of(self.paragraphs[-1].lines[0]) if self.paragraphs else ""
        may_follow = not known.isdecimal() or follows(mark, known) or mark == _FIRST
        return mark if not mark.isdecimal() or may_follow else ""

    def _take(self, lines: Sequence[Line]) -> None:
        """Take the notes at the foot of a column, of which only the first may go on with one of the page before."""
        raised = any(line.mark for line in lines)
        right = max(line.x1 for line in lines)  # notes may be set narrower than the text above them
        for number, line in enumerate(lines):
            line.right = right
            begins = line.mark if raised else self._mark_of(line)
            if begins or not self.paragraphs or (number == 0 and not self._is_open(line)):
                self.paragraphs.append(Paragraph(BlockKind.NOTE, [line]))
            else:
                self.paragraphs[-1].lines.append(line)


def mark_of(line: Line) -> str:
    """Return the note's mark that a line begins with, or an empty string."""
    return line.mark or note_mark(line.text)


def with_notes(paragraphs: Sequence[Paragraph], notes: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs of a document with each note after the one that refers to it."""
    places: dict[tuple[int, str], int] = {}
    last: dict[int, int] = {}
    for number, paragraph in enumerate(paragraphs):
        for line in paragraph.lines:
            last[line.page] = max(number, last.get(line.page, 0))
            for mark in line.marks:
                places.setdefault((line.page, mark), number)
    after: dict[int, list[Paragraph]] = {}
    lowest = 0
    for note in notes:
        page, mark = note.lines[0].page, mark_of(note.lines[0])
        place = places.get((page, mark), places.get((page - 1, mark), last.get(page, lowest)))
        lowest = max(place, lowest)
        after.setdefault(lowest, []).append(note)
    found: list[Paragraph] = []
    for number, paragraph in enumerate(paragraphs):
        found += [paragraph, *after.get(number, ())]
    return found or list(notes)
