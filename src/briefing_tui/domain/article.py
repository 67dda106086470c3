"""An article: its reading text (without markup), in blocks, mapped back to the text of its file and to its places."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, overload

from briefing_tui.domain.furniture import Furniture, PageBreaks
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Element, Places


class BlockKind(StrEnum):
    """The kind of a block of an article."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # one item of a list
    CODE = "code"  # lines to be kept as they are
    ROW = "row"  # one row of a table, its cells separated by tabs
    CAPTION = "caption"  # of a table or a figure
    NOTE = "note"  # a footnote or an endnote
    QUOTATION = "quotation"  # a block quotation, or the mail that a mail answers


class Block(NamedTuple):
    """One block of an article: `text[start:end]` of the reading text, without the line ends around it.

    `start` and `end` count code points. `level` is the depth of a heading (1 to 6), of a list item or a quotation (from
    1, where it is known), 1 for the row of a table's heads, and 0 for other blocks. `number` is the number of the
    paragraph: it counts the blocks that are not headings, from 1 (in each chapter of a book), and is 0 for a heading.
    """

    start: int
    end: int
    kind: BlockKind
    level: int
    number: int


_KINDS = tuple(BlockKind)


class Blocks(Sequence[Block]):
    """The blocks of an article, in order, in arrays: as objects, those of short lines would take ten times the text."""

    __slots__ = ("_end", "_kinds", "_levels", "_numbers", "_starts")

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        """Hold some blocks, to which others may be appended."""
        self._starts, self._numbers = array("I"), array("I")
        self._kinds, self._levels = array("B"), array("B")
        self._end = 0  # of the last block; every other ends one character before the next begins
        for block in blocks:
            self.append(block)

    def append(self, block: Block) -> None:
        """Append a block; one character, the newline between them, lies between it and the last one."""
        self._starts.append(block.start)
        self._end = block.end
        self._kinds.append(_KINDS.index(block.kind))
        self._levels.append(block.level)
        self._numbers.append(block.number)

    def extend_last(self, end: int) -> None:
        """Have the last block end at `end`."""
        self._end = end

    def __len__(self) -> int:
        """Return how many blocks there are."""
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Block: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Block, ...]: ...

    def __getitem__(self, index: int | slice) -> Block | tuple[Block, ...]:
        """Return a block by its index, or a tuple of blocks by a slice."""
        if isinstance(index, slice):
            return tuple(map(self._block, range(*index.indices(len(self)))))
        return self._block(index)

    def number(self, index: int) -> int:
        """Return the number of a block by its index, without making the block."""
        return self._numbers[index]

    def at(self, offset: int) -> int:
        """Return the index of the block at an offset of the reading text, or else of the one before it; at least 0."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def overlapping(self, span: Span) -> range:
        """Return the indices of the blocks that overlap `span` of the reading text by at least one character."""
        first = max(bisect_right(self._starts, span.start + 1) - 1, 0)
        if first + 1 == len(self) and self._end <= span.start:
            first += 1
        return range(first, max(bisect_left(self._starts, span.end, lo=first), first))

    def _block(self, index: int) -> Block:
        index = range(len(self))[index]  # as a list takes it: from the end where it is negative
        end = self._starts[index + 1] - 1 if index + 1 < len(self) else self._end
        kind = _KINDS[self._kinds[index]]
        return Block(self._starts[index], end, kind, self._levels[index], self._numbers[index])


@dataclass(frozen=True, slots=True)
class Article:
    """A source's reading text, its blocks in order, and the way from each of its characters back to the file.

    One newline separates two blocks in `text`, and a tab two cells of a row. `extracted` is all text that the file
    has, in reading order, with the furniture and without markup; for a file of text it is the decoded text of the file
    itself, in which a byte order mark counts as a character. `offsets` maps offsets of `text` to offsets of
    `extracted`, both in code points. `elements` has the element of each block, or none at all.

    `page_breaks` are those within the reading text, for a text whose furniture could not be told from it; where a file
    says what its notes are, a note amid the reading text is all that a page break may leave there.
    """

    text: str
    blocks: Blocks
    offsets: OffsetMap
    extracted: str = ""
    media_type: str = "text/plain"  # RFC 6838
    places: Places = field(default_factory=Places)
    elements: tuple[Element, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    metadata: tuple[MetadataItem, ...] = ()
    notices: tuple[str, ...] = ()  # what of the file could not be read: a sentence each
    page_breaks: PageBreaks | None = None

    @property
    def is_text(self) -> bool:
        """Whether the file is one of text, so that its extracted text is that of the file, character by character."""
        return self.media_type == "text/plain"

    def came_with_page_break(self, span: Span) -> bool:
        """Whether what stands in a span of the extracted text, between two words, came in with a page break."""
        if self.page_breaks is not None:
            return self.page_breaks.accounts_for(span)
        start, end = self.offsets.derived(span.start), self.offsets.derived(span.end)
        kinds = {
            block.kind
            for block in self.blocks_of(Span(start, end))
            if any(map(str.isalnum, self.text[max(start, block.start) : min(end, block.end)]))
        }
        return kinds == {BlockKind.NOTE}

    def metadata_of(self, wanted: MetadataField) -> str:
        """Return the first value that the file gives for a field, or an empty string."""
        return next((item.value for item in self.metadata if item.field is wanted), "")

    def blocks_of(self, span: Span) -> tuple[Block, ...]:
        """Return the blocks, in order, that overlap `span` of the reading text by at least one character."""
        overlapping = self.blocks.overlapping(span)
        return self.blocks[overlapping.start : overlapping.stop]

    def block_at(self, offset: int) -> int:
        """Return the index in `blocks` of the block at an offset of the reading text, or else of the one before it."""
        return self.blocks.at(offset)

    def paragraphs(self, span: Span) -> tuple[int, int] | None:
        """Return the numbers of the first and the last paragraph that overlap `span`, or None if only headings do.

        A span between two blocks belongs to the block before it.
        """
        at = self.blocks.at(span.start)
        indices = self.blocks.overlapping(span) or range(at, min(at + 1, len(self.blocks)))
        first, last = (next(filter(None, map(self.blocks.number, each)), 0) for each in (indices, reversed(indices)))
        return (first, last) if first else None
