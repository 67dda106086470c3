"""The blocks that the readers of word-processed text find, and the extraction that they make."""

from collections.abc import Iterable, Sequence
from io import StringIO
from typing import NamedTuple

from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece, UnreadableArticleError
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Element

_MAX_BLOCKS = 500_000  # ten times as many as the longest books have
_MAX_CELLS = 2_000_000
_SEPARATORS = {BlockKind.ROW: "\t", BlockKind.CODE: "\n"}


class TextBlock(NamedTuple):
    """A block of text, or of furniture: its kind, level and element, and its text, or the text of each of its cells."""

    kind: BlockKind | FurnitureKind
    texts: tuple[str, ...]
    level: int = 0
    element: Element = Element()

    def is_blank(self) -> bool:
        """Whether nothing is to be seen of the block."""
        return not any(map(str.strip, self.texts))


def check_number(blocks: int, cells: int = 0) -> None:
    """Raise UnreadableArticleError where a file has more blocks than any book, or more cells of tables."""
    if blocks > _MAX_BLOCKS:
        raise UnreadableArticleError(f"has more than {_MAX_BLOCKS:,} paragraphs", "split it")
    if cells > _MAX_CELLS:
        raise UnreadableArticleError(f"has tables of more than {_MAX_CELLS:,} cells", "split it")


def extraction_of(media_type: str, blocks: Sequence[TextBlock]) -> Extraction:
    """Return the extraction that blocks make, in their order; lines of code that follow each other become one block."""
    text = StringIO()
    extraction = Extraction(media_type, "")
    check_number(len(blocks))
    at, code = 0, None  # the length of the text, and the pieces of the block of code that was last
    for block in blocks:
        is_code = block.kind is BlockKind.CODE
        if block.is_blank() and not (is_code and code):
            continue
        if isinstance(block.kind, FurnitureKind):
            written = "\n".join(block.texts)
            extraction.furniture.append(Furniture(block.kind, Span(at, at + len(written))))
        else:
            separator = _SEPARATORS.get(block.kind, " ")
            written = separator.join(block.texts)
            pieces = _pieces(block.texts, at, separator)
            if is_code and code is not None:
                code.extend(piece._replace(separator=separator) for piece in pieces)
            else:
                extraction.blocks.append(ExtractedBlock(block.kind, pieces, block.level, block.element))
                code = pieces if is_code else None
        if not is_code:
            code = None
        text.write(written)
        text.write("\n")
        at += len(written) + 1
    extraction.text = text.getvalue()
    return extraction


def _pieces(texts: Iterable[str], at: int, separator: str) -> list[Piece]:
    pieces = []
    for number, text in enumerate(texts):
        pieces.append(Piece(at, at + len(text), separator if number else ""))
        at += len(text) + 1
    return pieces
