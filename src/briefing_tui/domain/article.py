"""An article as a person reads it, each character of which knows its place in the file."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.domain.passage import Span


class BlockKind(StrEnum):
    """What a block of an article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # one item of a list
    CODE = "code"  # lines to be kept as they are


class Block(NamedTuple):
    """One block of an article: `text[start:end]` of the reading text, without the line ends around it.

    `level` is the depth of a heading (1 to 6), else 0. `number` counts the blocks that are no headings, from 1; a
    heading has 0.
    """

    start: int
    end: int
    kind: BlockKind
    level: int
    number: int


@dataclass(frozen=True, slots=True)
class Article:
    """A source's reading text, its blocks in order, and the way back to the file.

    Blocks are parted by one newline in `text`. `offsets` leads from `text` to the code points of the file's
    decoded text (without a byte order mark counted out: a mark is a character of the file like any other).
    """

    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap

    def blocks_of(self, span: Span) -> tuple[Block, ...]:
        """Return the blocks, in order, that share a character with `span` of the reading text."""
        first = bisect_right(self.blocks, span.start, key=lambda block: block.end)
        last = bisect_left(self.blocks, span.end, lo=first, key=lambda block: block.start)
        return self.blocks[first:last]

    def block_at(self, offset: int) -> int:
        """Return the number, from 0, of the block that holds a place of the reading text, or else of the one before."""
        return max(bisect_right(self.blocks, offset, key=lambda block: block.start) - 1, 0)

    def paragraphs(self, span: Span) -> tuple[int, int] | None:
        """Return the numbers of the first and last paragraph that share a character with `span`; None for headings.

        A span between two blocks belongs to the one before it.
        """
        blocks = self.blocks_of(span) or self.blocks[self.block_at(span.start) :][:1]
        numbers = [block.number for block in blocks if block.number]
        return (numbers[0], numbers[-1]) if numbers else None
