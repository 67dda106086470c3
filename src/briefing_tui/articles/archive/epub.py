"""Reading of an EPUB book (EPUB 2.0.1 and 3.3): its documents in their order, with its chapters."""

from collections.abc import Iterator

from briefing_tui.articles.archive.book.chapters import Chapters
from briefing_tui.articles.archive.book.encryption import encrypted_parts
from briefing_tui.articles.archive.book.navigation import entries
from briefing_tui.articles.archive.book.publication import TEXT_TYPES, publication_of
from briefing_tui.articles.archive.package import Package
from briefing_tui.articles.extraction import Extraction, Progress, Unit, UnreadableArticleError
from briefing_tui.articles.formats import EPUB
from briefing_tui.articles.html.encoding import decoded
from briefing_tui.articles.notices import notices

_MAX_CHAPTER_BYTES = 32 << 20
_XHTML = "application/xhtml+xml"


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Read an EPUB book; raises UnreadableArticleError where the bytes are none, or cannot be read."""
    package = Package(data)
    publication = publication_of(package)
    encrypted = encrypted_parts(package)
    if any(item.part in encrypted for item in publication.spine):
        message = "is encrypted: its publisher allows certain programs alone to read it (DRM)"
        raise UnreadableArticleError(message, "get it without that protection, or quote from a printout of it")
    extraction = Extraction(EPUB.media_type, "", metadata=publication.metadata)
    chapters = Chapters(publication, entries(package, publication.navigation, publication.ncx), extraction)
    counts: dict[str, int] = {}
    for number, item in enumerate(publication.spine):
        yield Progress(number, len(publication.spine), Unit.PARTS)
        if item.media_type not in TEXT_TYPES:
            counts["page without text"] = counts.get("page without text", 0) + 1
            continue
        if package.found(item.part) is None:
            extraction.notices.append(f"The part {item.part} is named in the book, but is missing.")
            continue
        document = decoded(package.read(item.part, _MAX_CHAPTER_BYTES))
        chapters.add(item.part, document.text, xml=item.media_type == _XHTML)
        if document.faults:
            shown = f"{document.faults:,} are shown as \ufffd"
            extraction.notices.append(f"Some characters of {item.part} are not in {document.encoding} ({shown}).")
    whole = chapters.finished()
    if not whole.blocks and not whole.furniture:
        raise UnreadableArticleError("has no text in it", "read it in another form")
    whole.notices.extend(notices(counts, 0))
    yield whole
