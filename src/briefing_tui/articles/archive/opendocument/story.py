"""The state of reading an OpenDocument text: its styles, its text, and the headers and footers of its pages.

The elements are read as they come. The other modules beside this one take them, each those of its subject: a table of
functions by the names of elements, `STARTS` and `ENDS`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing_tui.articles.archive.opendocument.styles import Style, Styles
from briefing_tui.articles.archive.rows import Row
from briefing_tui.articles.archive.trail import Trail
from briefing_tui.articles.blocks import TextBlock
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.metadata import MetadataItem
from briefing_tui.domain.places import Element


@dataclass(slots=True)
class Paragraph:
    """A paragraph or heading that is being read, and what follows it: the notes and the frames that hang on it."""

    path: str
    id: str
    kind: BlockKind | FurnitureKind
    level: int
    texts: list[str] = field(default_factory=list)
    hidden: bool = False
    following: list[TextBlock] = field(default_factory=list)


@dataclass(slots=True)
class ListLevel:
    """A list that is being read: its style, and whether the next paragraph begins an item."""

    style: str
    begins_item: bool = False


class Outer(NamedTuple):
    """What was being read when something within it began that has blocks of its own; the fields are those of Story."""

    blocks: list[TextBlock]
    paragraph: Paragraph | None
    lists: list[ListLevel]
    nested: int


@dataclass(slots=True)
class Document:
    """What the parts of a document have in common."""

    styles: Styles = field(default_factory=Styles)
    counts: dict[str, int] = field(default_factory=dict)  # of what is not in the text, by its name
    hidden_text: list[str] = field(default_factory=list)
    running: list[TextBlock] = field(default_factory=list)  # headers and footers
    metadata: list[MetadataItem] = field(default_factory=list)
    formula: Callable[[str], str] = lambda _reference: ""  # of an embedded document, or nothing where it is none

    def count(self, what: str) -> None:
        """Count one more of what is not in the text."""
        self.counts[what] = self.counts.get(what, 0) + 1


@dataclass(slots=True)
class Story:
    """All that is known while a part is read."""

    part: str
    trail: Trail
    document: Document
    blocks: list[TextBlock] = field(default_factory=list)
    paragraph: Paragraph | None = None
    lists: list[ListLevel] = field(default_factory=list)
    nested: int = 0  # paragraphs that stand in the open one against all rules
    out: list[str] | None = None  # where text goes: that of a paragraph, or of a field of metadata
    skipping: int = 0  # how many elements are open in one whose content is left out
    hides: bool = False  # whether that is left out because it is hidden
    ids: dict[str, str] = field(default_factory=dict)  # the bookmarks that are open
    rows: list[Row] = field(default_factory=list)
    cells: int = 0  # of all rows that are whole
    notes: int = 0  # how many are open
    header_rows: int = 0  # how many groups of them are open
    outer: list[Outer] = field(default_factory=list)  # around the open cells, frames and notes
    indexes: list[int] = field(default_factory=list)  # how many blocks there were before an index of headings
    style: Style | None = None  # that is being declared
    list_style: str = ""

    def skip(self, *, hidden: bool = False) -> None:
        """Leave out the content of the element that starts, because it is hidden, or is no text."""
        self.skipping, self.hides = 1, hidden

    def element(self, path: str, identifier: str = "") -> Element:
        """Return an element of the part."""
        return Element(self.part, path, identifier or next(reversed(self.ids.values()), ""))

    def write(self, text: str) -> None:
        """Put characters of the paragraph that an element stands for."""
        if self.paragraph is not None:
            self.paragraph.texts.append(text)

    def add(self, block: TextBlock) -> None:
        """Take a block that is whole; all that is in a note is a note."""
        if self.notes and isinstance(block.kind, BlockKind):
            block = block._replace(kind=BlockKind.NOTE, level=0)
        self.blocks.append(block)

    def go_in(self, blocks: list[TextBlock]) -> None:
        """Read what has blocks of its own: a cell, a frame or a note."""
        self.outer.append(Outer(self.blocks, self.paragraph, self.lists, self.nested))
        self.blocks, self.paragraph, self.lists, self.nested, self.out = blocks, None, [], 0, None

    def go_out(self) -> list[TextBlock]:
        """Go on with what is around that, and return its blocks."""
        blocks = self.blocks
        self.blocks, self.paragraph, self.lists, self.nested = self.outer.pop()
        self.out = None if self.paragraph is None else self.paragraph.texts
        return blocks


Take = Callable[[Story, Mapping[str, str]], None]
Leave = Callable[[Story], None]
