"""All the text of an HTML or XHTML document, character by character, divided into blocks."""

from dataclasses import dataclass

from briefing_tui.articles.extraction import Extraction
from briefing_tui.articles.html.construction import read_document
from briefing_tui.articles.html.context import Context, in_block, is_aside, is_block, is_hidden, is_silent
from briefing_tui.articles.html.names import BLOCKS, CELLS
from briefing_tui.articles.html.nodes import Node
from briefing_tui.articles.html.runs import Run
from briefing_tui.articles.html.statements import Statements
from briefing_tui.articles.html.tables import Table
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.passage import Span


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document in the order of the file, its runs, and the stretches of it that are not shown.

    `elements` is how many elements there are, `depth` how many are in each other, and `said` what it says of itself.
    `anchors` has where in the text each id stands, to which a reference may lead.
    """

    written: str
    runs: list[Run]
    hidden: list[Span]
    elements: int
    depth: int
    said: Statements
    anchors: dict[str, int]

    def text_of(self, run: Run) -> str:
        """Return the text of a run, with its separators."""
        return "".join(piece.separator + self.written[piece.start : piece.end] for piece in run.pieces)


class _Writer:
    """Writes the text of a document, as it is told of it, and makes runs of it."""

    def __init__(self, *, shows_hidden: bool) -> None:
        """Begin a document; `shows_hidden` says that hidden elements are text as others are."""
        self._runs: list[Run] = []
        self._hidden: list[Span] = []
        self._elements = self._depth = 0
        self._shows_hidden = shows_hidden
        self._parts: list[str] = []
        self._at = 0  # the length of the text
        self._line_ended = True
        self._run: Run | None = None
        self._broken = False  # the last that the run has is a line break
        self._contexts = [Context()]
        self._tables: list[Table] = []
        self._said = Statements()
        self._anchors: dict[str, int] = {}

    def document(self) -> Document:
        """Return the document that was written."""
        text = "".join(self._parts)
        return Document(text, self._runs, self._hidden, self._elements, self._depth, self._said, self._anchors)

    def opened(self, node: Node, attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        self._elements += 1
        self._depth = max(self._depth, node.depth)
        self._said.opened(node, attributes, self._at)
        if anchor := attributes.get("id") or (node.name == "a" and attributes.get("name")):
            self._anchors.setdefault(anchor, self._at)
        outer = self._contexts[-1]
        if outer.silent or is_silent(node.name, attributes):
            self._contexts.append(outer if outer.silent else outer._replace(silent=True))
        elif node.name == "br":
            self._break_line()
            self._contexts.append(outer)
        elif outer.hidden or self._hides(node, attributes, outer):
            self._contexts.append(outer if outer.hidden else outer._replace(hidden=True))
            if node.name in BLOCKS:
                self._end_line()
        elif is_block(node.name, attributes):
            self._part(outer, outer)
            self._contexts.append(inner := in_block(node, attributes, outer))
            if inner.kind is not BlockKind.CODE:
                self._begin_part_of_table(node, attributes)
        else:
            linked = outer.linked or (node.name == "a" and "href" in attributes)
            self._contexts.append(outer._replace(linked=linked) if linked != outer.linked else outer)

    def closed(self, node: Node) -> None:
        """Take the end of the innermost open element."""
        inner, outer = self._contexts.pop(), self._contexts[-1]
        self._said.closed(node, self._at)
        if inner.hidden:
            if node.name in BLOCKS:
                self._end_line()
        elif inner.node is not outer.node:
            self._part(inner, outer)
            if inner.kind is not BlockKind.CODE:
                self._end_part_of_table(node.name)

    def text(self, text: str) -> None:
        """Take some text."""
        context = self._contexts[-1]
        if context.silent:
            self._said.text(text)
        if context.silent or not text:
            return
        blank = text.isspace()
        if context.hidden:
            if not blank:
                self._hidden.append(Span(self._at, self._at + len(text)))
                self._write(text)
            return
        if self._run is None:
            if context.kind is not BlockKind.CODE:
                text = text.lstrip()
            if not text or context.node is None:
                return
            self._run = Run(context.node, context.kind, context.level)
        self._broken = self._broken and blank
        start = self._at
        self._write(text)
        self._run.extend(start, self._at, linked=context.linked)

    def parted(self) -> None:
        """Take that a tag without an element stands between two texts."""
        context = self._contexts[-1]
        if not context.hidden:
            self._part(context, context)

    def _hides(self, node: Node, attributes: dict[str, str], outer: Context) -> bool:
        return is_aside(node, outer) or (not self._shows_hidden and is_hidden(node.name, attributes))

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)
        self._line_ended = text.endswith("\n")

    def _part(self, inner: Context, outer: Context) -> None:
        """End the run where a block begins or ends; within code that is a line end."""
        if self._run and inner.kind is outer.kind is self._run.kind is BlockKind.CODE:
            if not self._line_ended:
                self._run.extend(self._at, self._at + 1)
                self._write("\n")
            return
        if self._run:
            self._runs.append(self._run)
            self._run = None
        self._broken = False
        self._end_line()

    def _break_line(self) -> None:
        """Take a line break: two of them, one after the other, part two paragraphs."""
        context = self._contexts[-1]
        if context.hidden:
            self._end_line()
        elif self._run and self._broken and context.kind not in (BlockKind.CODE, BlockKind.HEADING):
            self._part(context, context)
        elif self._run:
            self._run.extend(self._at, self._at + 1)
            self._write("\n")
            self._broken = True

    def _end_line(self) -> None:
        if not self._line_ended:
            self._write("\n")

    def _begin_part_of_table(self, node: Node, attributes: dict[str, str]) -> None:
        if node.name == "table":
            if self._tables:
                self._tables[-1].layout = True
            layout = attributes.get("role", "").lower() in ("presentation", "none")
            self._tables.append(Table(len(self._runs), layout=layout))
        elif self._tables and node.name == "tr":
            self._tables[-1].begin_row(node)
        elif self._tables and node.name in CELLS:
            self._tables[-1].begin_cell(len(self._runs), head=node.name == "th")

    def _end_part_of_table(self, name: str) -> None:
        if self._tables and name in CELLS:
            self._tables[-1].end_cell(len(self._runs))
        elif self._tables and name == "table":
            self._tables.pop().settle(self._runs)


def document_of(html: str, *, xml: bool = False) -> Document:
    """Return the text of a document and its runs; `xml` says that it is read by the rules of XML, as in an EPUB.

    Where more of the text is hidden than shown, as under a window that asks for consent, all of it is taken as shown.
    """
    html = html.replace("\r\n", "\n").replace("\r", "\n")
    document = _read(html, xml=xml, shows_hidden=False)
    shown = sum(run.length for run in document.runs)
    if sum(span.end - span.start for span in document.hidden) > shown:
        again = _read(html, xml=xml, shows_hidden=True)
        return again if sum(run.length for run in again.runs) > 2 * shown else document
    return document


def page_of(html: str, file: str = "", *, xml: bool = False) -> Extraction:
    """Return all the text of a decoded document in blocks, without a choice of what its main text is.

    Text that is not shown is furniture. `file` names the document within an archive or a mail. Nothing is raised: any
    text is a document.
    """
    document = document_of(html, xml=xml)
    return Extraction(
        "text/html",
        document.written,
        [run.block(file) for run in document.runs],
        [Furniture(FurnitureKind.OTHER, span) for span in document.hidden],
    )


def _read(html: str, *, xml: bool, shows_hidden: bool) -> Document:
    writer = _Writer(shows_hidden=shows_hidden)
    read_document(html, writer, xml=xml)
    return writer.document()
