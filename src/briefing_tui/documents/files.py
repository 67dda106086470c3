"""The library that a briefing belongs to, the paths of its sources in it, and stamps that show changes of files."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing_tui.domain.briefing import Source
from briefing_tui.loading.rules import rules_files
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import quoted

MAX_PATH_CHARACTERS = 300
TABLES_FOLDER = "drafting"  # of the user's own tables for drafts, among the settings and in a library

_BRIEFINGS_FOLDER = "briefings"
_URL_SCHEME = regex("[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE_LETTER = regex("[A-Za-z]:")

Stamp = tuple[int, int, int, int]  # st_mtime_ns, st_ctime_ns, st_size, st_ino


class OutsideLibraryError(Exception):
    """A source's path does not lead to a file in the library.

    `reason` is the end of a sentence that begins with the file's name, `hint` says what to do about it.
    """

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


class Library(NamedTuple):
    """A briefing's file, and the root: the folder that no source of it may lie outside; links are resolved.

    Where the root was not given by the user but found, as the folder that holds the one called `briefings`, it may be a
    home folder. Then no source may be hidden (a name below the root begins with a dot, as in POSIX `ls`), nor lie right
    in the root: the folder called `briefings` and those beside it are the library.
    """

    briefing: Path
    root: Path
    is_given: bool = False

    @classmethod
    def of(cls, path: Path, root: Path | None = None) -> "Library":
        """Return the library of the briefing at `path`; `root` overrides the folder that is found for it.

        The root is the folder that holds the nearest folder called `briefings` above the file, else the file's folder.
        """
        briefing = _real_path(path)
        return cls(briefing, _real_path(root), is_given=True) if root else cls(briefing, _root_above(briefing.parent))

    @property
    def folder(self) -> Path:
        """The folder of the briefing, to which the paths of its sources are relative."""
        return self.briefing.parent

    def source_path(self, file: str) -> Path:
        """Return the real path of the source file that a briefing names `file`, relative to the briefing's folder.

        Raises OutsideLibraryError where `file` is no relative path with slashes, leads out of the library, or to the
        briefing itself, in which every quote of it would be found.
        """
        fault = _path_fault(file)
        if fault:
            hint = "write the way from the briefing's folder, with slashes, as in ../seeds/article.txt"
            raise OutsideLibraryError(fault, hint)
        path = _real_path(self.folder / file)
        root = quoted(str(self.root), MAX_PATH_CHARACTERS)
        if not path.is_relative_to(self.root):
            raise OutsideLibraryError(
                f"lies outside the library {root}", "move it into the library, or name another root"
            )
        if path == self.briefing:
            raise OutsideLibraryError("is the briefing itself", "name the file of the article that it quotes")
        if not self.is_given:
            self._refuse_private(path.relative_to(self.root).parts, root)
        return path

    def _refuse_private(self, parts: Sequence[str], root: str) -> None:
        """Raise OutsideLibraryError where a path, of these parts below a root that was found, is not for reading."""
        if any(part.startswith(".") for part in parts):
            hint = "move it, or name the library's folder with --root"
            raise OutsideLibraryError(f"is hidden in the library {root}: a name on its way begins with a dot", hint)
        if self.folder != self.root and len(parts) == 1:
            hint = "move it into a folder of its own there, or name the library's folder with --root"
            raise OutsideLibraryError(f"lies right in {root}, beside the folder {_BRIEFINGS_FOLDER} and in none", hint)

    def files(self, sources: Iterable[Source]) -> Iterator[Path]:
        """Yield the paths of the rules files and sources that a briefing depends on, whether they exist or not."""
        yield from rules_files(self.root, self.folder)
        for source in sources:
            try:
                yield self.source_path(source.file)
            except OutsideLibraryError:
                continue


def stamp(path: Path | str) -> Stamp | None:
    """Return a value that changes when the file is written, replaced or locked, or None where there is no file.

    It consists of the times of the last change of content and of status (permissions among it) in nanoseconds, the size
    in bytes, and the inode number.
    """
    try:
        status = os.stat(path)  # noqa: PTH116  # thousands at a time
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def _root_above(folder: Path) -> Path:
    """Return the parent of the nearest folder called `briefings`, which may be `folder`; without one, `folder`."""
    for ancestor in (folder, *folder.parents):
        is_top_level = ancestor.parent == Path(ancestor.anchor)  # the library must not be the whole file system
        if ancestor.name == _BRIEFINGS_FOLDER and not is_top_level:
            return ancestor.parent
    return folder


def _path_fault(file: str) -> str:
    """Return why a path is not a relative one with slashes, as the end of a sentence, or an empty string if it is."""
    if not file:
        return "has no name"
    if "\0" in file or not _is_encodable(file):
        return "has a name that no file of this system can have"
    if _URL_SCHEME.match(file):
        return "is an address: nothing is ever fetched, and a source is a file in the library"
    if "\\" in file:
        return "has a backslash in its path"
    if file.startswith("/") or _DRIVE_LETTER.match(file):
        return "is an absolute path"
    return ""


def _is_encodable(file: str) -> bool:
    """Say whether the file system's encoding has every character of a path."""
    try:
        os.fsencode(file)
    except UnicodeEncodeError:
        return False
    return True


def _real_path(path: Path) -> Path:
    """Return a path with its symbolic links resolved; unlike Path.resolve, a loop of links is left as it is.

    Where the working folder is gone or cannot be read, a relative path stays as it is.
    """
    try:
        return Path(os.path.realpath(path))
    except OSError:
        return path
