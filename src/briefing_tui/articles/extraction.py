"""What the reader of a format takes out of a file: its text in reading order, and what each stretch of it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.furniture import Furniture
from briefing_tui.domain.metadata import MetadataItem
from briefing_tui.domain.places import Element, Part, PartKind, Stretch


class UnreadableArticleError(Exception):
    """A file cannot be read as an article.

    The message ends a sentence that begins with the file's name ("is encrypted"); `hint` says what to do.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class ReaderFaultError(Exception):
    """A reader failed by a fault of its own; the message says how and where."""


class Piece(NamedTuple):
    """A stretch of the extracted text that a block is made of, and what separates it from the piece before it.

    `separator` is a space between lines, nothing within a word that was broken (a hyphen at the end of its line lies
    between two pieces), a tab between the cells of a row, and a newline between lines that are kept.
    """

    start: int
    end: int
    separator: str = ""


class ExtractedBlock(NamedTuple):
    """A block as a reader found it: its kind and level (as in `Block`), its pieces in order, and its element."""

    kind: BlockKind
    pieces: Sequence[Piece]
    level: int = 0
    element: Element = Element()


@dataclass(slots=True)
class Extraction:
    """All that a reader takes out of a file; it need not normalise white space, nor make control characters visible.

    `text` is the text of the file in reading order, furniture included. The pieces of the blocks ascend in it, without
    overlap; what no piece covers is left out of the reading text. `stretches` are sorted by their starts.
    """

    media_type: str
    text: str
    blocks: list[ExtractedBlock] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    part_kind: PartKind | None = None
    parts: list[Part] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    metadata: list[MetadataItem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


class Unit(StrEnum):
    """What a file is counted in while it is read."""

    PAGES = "pages"
    PARTS = "parts"  # the documents that a book is made of
    MEGABYTES = "MB"


class Progress(NamedTuple):
    """How much of a file has been read: so many of all its pages, or of what else it is counted in."""

    read: int
    total: int
    unit: Unit = Unit.PAGES


OnProgress = Callable[[Progress | Article], None]
"""Is told how much of a file has been read, and given the article as far as it has been read."""
