"""Opening of a file that the user names: the briefing in it, or an article, which is opened as a source by itself."""

from pathlib import Path

from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.files import Library
from briefing_tui.domain.briefing import Source
from briefing_tui.loading.briefing import Loaded, part_of_briefing
from briefing_tui.loading.folders import YAML_SUFFIXES, is_briefing

SOURCE_ID = "article"


def open_file(path: Path, root: Path | None = None) -> Document:
    """Return the document of a briefing's file, or of an article; `root` overrides the folder of a briefing's library.

    A YAML file is a briefing by its name, and any other file if it declares the format of one. Raises
    UnreadableBriefingError where the file does not exist or cannot be read.
    """
    if path.suffix.lower() in YAML_SUFFIXES or is_briefing(path):
        return open_document(path, root)
    return open_article(path, root)


def open_article(path: Path, root: Path | None = None) -> Document:
    """Return the document of an article by itself, which has yet to be read: a briefing with no claim, and no file.

    It may lie anywhere, as the user has named it; nothing else is read from its folder. `root` is that of the library
    for a draft of it.
    """
    real = Library.of(path).briefing
    library = Library(real.with_name(f"{real.name}.yaml"), real.parent, is_given=True)
    source = Source(SOURCE_ID, f"./{real.name}")
    briefing = part_of_briefing(str(path), {"id": SOURCE_ID, "sources": (source,)})
    return Document(path, library, Loaded(briefing, ()), given_root=root, is_article=True)


def open_again(document: Document) -> Document:
    """Return the document of the same file as it is now: of a draft in memory, that of its article.

    Raises UnreadableBriefingError as `open_file` does.
    """
    if document.is_article or document.draft_of:
        return open_article(document.own_file, document.given_root)
    return open_document(document.path, document.given_root)
