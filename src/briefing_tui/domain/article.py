"""An article's reading text (without markup), split into blocks and mapped back to the text of its file."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.domain.passage import Span


class BlockKind(StrEnum):
    """The kind of a block of an article."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # one item of a list
    CODE = "code"  # lines to be kept as they are


class Block(NamedTuple):
    """One block of an article: `text[start:end]` of the reading text, without the line ends around it.

    `start` and `end` count code points. `level` is the depth of a heading (1 to 6), and 0 for other blocks. `number`
    is the number of the paragraph: it counts the blocks that are not headings, from 1, and is 0 for a heading.
    """

    start: int
    end: int
    kind: BlockKind
    level: int
    number: int


@dataclass(frozen=True, slots=True)
class Article:
    """A source's reading text, its blocks in order, and the map from its offsets to those of the file.

    One newline separates two blocks in `text`. `offsets` maps offsets of `text` to offsets of the file's decoded text,
    both in code points. A byte order mark counts as a character of the file.
    """

    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap

    def blocks_of(self, span: Span) -> tuple[Block, ...]:
        """Return the blocks, in order, that overlap `span` of the reading text by at least one character."""
        first = bisect_right(self.blocks, span.start, key=lambda block: block.end)
        last = bisect_left(self.blocks, span.end, lo=first, key=lambda block: block.start)
        return self.blocks[first:last]

    def block_at(self, offset: int) -> int:
        """Return the index in `blocks` of the block at an offset of the reading text, or else of the one before it."""
        return max(bisect_right(self.blocks, offset, key=lambda block: block.start) - 1, 0)

    def paragraphs(self, span: Span) -> tuple[int, int] | None:
        """Return the numbers of the first and the last paragraph that overlap `span`, or None if only headings do.

        A span between two blocks belongs to the block before it.
        """
        blocks = self.blocks_of(span) or self.blocks[self.block_at(span.start) :][:1]
        numbers = [block.number for block in blocks if block.number]
        return (numbers[0], numbers[-1]) if numbers else None
