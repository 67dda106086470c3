"""Reading of an OpenDocument text (.odt, and .fodt, which is one XML document; OASIS OpenDocument 1.3)."""

from collections.abc import Iterator

from briefing_tui.articles.archive.markup import parse, tree_if_sound
from briefing_tui.articles.archive.opendocument.formulas import Formulas
from briefing_tui.articles.archive.opendocument.namespaces import PREFIXES
from briefing_tui.articles.archive.opendocument.reading import VOCABULARY, PartReader
from briefing_tui.articles.archive.opendocument.story import Document
from briefing_tui.articles.archive.package import CHUNK_BYTES, Package
from briefing_tui.articles.blocks import check_number, extraction_of
from briefing_tui.articles.extraction import Extraction, Progress, Unit, UnreadableArticleError
from briefing_tui.articles.formats import FLAT_ODT, ODT
from briefing_tui.articles.notices import notices
from briefing_tui.domain.metadata import MetadataField, MetadataItem

_MAX_TYPE_BYTES, _MAX_MANIFEST_BYTES = 200, 4 << 20
_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_BESIDE = ("styles.xml", "meta.xml")
_ZIP_SIGNATURE = b"PK"


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Read an OpenDocument text; raises UnreadableArticleError where the bytes are none, or cannot be read.

    What does not begin as an archive is read as a flat document.
    """
    document = Document()
    unread: list[str] = []
    if data.startswith(_ZIP_SIGNATURE):
        package = Package(data)
        _check(package)
        document.formula = Formulas(package).text
        for part in _BESIDE:
            try:
                _read_beside(package, part, document)
            except UnreadableArticleError as error:
                unread.append(f"What {part} has could not be read: the file {error}.")
        chunks, total, part, media_type = package.chunks(_CONTENT), package.size(_CONTENT), _CONTENT, ODT.media_type
    else:
        chunks, total, part, media_type = _slices(data), len(data), "", FLAT_ODT.media_type
    reader = PartReader(part, document)
    for number, _ in enumerate(parse(chunks, reader, VOCABULARY, part or "the document"), 1):
        check_number(*reader.count())
        yield Progress(number, max(total // CHUNK_BYTES + 1, number), Unit.MEGABYTES)
    extraction = extraction_of(media_type, [*reader.blocks(), *document.running])
    extraction.metadata.extend(_without_last_editor(document.metadata))
    hidden_characters = sum(map(len, document.hidden_text))
    extraction.notices.extend([*unread, *notices(document.counts, hidden_characters)])
    yield extraction


def _without_last_editor(items: list[MetadataItem]) -> list[MetadataItem]:
    """Return metadata with one author: who made a document, or where it does not say that, who changed it last."""
    authors = [each for each in items if each.field is MetadataField.AUTHOR]
    author = min(authors, key=lambda each: "initial" not in each.found_in, default=None)
    return [each for each in items if each.field is not MetadataField.AUTHOR or each is author]


def _slices(data: bytes) -> Iterator[bytes]:
    for at in range(0, len(data), CHUNK_BYTES):
        yield data[at : at + CHUNK_BYTES]


def _check(package: Package) -> None:
    """Raise UnreadableArticleError where an archive is encrypted, or is no text."""
    media_type = ODT.media_type
    if package.found("mimetype"):
        media_type = package.read("mimetype", _MAX_TYPE_BYTES).decode("ascii", "replace").strip()
    if not media_type.startswith(ODT.media_type):  # with which those of templates and masters of texts begin, too
        raise UnreadableArticleError(f"is no OpenDocument text, but {media_type}", "save its text as .odt")
    if package.found(_MANIFEST):
        root = tree_if_sound(package.read(_MANIFEST, _MAX_MANIFEST_BYTES), PREFIXES, _MANIFEST)
        if any(node.name == "manifest:encryption-data" for node in root.descendants()):
            raise UnreadableArticleError("is encrypted with a password", "save it without one")
    if _CONTENT not in package.names():
        raise UnreadableArticleError("has no text in it: content.xml is missing", "save it anew as .odt")


def _read_beside(package: Package, part: str, document: Document) -> None:
    if package.found(part):
        for _ in parse(package.chunks(part), PartReader(part, document), VOCABULARY, part):
            pass
