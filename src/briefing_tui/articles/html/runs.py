"""Runs of text in a document: what becomes a block, and the element it stands in."""

from briefing_tui.articles.extraction import ExtractedBlock, Piece
from briefing_tui.articles.html.nodes import Node
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.places import Element


class Run:
    """A run of text without a break in it: what kind of block it is, its pieces, and the element around it.

    `length` counts its characters, and `linked` those of them that lie in links.
    """

    __slots__ = ("kind", "length", "level", "linked", "node", "pieces")

    def __init__(self, node: Node, kind: BlockKind, level: int) -> None:
        self.node, self.kind, self.level = node, kind, level
        self.pieces: list[Piece] = []
        self.length = self.linked = 0

    def extend(self, start: int, end: int, *, linked: bool = False) -> None:
        """Add the text from `start` to `end`."""
        self.length += end - start
        self.linked += (end - start) * linked
        if self.pieces and self.pieces[-1].end == start:
            start = self.pieces.pop().start
        self.pieces.append(Piece(start, end))

    def block(self, file: str = "") -> ExtractedBlock:
        """Return the block that this run is, in `file` of an archive."""
        return ExtractedBlock(self.kind, self.pieces, self.level, Element(file, self.node.path, self.node.id))
