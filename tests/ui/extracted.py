"""Articles as the readers of formats make them: tables, lists, notes and quotations, on pages, with furniture."""

from collections.abc import Iterable

from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.metadata import MetadataItem
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Part, PartKind, Stretch


class Extract:
    """What a reader takes out of a file, put together piece by piece."""

    def __init__(self, part_kind: PartKind = PartKind.PAGE) -> None:
        """Begin with nothing."""
        self._text = ""
        self._extraction = Extraction("application/pdf", "", part_kind=part_kind)

    def block(self, kind: BlockKind, *texts: str, level: int = 0, separator: str = " ") -> "Extract":
        """Add a block of several pieces."""
        pieces = [self._piece(text, separator if number else "") for number, text in enumerate(texts)]
        self._extraction.blocks.append(ExtractedBlock(kind, pieces, level))
        return self

    def row(self, *cells: str, level: int = 0) -> "Extract":
        """Add a row of a table."""
        return self.block(BlockKind.ROW, *cells, level=level, separator="\t")

    def table(self, *rows: str) -> "Extract":
        """Add a table; the cells of a row are separated by bars, and the first row has the heads."""
        for number, row in enumerate(rows):
            self.row(*(cell.strip() for cell in row.split("|")), level=not number)
        return self

    def more(self, text: str) -> "Extract":
        """Have the last block go on."""
        block = self._extraction.blocks.pop()
        self._extraction.blocks.append(block._replace(pieces=[*block.pieces, self._piece(text, " ")]))
        return self

    def part(self, label: str = "", number: int = 0) -> "Extract":
        """Begin a page or a chapter, or go on with the one of that number."""
        parts = self._extraction.parts
        if not number:
            parts.append(Part(len(parts) + 1, label))
        self._extraction.stretches.append(Stretch(len(self._text), (number or len(parts)) - 1, 1))
        return self

    def furniture(self, kind: FurnitureKind, text: str) -> "Extract":
        """Add furniture."""
        start, end, _ = self._piece(text, "")
        self._extraction.furniture.append(Furniture(kind, Span(start, end)))
        return self

    def article(self, *metadata: MetadataItem, notices: Iterable[str] = ()) -> Article:
        """Return the article."""
        extraction = self._extraction
        extraction.text = self._text
        extraction.metadata, extraction.notices = list(metadata), list(notices)
        if not extraction.parts:
            extraction.part_kind = None
        return article_of(extraction)

    def _piece(self, text: str, separator: str) -> Piece:
        start = len(self._text)
        self._text += text + "\n"
        return Piece(start, start + len(text), separator)


_CELLS = st.text("ab 字1é", max_size=12) | st.sampled_from(
    ["12", "3.5 %", "–", "", "incomprehensibilities", "سلام دنیا"]
)
_WORDS = st.text("abc 字e\u0301,", min_size=1, max_size=60) | st.sampled_from(
    ["مرز باز است (۱۲ شهر) امروز", "1. one two"]
)
_KINDS = st.sampled_from([kind for kind in BlockKind if kind not in (BlockKind.ROW, BlockKind.CODE)])
_BLOCKS = st.tuples(_KINDS, st.integers(0, 7), _WORDS)
_TABLES = st.lists(st.lists(_CELLS, min_size=1, max_size=5), min_size=1, max_size=5)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Draw articles with blocks of every kind, on pages."""
    extract = Extract()
    for _ in range(draw(st.integers(0, 6))):
        if draw(st.booleans()):
            extract.part()
        if draw(st.booleans()):
            for number, cells in enumerate(draw(_TABLES)):
                extract.row(*cells, level=int(not number and draw(st.booleans())))
        else:
            kind, level, words = draw(_BLOCKS)
            extract.block(kind, words, level=level)
            if draw(st.booleans()):
                extract.part().more("and more words of it")
    return extract.article()
