"""The files of a document: where its library begins, where its sources lie, and whether any of them has changed."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from briefing_tui.domain.briefing import Source
from briefing_tui.loading.rules import rules_files
from briefing_tui.text.visible import quoted

PATH_SHOWN_CHARACTERS = 300

_LIBRARY = "briefings"
_URL = re.compile("[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE = re.compile("[A-Za-z]:")

Stamp = tuple[int, int, int]


class OutsideLibraryError(Exception):
    """A source's path does not lead to a file in the library: the rest of a sentence, and what to do about it."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


class Library(NamedTuple):
    """Where a briefing's files may lie: the briefing's own folder and the library's root, without symbolic links."""

    folder: Path
    root: Path

    @classmethod
    def of(cls, path: Path, root: Path | None = None) -> "Library":
        """Return the library of the briefing at `path`; a `root` that the user names goes before the one found."""
        real = _real(path)
        return cls(real.parent, _real(root) if root else _root_above(real.parent))

    def source_path(self, file: str) -> Path:
        """Return the path of a source's file, which the briefing names as `file`, with symbolic links followed.

        Raises OutsideLibraryError where it does not lie inside the library.
        """
        fault = _path_fault(file)
        if fault:
            hint = "write the way from the briefing's folder, with slashes, as in ../seeds/article.txt"
            raise OutsideLibraryError(fault, hint)
        path = _real(self.folder / file)
        if not path.is_relative_to(self.root):
            reason = f"lies outside the library {quoted(str(self.root), PATH_SHOWN_CHARACTERS)}"
            raise OutsideLibraryError(reason, "move it into the library, or name another root")
        return path

    def files(self, sources: Iterable[Source]) -> Iterator[Path]:
        """Yield the files beside the briefing's own that it depends on, there or not: rules files and its sources."""
        yield from rules_files(self.root, self.folder)
        for source in sources:
            try:
                yield self.source_path(source.file)
            except OutsideLibraryError:
                continue


def stamp(path: Path | str) -> Stamp | None:
    """Return what tells one content of a file from another, or None where there is no file.

    It is the time of the last change in nanoseconds, the size in bytes, and the file's number in its file system.
    """
    try:
        status = os.stat(path)  # noqa: PTH116  # thousands at a time
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _root_above(folder: Path) -> Path:
    """Return the folder that holds the nearest folder named `briefings` around a folder, or else the folder itself."""
    for ancestor in (folder, *folder.parents):
        if ancestor.name == _LIBRARY and ancestor.parent != Path(ancestor.anchor):  # never the whole file system
            return ancestor.parent
    return folder


def _path_fault(file: str) -> str:
    """Say what keeps a path from being a relative one with slashes, or return an empty string."""
    if not file:
        return "has no name"
    if "\0" in file or not _can_be_named(file):
        return "has a name that no file of this system can have"
    if _URL.match(file):
        return "is an address: nothing is ever fetched, and a source is a file in the library"
    if "\\" in file:
        return "has a backslash in its path"
    if file.startswith("/") or _DRIVE.match(file):
        return "is an absolute path"
    return ""


def _can_be_named(file: str) -> bool:
    try:
        os.fsencode(file)
    except UnicodeEncodeError:
        return False
    return True


def _real(path: Path) -> Path:
    """Return a path with its symbolic links followed, as far as there are any; unlike Path.resolve, loops are left."""
    return Path(os.path.realpath(path))
