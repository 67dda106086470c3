"""The state of reading a story of a Word document: its body, its notes, or a header or footer.

The elements of WordprocessingML are read as they come. The other modules beside this one take them, each those of its
subject: a table of functions by the names of elements, `STARTS` and `ENDS`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing_tui.articles.archive.rows import Row
from briefing_tui.articles.archive.trail import Trail
from briefing_tui.articles.archive.word.numbering import Numbering
from briefing_tui.articles.archive.word.styles import Styles
from briefing_tui.articles.blocks import TextBlock
from briefing_tui.domain.places import Element


@dataclass(slots=True)
class Paragraph:
    """A paragraph that is being read."""

    path: str
    bookmark: str
    texts: list[str] = field(default_factory=list)
    style: str = ""
    outline: int | None = None
    numbering: str | None = None
    list_level: int | None = None
    joins_next: bool = False  # its end was deleted, or it is the initial that the next one begins with
    is_navigation: bool = False
    notes: list[TextBlock] = field(default_factory=list)
    boxes: list[TextBlock] = field(default_factory=list)  # the text boxes that hang on it
    furniture: list[TextBlock] = field(default_factory=list)  # headers and footers of the section that ends with it


@dataclass(slots=True)
class Field:
    """A field that is being read: its instruction, and where in which blocks its result began."""

    blocks: list[TextBlock]
    start: int
    in_instruction: bool = False
    instruction: list[str] = field(default_factory=list)
    is_contents: bool = False


@dataclass(slots=True)
class Choice:
    """Content in several forms for programs that know more or less: the first that has text is read."""

    began: int  # how many stretches of text had been read when this form began
    is_read: bool = False


class Outer(NamedTuple):
    """What was being read when something within it began that has blocks of its own; the fields are those of Story."""

    blocks: list[TextBlock]
    paragraph: Paragraph | None
    hidden: bool
    instructions: int
    nested: int


@dataclass(slots=True)
class Changes:
    """How many tracked changes, and what else, a document has that is not in the text as it is read."""

    counts: dict[str, int] = field(default_factory=dict)
    last: tuple[str, str, str, int] = ("", "", "", 0)  # the last one: what, by whom, when, how much was read then

    def count(self, what: str) -> None:
        """Count one more."""
        self.counts[what] = self.counts.get(what, 0) + 1


@dataclass(slots=True)
class Document:
    """What the stories of a document have in common: what they refer to, and what is counted in all of them.

    Of notes, headers and footers each stands where it is referred to first, and is taken from here then.
    """

    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], list[TextBlock]] = field(default_factory=dict)  # by footnote or endnote, and the id
    furniture: dict[str, list[TextBlock]] = field(default_factory=dict)  # by the id of the relationship
    changes: Changes = field(default_factory=Changes)
    hidden_text: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    """All that is known while a story is read."""

    part: str
    trail: Trail
    document: Document
    blocks: list[TextBlock] = field(default_factory=list)
    paragraph: Paragraph | None = None
    joined: Paragraph | None = None  # the paragraph before, when it goes on with the next
    in_properties: bool = False  # of a paragraph
    in_row_properties: bool = False
    hidden: bool = False  # the run that is being read
    out: list[str] | None = None  # where text goes that is being read
    read: int = 0  # how many stretches of text have been read
    skipping: int = 0  # how many elements are open in one whose content is left out
    nested: int = 0  # paragraphs that stand in the open one against all rules
    bookmarks: dict[str, str] = field(default_factory=dict)  # the open ones: names by ids
    rows: list[Row] = field(default_factory=list)
    cells: int = 0  # of all rows that are whole
    fields: list[Field] = field(default_factory=list)
    contents: int = 0  # how many of them are open tables of contents
    controls: list[Field] = field(default_factory=list)  # w:sdt, which also say what is a table of contents
    choices: list["Choice"] = field(default_factory=list)
    instructions: int = 0  # of fields, in this paragraph, in which the text is
    outer: list["Outer"] = field(default_factory=list)  # around the open cells, text boxes and notes

    def skip(self) -> None:
        """Leave out the content of the element that starts."""
        self.skipping = 1

    def element(self, path: str, bookmark: str = "") -> Element:
        """Return an element of the story."""
        return Element(self.part, path, bookmark or next(reversed(self.bookmarks.values()), ""))

    def write(self, text: str) -> None:
        """Put a character of the paragraph that an element stands for, where text is being read."""
        if self.paragraph is not None and self.is_reading():
            self.paragraph.texts.append(text)

    def is_reading(self) -> bool:
        """Whether text of the run would be seen: it is neither hidden nor part of a field's instruction."""
        return not self.hidden and not self.instructions

    def go_in(self, blocks: list[TextBlock]) -> None:
        """Read what has blocks of its own: a cell, a text box or a note."""
        self.outer.append(Outer(self.blocks, self.paragraph, self.hidden, self.instructions, self.nested))
        self.blocks, self.paragraph, self.hidden, self.instructions, self.nested = blocks, None, False, 0, 0

    def go_out(self) -> list[TextBlock]:
        """Go on with what is around that, and return its blocks."""
        blocks = self.blocks
        self.blocks, self.paragraph, self.hidden, self.instructions, self.nested = self.outer.pop()
        return blocks


Take = Callable[[Story, Mapping[str, str]], None]
Leave = Callable[[Story], None]
