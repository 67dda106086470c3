"""A document: a briefing's file with what has been derived from it, from the loaded briefing to the check result."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.documents.files import Library, Stamp, stamp
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.rules import CheckResult
from briefing_tui.loading.briefing import Loaded, load_briefing, load_bytes, load_text, part_of_briefing
from briefing_tui.loading.source_map import SourceMap
from briefing_tui.text.visible import visible_line

if TYPE_CHECKING:
    from briefing_tui.documents.evidence import Sources


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity: opened again, a file may have changed
class Document:
    """The briefing in the file at `path`, with the library that its sources must lie in.

    Three fields are None until a later step sets them in a copy of the document: `sources` by `read_sources`,
    `evidence` by `gather_evidence` (both in documents/evidence.py), `result` by `examine` (documents/examination.py).
    """

    path: Path
    library: Library
    loaded: Loaded
    sources: "Sources | None" = None
    evidence: Evidence | None = None
    result: CheckResult | None = None
    given_root: Path | None = None
    """The library's folder if it was given; without, it is found anew when the document is opened again."""
    is_article: bool = False
    """Whether `path` is that of an article: then the briefing has nothing but that source, and no file."""
    draft_of: Path | None = None
    """The path of the article that this is a draft of in memory: then no file is at `path` yet."""

    @property
    def briefing(self) -> Briefing:
        """The briefing, or its valid part where the file has an error: one of nothing where none of it is legible."""
        return self.loaded.legible or part_of_briefing(self.file)

    @property
    def is_valid(self) -> bool:
        """Whether the file was loaded as a briefing without any error."""
        return self.loaded.briefing is not None

    @property
    def source_map(self) -> SourceMap:
        """The locations of the briefing's values in the file."""
        return self.loaded.source_map

    @property
    def file(self) -> str:
        """The path as problems name it, with no control characters."""
        return visible_line(str(self.path))

    @property
    def own_file(self) -> Path:
        """The path of the file that was opened: the briefing's, or the article's where the briefing has no file."""
        return self.draft_of or self.path

    @property
    def digest(self) -> str:
        """The SHA-256 of the file's bytes as they were read, in lower-case hexadecimal."""
        from hashlib import sha256  # noqa: PLC0415  # loads OpenSSL, which opening a document does not need

        return sha256(self.loaded.data).hexdigest()

    @property
    def files(self) -> tuple[Path, ...]:
        """The paths of the files that the document depends on, its own first, whether they exist or not."""
        return (self.own_file, *self.library.files(self.briefing.sources))

    @property
    def stamps(self) -> dict[Path, Stamp | None]:
        """The present stamp of each file that the document depends on (see `documents.files.stamp`)."""
        return {file: stamp(file) for file in self.files}


def open_document(path: Path, root: Path | None = None) -> Document:
    """Return the document of the briefing file at `path`; `root` overrides the library's folder that is found for it.

    Errors in the file's content are among the loaded problems. Raises UnreadableBriefingError where the file does not
    exist or cannot be read.
    """
    return Document(path, Library.of(path, root), load_briefing(path), given_root=root)


def document_of_bytes(data: bytes, path: Path, root: Path | None = None) -> Document:
    """Return the document of the bytes of a YAML file, as if they stood in the file at `path`."""
    return Document(path, Library.of(path, root), load_bytes(data, path), given_root=root)


def document_of_text(text: str, path: Path, root: Path | None = None) -> Document:
    """Return the document of a YAML text, without a byte order mark, as if it stood in the file at `path`."""
    return Document(path, Library.of(path, root), load_text(text, path), given_root=root)
