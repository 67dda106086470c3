"""A document: one briefing on disk, with everything that is known of it so far."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.documents.files import Library, Stamp, stamp
from briefing_tui.domain.briefing import Briefing, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.rules import CheckResult
from briefing_tui.loading.briefing import Loaded, load_briefing, load_text
from briefing_tui.loading.source_map import SourceMap

if TYPE_CHECKING:
    from briefing_tui.documents.evidence import Sources


@dataclass(frozen=True, slots=True, eq=False)  # each time it is opened it is another one
class Document:
    """A briefing in the file at `path`, within its library.

    It is filled step by step: `open_document` loads it, `read_sources` and `gather_evidence` (documents/evidence.py)
    add its `sources` and its `evidence`, and `examine` (documents/examination.py) adds the `result` of the check.
    """

    path: Path
    library: Library
    loaded: Loaded
    sources: "Sources | None" = None
    evidence: Evidence | None = None
    result: CheckResult | None = None

    @property
    def briefing(self) -> Briefing:
        """The briefing, or its valid part where it has an error. Raises ValueError where nothing of it is legible."""
        if self.loaded.legible is None:
            raise ValueError(f"{self.path} holds no briefing")
        return self.loaded.legible

    @property
    def is_valid(self) -> bool:
        """Whether the file holds a briefing without any error of form."""
        return self.loaded.briefing is not None

    @property
    def source_map(self) -> SourceMap:
        """Where the briefing's values are written in the file."""
        return self.loaded.source_map

    @property
    def digest(self) -> str:
        """The SHA-256 of the file's bytes as they were read, in lower-case hexadecimal."""
        from hashlib import sha256  # noqa: PLC0415  # loads OpenSSL, which opening a document does not need

        return sha256(self.loaded.data).hexdigest()

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the document depends on, its own first; those that are not there are among them."""
        sources: tuple[Source, ...] = self.loaded.legible.sources if self.loaded.legible else ()
        return (self.path, *self.library.files(sources))

    @property
    def stamps(self) -> dict[Path, Stamp | None]:
        """What tells the contents of its files now from any others, as `documents.files.stamp` does."""
        return {file: stamp(file) for file in self.files}


def open_document(path: Path, root: Path | None = None) -> Document:
    """Open the briefing in the file at `path`; `root` is the library's folder where the user names one.

    What is wrong with the file is among the loaded problems. Raises BriefingError where there is no such file, or none
    that can be read.
    """
    return Document(path, Library.of(path, root), load_briefing(path))


def document_of_text(text: str, path: Path, root: Path | None = None) -> Document:
    """Return the document that `text`, without a byte order mark, makes in the place of the file at `path`."""
    return Document(path, Library.of(path, root), load_text(text, path))
