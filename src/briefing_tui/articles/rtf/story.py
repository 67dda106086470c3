"""The paragraphs of an RTF document, or of a note or a running head in it, one after the other."""

from briefing_tui.articles.blocks import TextBlock
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.text.regex import regex

Kind = BlockKind | FurnitureKind

# Programs without lists write their marks into the text, and a tab.
_BULLET = regex(r"\s*[•·‣◦▪●○■□–-]\t\s*")
_NUMBER = regex(r"\s*\(?[0-9]{1,3}[.)]\t")


class Story:
    """A text in paragraphs, in the order of the file; what is attached to a paragraph, such as a note, follows it."""

    def __init__(self, kind: Kind | None, depth: int) -> None:
        """Begin a text in a group of a depth; `kind` is that of all its paragraphs, or None where each has its own."""
        self.depth = depth
        self._kind = kind
        self._blocks: list[TextBlock] = []
        self._text: list[str] = []
        self._attached: list[TextBlock] = []
        self._row: list[list[TextBlock]] = []
        self._cell: list[TextBlock] = []

    def write(self, text: str) -> None:
        """Append to the text of the paragraph."""
        self._text.append(text)

    def attach(self, blocks: list[TextBlock]) -> None:
        """Have blocks follow the paragraph."""
        self._attached += blocks

    def end_paragraph(self, kind: Kind, level: int, *, in_table: bool) -> None:
        """End the paragraph, which may be one of several in a cell."""
        text = "".join(self._text)
        self._text.clear()
        if kind is BlockKind.PARAGRAPH and (bullet := _BULLET.match(text)):
            kind, level, text = BlockKind.ITEM, 1, text[bullet.end() :]
        elif kind is BlockKind.PARAGRAPH and _NUMBER.match(text):
            kind, level = BlockKind.ITEM, 1
        block = TextBlock(self._kind or kind, (text,), level)
        if in_table:
            self._cell.append(block)
            return
        self._end_table()
        self._blocks.append(block)
        self._take_attached()

    def end_cell(self, kind: Kind, level: int) -> None:
        """End the cell and its last paragraph."""
        if self._text:
            self.end_paragraph(kind, level, in_table=True)
        self._row.append(self._cell)
        self._cell = []

    def end_row(self, *, is_header: bool) -> None:
        """End the row of a table; what stands in one of a single cell is set there, and is no table."""
        if len(self._row) == 1:
            self._blocks += self._row[0]
        elif self._row:
            texts = tuple("\n".join(text for block in cell for text in block.texts) for cell in self._row)
            kind = self._kind or BlockKind.ROW
            self._blocks.append(TextBlock(kind, texts, int(is_header and kind is BlockKind.ROW)))
        self._row = []
        self._take_attached()

    def blocks(self, kind: Kind, level: int, *, in_table: bool = False) -> list[TextBlock]:
        """End the text, whose last paragraph may be open, and return its blocks."""
        if self._text:
            self.end_paragraph(kind, level, in_table=in_table)
        self._end_table()
        self._take_attached()
        return self._blocks

    def _end_table(self) -> None:
        """End a table whose last row is not ended, as in a file that is cut off."""
        if self._cell:
            self._row.append(self._cell)
            self._cell = []
        if self._row:
            self.end_row(is_header=False)

    def _take_attached(self) -> None:
        self._blocks += self._attached
        self._attached = []
