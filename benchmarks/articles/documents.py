"""A document as it was written, before any program made a file of it: what the text read from that file is held to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.article import BlockKind

NOTE_CALL = "\ue000"  # stands in a text where a note is called (a character for private use)


class Heading(NamedTuple):
    """A heading; the title of the document is of level 1."""

    level: int
    text: str


class Paragraph(NamedTuple):
    """A paragraph, and the notes that are called in it, in order."""

    text: str
    notes: tuple[str, ...] = ()


class Quotation(NamedTuple):
    """A paragraph that is set apart as a quotation."""

    text: str


class Item(NamedTuple):
    """An item of a list: how deep it is nested, from 1, and its text."""

    level: int
    text: str


class Listing(NamedTuple):
    """A list; one that is ordered has numbers in place of bullets, at each level."""

    items: tuple[Item, ...]
    ordered: bool


class Table(NamedTuple):
    """A table: what it is called, the heads of its columns, and the cells of its rows."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Code(NamedTuple):
    """Lines that are kept as they are."""

    text: str


Part = Heading | Paragraph | Quotation | Listing | Table | Code


class Expected(NamedTuple):
    """A block that an article made from the document should have; the cells of a row are parted by tabs."""

    kind: BlockKind
    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its name, its language (a BCP 47 tag), and its parts, of which the first is its title.

    `pages` is about how many pages it fills, and `structured` whether it has more than headings and paragraphs.
    """

    name: str
    language: str
    parts: Sequence[Part]
    structured: bool = True

    @property
    def title(self) -> str:
        """What the document is called."""
        return next((part.text for part in self.parts if isinstance(part, Heading)), self.name)

    @property
    def notes(self) -> list[str]:
        """The texts of all notes, in order."""
        return [note for part in self.parts if isinstance(part, Paragraph) for note in part.notes]

    def body(self) -> Iterator[Expected]:
        """Yield the blocks that are expected, in order, without the notes."""
        for part in self.parts:
            match part:
                case Heading(level, text):
                    yield Expected(BlockKind.HEADING, text, level)
                case Paragraph(text):
                    yield Expected(BlockKind.PARAGRAPH, text)
                case Quotation(text):
                    yield Expected(BlockKind.QUOTATION, text)
                case Code(text):
                    yield Expected(BlockKind.CODE, text)
                case Listing(items):
                    yield from (Expected(BlockKind.ITEM, item.text, item.level) for item in items)
                case Table(caption, heads, rows):
                    yield Expected(BlockKind.CAPTION, caption)
                    yield Expected(BlockKind.ROW, "\t".join(heads), 1)
                    yield from (Expected(BlockKind.ROW, "\t".join(row)) for row in rows)


class Nested(NamedTuple):
    """An item of a list with the items nested in it."""

    text: str
    items: "list[Nested]"


def nested(items: Sequence[Item]) -> list[Nested]:
    """Return the items of a list as a tree; each is at most one level deeper than the one before it."""
    root = Nested("", [])
    path = [root]
    for item in items:
        del path[item.level :]
        made = Nested(item.text, [])
        path[-1].items.append(made)
        path.append(made)
    return root.items
