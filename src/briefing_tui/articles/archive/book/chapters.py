"""The chapters of a book: the text of its documents, one after the other, and where each chapter begins."""

from bisect import bisect_right
from collections.abc import Sequence

from briefing_tui.articles.archive.book.navigation import Entry
from briefing_tui.articles.archive.book.numbering import numbers_of
from briefing_tui.articles.archive.book.publication import Publication
from briefing_tui.articles.blocks import check_number
from briefing_tui.articles.extraction import ExtractedBlock, Extraction
from briefing_tui.articles.html.document import Document, document_of
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Part, PartKind, Stretch

_MAX_COVER_CHARACTERS = 500
_MIN_LINKED, _MIN_LISTED = 0.5, 0.8  # the share of a page's text in links, or of its blocks that are titles of chapters
_MIN_TITLES = 3
_MAX_HEADING_LEVEL = 6


class Chapters:
    """The documents of a book that have been read, put one after the other."""

    def __init__(self, publication: Publication, entries: Sequence[Entry], extraction: Extraction) -> None:
        """Begin a book with a table of contents."""
        self._publication = publication
        self._extraction = extraction
        self._levels: dict[str, dict[str, int]] = {}  # of the headings that the contents have in a part, by titles
        self._titles: dict[str, str] = {}  # of chapters, with the parts that they are in
        for entry in entries:
            self._titles.setdefault(_folded(entry.title), entry.part)
            self._levels.setdefault(entry.part, {}).setdefault(_folded(entry.title), entry.depth + 1)
        self._entries: dict[str, list[Entry]] = {}
        for entry in _chapters(entries):
            self._entries.setdefault(entry.part, []).append(entry)
        self._texts: list[str] = []
        self._at = 0  # the length of the text

    def add(self, part: str, markup: str, *, xml: bool) -> None:
        """Add the next document."""
        document = document_of(markup, xml=xml)
        text = document.written
        blocks = [run.block(part) for run in document.runs]
        if self._is_navigation(part, document, [(block, _text(text, block)) for block in blocks]):
            self._furnish(Span(0, len(text)), FurnitureKind.NAVIGATION)
        else:
            blocks = _with_headings(blocks, text, self._levels.get(part, {}))
            self._begin_chapters(part, document, blocks)
            self._extraction.blocks.extend(map(self._moved, blocks))
            for span in document.hidden:
                self._furnish(span, FurnitureKind.OTHER)
        check_number(len(self._extraction.blocks))
        self._texts += (text, "\n")
        self._at += len(text) + 1

    def finished(self) -> Extraction:
        """Return all that has been added."""
        self._extraction.text = "".join(self._texts)
        if parts := self._extraction.parts:
            self._extraction.part_kind = PartKind.CHAPTER
            numbers = numbers_of([part.label for part in parts])
            parts[:] = [Part(number, part.label) for number, part in zip(numbers, parts, strict=True)]
        return self._extraction

    def _furnish(self, span: Span, kind: FurnitureKind) -> None:
        if span.start < span.end:
            self._extraction.furniture.append(Furniture(kind, Span(span.start + self._at, span.end + self._at)))

    def _moved(self, block: ExtractedBlock) -> ExtractedBlock:
        pieces = [piece._replace(start=piece.start + self._at, end=piece.end + self._at) for piece in block.pieces]
        return block._replace(pieces=pieces)

    def _is_navigation(self, part: str, document: Document, blocks: list[tuple[ExtractedBlock, str]]) -> bool:
        """Whether a document is the cover or a table of contents, by what the book says and what is in it."""
        length = sum(run.length for run in document.runs)
        guide = self._publication.guides.get(part)
        if guide == "cover":
            return length <= _MAX_COVER_CHARACTERS
        if part == self._publication.navigation or guide == "toc":
            return sum(run.linked for run in document.runs) >= _MIN_LINKED * length
        texts = [text for block, text in blocks if block.kind is not BlockKind.HEADING]
        listed = sum(self._titles.get(_folded(text), part) != part for text in texts)
        return listed >= max(_MIN_TITLES, _MIN_LISTED * len(texts))

    def _begin_chapters(self, part: str, document: Document, blocks: list[ExtractedBlock]) -> None:
        """Begin the chapters that the table of contents has in a document, or go on with the last one."""
        starts = _starts(self._entries.get(part, ()), document, blocks)
        if not starts and not self._extraction.parts:
            heading = next((block for block in blocks if block.kind is BlockKind.HEADING), None)
            starts = [(0, _text(document.written, heading) if heading else "")]
        for start, title in starts:
            self._extraction.stretches.append(Stretch(self._at + start, len(self._extraction.parts)))
            self._extraction.parts.append(Part(0, title))  # numbered when all titles are known


def _starts(entries: Sequence[Entry], document: Document, blocks: list[ExtractedBlock]) -> list[tuple[int, str]]:
    """Return where in a document its chapters begin, in order, with their titles: at ids, or else at headings."""
    ends = [block.pieces[-1].end for block in blocks]
    headings: dict[str, int] = {}
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            headings.setdefault(_folded(_text(document.written, block)), block.pieces[0].start)
    first = blocks[0].pieces[0].start if blocks else 0
    starts: dict[int, str] = {}
    for entry in entries:
        anchor = document.anchors.get(entry.id)
        if anchor is not None:
            number = bisect_right(ends, anchor)  # the block that the id stands in, or the next one
            start = blocks[number].pieces[0].start if number < len(blocks) else anchor
        else:
            start = headings.get(_folded(entry.title), -1 if starts else 0)
        if start >= 0:
            starts.setdefault(start if start > first else 0, entry.title)
    return sorted(starts.items())


def _chapters(entries: Sequence[Entry]) -> list[Entry]:
    """Return those entries of a table of contents that are chapters: each first one of a document, and the outermost.

    Where that is one alone, as where the whole book is an entry, those within count, too.
    """
    first = {entry.part: number for number, entry in reversed(list(enumerate(entries)))}
    chapters: list[Entry] = []
    for depth in sorted({entry.depth for entry in entries}):
        chapters = [each for number, each in enumerate(entries) if each.depth <= depth or first[each.part] == number]
        if len(chapters) > 1:
            break
    return chapters


def _with_headings(blocks: list[ExtractedBlock], text: str, levels: dict[str, int]) -> list[ExtractedBlock]:
    """Return the blocks of a document in which a paragraph that is a title in the table of contents is a heading.

    Books made by some programs, LibreOffice among them, have no other headings.
    """
    found = []
    for block in blocks:
        level = levels.pop(_folded(_text(text, block)), 0) if levels else 0
        if level and block.kind is BlockKind.PARAGRAPH:
            block = block._replace(kind=BlockKind.HEADING, level=min(level, _MAX_HEADING_LEVEL))  # noqa: PLW2901
        found.append(block)
    return found


def _text(text: str, block: ExtractedBlock) -> str:
    return " ".join(text[piece.start : piece.end] for piece in block.pieces)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
