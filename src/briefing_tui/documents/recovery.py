"""Recovery files: what could not be written to a briefing's file is kept for the next start."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing_tui.documents.document import Document
from briefing_tui.documents.merging import Merge, merge
from briefing_tui.documents.putting import put_file
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.difference import difference
from briefing_tui.domain.edits import Change
from briefing_tui.domain.problem import BriefingError, reason
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.files import UnreadableFileError, read_file

MAX_RECOVERY_BYTES = 64 << 20  # 64 MiB of two texts, some hundred times a long briefing

_FORMAT = "briefing-recovery/1"
_MAX_FILES = 20  # of one briefing: one for each reader that could not write it
_DIGEST_CHARACTERS = 32


@dataclass(frozen=True, slots=True)
class Recovery:
    """What a reader could not write: the briefing as its file held it, and as it was to be."""

    file: Path
    """The recovery file."""
    known: Briefing
    intended: Briefing

    def changes(self, document: Document) -> Change:
        """Return what was to be changed and has not been, as a change of the briefing that the file holds now.

        It leaves alone what somebody else has changed since in another way.
        """
        return _change(document.briefing, self._merge(document).both)

    def conflicting(self, document: Document) -> Change:
        """Return what `changes` leaves alone, as a change after it: it overwrites what somebody else has changed."""
        merged = self._merge(document)
        return _change(merged.both, merged.ours)

    def forget(self) -> None:
        """Delete the recovery file: what it holds is written, or not wanted. Nothing is raised."""
        with suppress(OSError):
            self.file.unlink()

    def _merge(self, document: Document) -> Merge:
        return merge(self.known, self.intended, document.briefing)


@dataclass(frozen=True, slots=True)
class RecoveryFolder:
    """The folder of the user's recovery files; it need not exist."""

    folder: Path

    def recovered(self, path: Path) -> Recovery | None:
        """Return what an earlier reader could not write to the briefing at `path`, if anything; nothing is raised.

        Of several, it is that of the first reader, and the next once it is forgotten. What is damaged is passed over.
        """
        return next(filter(None, (_read(file, path) for file in self._files(path))), None)

    def keep(self, path: Path, known: str, intended: str, into: Path | None = None) -> Path:
        """Keep the text of a briefing's file as it was last known, and as it is to be; return the recovery file.

        `into` is the recovery file that this reader has kept before, which is replaced; those of others stay. The file
        is the user's alone (mode 0600), and so is a new folder (0700). Raises BriefingError where it cannot be written.
        """
        content = {"format": _FORMAT, "path": str(_real(path)), "known": known, "intended": intended}
        data = json.dumps(content).encode()
        try:
            if len(data) > MAX_RECOVERY_BYTES:
                raise BriefingError(f"it is larger than {MAX_RECOVERY_BYTES >> 20} MB")
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = into or self._free(path)
            try:
                put_file(file, data)
            except OSError:
                if into is None:  # it is empty
                    file.unlink()
                raise
        except OSError as error:
            raise BriefingError(f"{self.folder} cannot be written: {reason(error)}") from None
        return file

    def _files(self, path: Path) -> Iterator[Path]:
        """Yield the names that the recovery files of a briefing may have, in order."""
        from hashlib import sha256  # noqa: PLC0415  # loads OpenSSL

        name = sha256(os.fsencode(_real(path))).hexdigest()[:_DIGEST_CHARACTERS]
        for number in range(1, _MAX_FILES + 1):
            yield self.folder / (f"{name}.json" if number == 1 else f"{name}-{number}.json")

    def _free(self, path: Path) -> Path:
        """Return the first of these names that no file has, now that of an empty file. Raises OSError."""
        for file in self._files(path):
            try:
                os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            except FileExistsError:
                continue
            return file
        raise BriefingError(f"{self.folder} has {_MAX_FILES} recovery files of it already")


class RecoveryFile:
    """The recovery file of one reader for one briefing: there is none until something is to be kept."""

    def __init__(self, folder: RecoveryFolder | None, path: Path) -> None:
        """Keep what cannot be written to the briefing at `path`; without a folder nothing can be kept."""
        self._folder, self._path = folder, path
        self.file: Path | None = None

    def keep(self, known: str, intended: str) -> str:
        """Keep two texts as `RecoveryFolder.keep` does; return why that is not possible, as the end of a sentence."""
        if self._folder is None:
            return "; nor is there a folder to keep it in"
        try:
            self.file = self._folder.keep(self._path, known, intended, self.file)
        except BriefingError as error:
            return f"; nor could it be kept: {error}"
        return ""

    def let_go(self, *, is_lost: bool = False) -> None:
        """Keep nothing any more; the file goes, unless the next start is to offer what is lost of it."""
        if self.file is not None and not is_lost:
            with suppress(OSError):
                self.file.unlink()
        self.file = None


def _read(file: Path, path: Path) -> Recovery | None:
    """Return what a recovery file holds of the briefing at `path`, None where it is none or cannot be read."""
    if os.path.islink(file):  # noqa: PTH114  # its target may be any file; Path.is_symlink raises where it cannot look
        return None
    try:
        content = json.loads(read_file(file, MAX_RECOVERY_BYTES))
    except (UnreadableFileError, ValueError, RecursionError):
        return None
    match content:
        case {"format": str(format_), "path": str(whose), "known": str(known), "intended": str(intended)}:
            if format_ != _FORMAT or whose != str(_real(path)):
                return None
            editions = [load_text(text, path).briefing for text in (known, intended)]
            if editions[0] is not None and editions[1] is not None:
                return Recovery(file, editions[0], editions[1])
    return None


def _change(before: Briefing, after: Briefing) -> Change:
    edits = difference(before, after)
    return Change(edits, f"recovered: {len(edits)} change{'' if len(edits) == 1 else 's'} not written before")


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
