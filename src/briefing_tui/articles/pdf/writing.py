"""The extracted text of a document, written in reading order, with the blocks, furniture and lines that it has."""

import re
from io import StringIO

from briefing_tui.articles.extraction import ExtractedBlock, Piece
from briefing_tui.articles.pdf.lines import Line
from briefing_tui.articles.pdf.paragraphs import Paragraph
from briefing_tui.domain.places import Stretch

_BROKEN = re.compile(r"(?<=[^\W\d_])[-‐\u00ad]\Z")


class Writer:
    """Writes the text of a document line by line."""

    def __init__(self) -> None:
        """Begin with the first page."""
        self._text = StringIO()
        self._length = 0
        self._page = 0
        self.stretches: list[Stretch] = []

    @property
    def text(self) -> str:
        """What has been written."""
        return self._text.getvalue()

    def block(self, paragraph: Paragraph) -> ExtractedBlock:
        """Write the lines of a paragraph, and return the block that they make."""
        pieces: list[Piece] = []
        separator = ""
        for line in paragraph.lines:
            start = self._line(line)
            broken = _BROKEN.search(line.text) if line is not paragraph.lines[-1] else None
            pieces.append(Piece(start, start + (broken.start() if broken else len(line.text)), separator))
            separator = "" if broken else " "
        return ExtractedBlock(paragraph.kind, pieces, paragraph.level)

    def _line(self, line: Line) -> int:
        """Write a line, and return where it begins."""
        while self._page < line.page:
            self._write("\f")
            self._page += 1
        start = self._length
        self.stretches.append(Stretch(start, line.page, line.number))
        self._write(line.text)
        self._write("\n")
        return start

    def _write(self, text: str) -> None:
        self._text.write(text)
        self._length += len(text)
