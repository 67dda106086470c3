"""Reading of a Word document (.docx; ISO/IEC 29500, transitional and strict)."""

from collections.abc import Iterator

from briefing_tui.articles.archive.markup import Node, parse, tree
from briefing_tui.articles.archive.opc import relationships
from briefing_tui.articles.archive.package import CHUNK_BYTES, Package
from briefing_tui.articles.archive.word.main_part import main_part
from briefing_tui.articles.archive.word.namespaces import PREFIXES
from briefing_tui.articles.archive.word.numbering import Numbering
from briefing_tui.articles.archive.word.properties import core_properties
from briefing_tui.articles.archive.word.reading import VOCABULARY, StoryReader
from briefing_tui.articles.archive.word.story import Document
from briefing_tui.articles.archive.word.styles import Styles
from briefing_tui.articles.blocks import TextBlock, check_number, extraction_of
from briefing_tui.articles.extraction import Extraction, Progress, Unit, UnreadableArticleError
from briefing_tui.articles.formats import DOCX
from briefing_tui.articles.notices import notices
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.metadata import MetadataItem

_MAX_TREE_BYTES = 8 << 20  # of a part that is held in memory as a tree
_FURNITURE = {"header": FurnitureKind.RUNNING_HEAD, "footer": FurnitureKind.RUNNING_FOOT}


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Read a Word document; raises UnreadableArticleError where the bytes are none, or cannot be read.

    The numbers of notes and lists, which Word makes when it shows them, are no text of the file.
    """
    package = Package(data)
    main = main_part(package)
    parts = _Parts(package, main)
    document = parts.document()
    body = StoryReader(main, document)
    for number, _ in enumerate(parse(package.chunks(main), body, VOCABULARY, main), 1):
        check_number(*body.count())
        yield Progress(number, max(package.size(main) // CHUNK_BYTES + 1, number), Unit.MEGABYTES)
    extraction = extraction_of(DOCX.media_type, body.blocks())
    extraction.metadata.extend(parts.metadata())
    hidden_characters = sum(map(len, document.hidden_text))
    extraction.notices.extend([*parts.unread, *notices(document.changes.counts, hidden_characters)])
    yield extraction


class _Parts:
    """The parts of a document beside its body, as far as they can be read."""

    def __init__(self, package: Package, main: str) -> None:
        self.unread: list[str] = []  # a sentence for each part that could not be read
        self._package = package
        self._related = list(relationships(package, main))

    def document(self) -> Document:
        """Return what the body refers to."""
        document = Document(Styles(self._tree("styles")), Numbering(self._tree("numbering")))
        for each in self._related:
            if each.kind in ("footnotes", "endnotes"):
                self._blocks(each.target, document)  # they stay in the document
            elif each.kind in _FURNITURE:
                kind = _FURNITURE[each.kind]
                document.furniture[each.id] = [
                    TextBlock(kind, block.texts) for block in self._blocks(each.target, document)
                ]
        return document

    def metadata(self) -> list[MetadataItem]:
        """Return what the document says of itself."""
        part = next((each.target for each in relationships(self._package) if each.kind == "core-properties"), None)
        root = self._root(part)
        return core_properties(root) if root is not None else []

    def _blocks(self, part: str, document: Document) -> list[TextBlock]:
        story = StoryReader(part, document)
        try:
            for _ in parse(self._package.chunks(part), story, VOCABULARY, part):
                pass
        except UnreadableArticleError as error:
            self._take_failure(part, error)
        return story.blocks()

    def _tree(self, kind: str) -> Node | None:
        return self._root(next((each.target for each in self._related if each.kind == kind), None))

    def _root(self, part: str | None) -> Node | None:
        if part is None:
            return None
        try:
            return tree(self._package.read(part, _MAX_TREE_BYTES), PREFIXES, part)
        except UnreadableArticleError as error:
            self._take_failure(part, error)
            return None

    def _take_failure(self, part: str, error: UnreadableArticleError) -> None:
        self.unread.append(f"What {part} has could not be read: the file {error}.")
