"""The extracted text of a document, written in reading order, with the blocks, furniture and lines that it has."""

from collections.abc import Sequence
from io import StringIO

from briefing_tui.articles.extraction import ExtractedBlock, Piece
from briefing_tui.articles.pdf.hyphens import Words
from briefing_tui.articles.pdf.layout import Layout
from briefing_tui.articles.pdf.letters import need_no_space
from briefing_tui.articles.pdf.lines import Line
from briefing_tui.articles.pdf.marks import attached_mark, bullet
from briefing_tui.articles.pdf.paragraphs import Paragraph
from briefing_tui.articles.pdf.tables import Row
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Stretch

_MOST_SPACES = 80  # at the beginning of a line of code


class Writer:
    """Writes the text of a document line by line, page by page."""

    def __init__(self, pages: Sequence[Layout], words: Words) -> None:
        """Begin with the furniture at the head of the first page."""
        self._pages = pages
        self._words = words
        self._text = StringIO()
        self._length = 0
        self._page = 0
        self.furniture: list[Furniture] = []
        self.stretches: list[Stretch] = []
        self._margin(0, pages[0].head)

    def end(self) -> str:
        """Write what is left of the furniture, and return the text."""
        self._turn_to(len(self._pages) - 1)
        self._margin(self._page, self._pages[self._page].foot)
        return self._text.getvalue()

    def block(self, paragraph: Paragraph) -> ExtractedBlock:
        """Write the lines of a paragraph, and return the block that they make."""
        if paragraph.row:
            pieces = self._row(paragraph.row)
        else:
            pieces = self._code(paragraph) if paragraph.kind is BlockKind.CODE else self._lines(paragraph)
        return ExtractedBlock(paragraph.kind, pieces, paragraph.level)

    def _lines(self, paragraph: Paragraph) -> list[Piece]:
        pieces: list[Piece] = []
        separator = ""
        skipped = len(bullet(paragraph.lines[0].text)) if paragraph.kind is BlockKind.ITEM else 0
        for number, line in enumerate(paragraph.lines):
            start = self._line(line, line.text)
            following = paragraph.lines[number + 1].text if number + 1 < len(paragraph.lines) else ""
            broken = self._words.break_at(line.text, following)
            end = len(line.text) if broken is None else broken
            if number == 0 and paragraph.kind is BlockKind.NOTE:
                skipped = len(line.mark or attached_mark(line.text))
                if skipped:
                    pieces.append(Piece(start, start + skipped))
                    separator = " "
            pieces.append(Piece(start + skipped, start + max(end, skipped), separator))
            separator = "" if broken is not None or need_no_space(line.text, following) else " "
            skipped = 0
        return pieces

    def _code(self, paragraph: Paragraph) -> list[Piece]:
        """Write lines as they stand: those that begin further in with spaces."""
        left = min(line.x0 for line in paragraph.lines)
        pieces: list[Piece] = []
        for line in paragraph.lines:
            width = (line.x1 - line.x0) / len(line.text)
            spaces = min(round((line.x0 - left) / width), _MOST_SPACES) if width > 0 else 0
            text = " " * spaces + line.text
            start = self._line(line, text)
            pieces.append(Piece(start, start + len(text), "\n" if pieces else ""))
        return pieces

    def _row(self, row: Row) -> list[Piece]:
        pieces: list[Piece] = []
        for cell in row.cells:
            separator = "\t" if pieces else ""
            if not cell:
                pieces.append(Piece(self._length, self._length, separator))
            for line, first, last in cell:
                start = self._line(line, line.text[first:last])
                pieces.append(Piece(start, start + last - first, separator))
                separator = " "
        return pieces

    def _line(self, line: Line, text: str) -> int:
        """Write the text of a line, and return where it begins."""
        self._turn_to(line.page)
        start = self._length
        self.stretches.append(Stretch(start, line.page, line.number))
        self._write(f"{text}\n")
        return start

    def _turn_to(self, page: int) -> None:
        """End the pages before a page, unless it has been turned to before."""
        while self._page < page:
            self._margin(self._page, self._pages[self._page].foot)
            self._write("\f")
            self._page += 1
            self._margin(self._page, self._pages[self._page].head)

    def _margin(self, page: int, rows: Sequence[tuple[Line, FurnitureKind]]) -> None:
        for line, kind in rows:
            self.furniture.append(Furniture(kind, Span(self._length, self._length + len(line.text))))
            self.stretches.append(Stretch(self._length, page))
            self._write(f"{line.text}\n")

    def _write(self, text: str) -> None:
        self._text.write(text)
        self._length += len(text)
