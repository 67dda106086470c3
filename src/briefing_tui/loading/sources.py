"""A source's file is found inside the library, read once, and compared with the file that was quoted."""

import os
import re
from pathlib import Path

from briefing_tui.domain.briefing import Source
from briefing_tui.domain.problem import Problem
from briefing_tui.domain.visible import quoted
from briefing_tui.loading.codes import Code
from briefing_tui.loading.encoding import EncodingFault, decode
from briefing_tui.loading.files import OversizedFileError, UnreadableFileError, read_file
from briefing_tui.loading.named import read_named
from briefing_tui.loading.report import Report

LIMIT = 512 << 20  # bytes

_LIBRARY = "briefings"
_PATH_SHOWN = 300  # characters
_URL = re.compile("[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE = re.compile("[A-Za-z]:")


def library_root(briefing_path: Path) -> Path:
    """Return the folder that no source of this briefing may lie outside of, with symbolic links resolved.

    It is the one that holds the nearest folder named `briefings` above the file, or else the file's own.
    """
    folder = _real(briefing_path).parent
    for ancestor in (folder, *folder.parents):
        if ancestor.name == _LIBRARY and ancestor.parent != Path(ancestor.anchor):  # never the whole file system
            return ancestor.parent
    return folder


def read_source(source: Source, briefing_path: Path, root: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a source of the briefing at `briefing_path`, and what is wrong with it, at most one problem.

    The text is the file's, decoded from UTF-8 without any translation (a byte order mark and carriage returns stay).
    It is None where the file does not lie inside `root` or cannot be read; where its SHA-256 is not the one given, it
    is returned beside the problem.
    """
    report = Report(briefing_path)
    text = _read(source, briefing_path, root, report)
    return text, report.problems


def read_named_source(path: Path) -> str:
    """Return the text of a source that the user names, decoded as `read_source` does it.

    Raises BriefingError where it cannot be read or is not in UTF-8.
    """
    return read_named(path, LIMIT, f"the source {quoted(str(path), _PATH_SHOWN)}")


def _read(source: Source, briefing_path: Path, root: Path, report: Report) -> str | None:
    place = source.file_place or source.place
    name = quoted(source.file)
    fault = _path_fault(source.file)
    if fault:
        hint = "write the way from the briefing's folder, with slashes, as in ../seeds/article.txt"
        report.error(place, Code.SOURCE_OUTSIDE, f"the source file {name} {fault}", hint)
        return None
    path = _real(_real(briefing_path).parent / source.file)
    if not path.is_relative_to(_real(root)):
        message = f"the source file {name} lies outside the library {quoted(str(root), _PATH_SHOWN)}"
        report.error(place, Code.SOURCE_OUTSIDE, message, "move it into the library, or name another root")
        return None
    try:
        data = read_file(path, LIMIT)
    except OversizedFileError as error:
        report.error(place, Code.SOURCE_TOO_LARGE, f"the source file {name} {error}", "split it")
        return None
    except UnreadableFileError as error:
        hint = f"it was looked for at {quoted(str(path), _PATH_SHOWN)}"
        report.error(place, Code.SOURCE_MISSING, f"the source file {name} {error}", hint)
        return None
    text = decode(data)
    if isinstance(text, EncodingFault):
        where = f"line {text.place.line}, column {text.place.column}"
        message = f"the source file {name} is not in UTF-8: in {where}, {text.message}"
        report.error(place, Code.SOURCE_ENCODING, message, text.hint)
        return None
    if source.sha256:
        _compare(source, data, report)
    return text


def _compare(source: Source, data: bytes, report: Report) -> None:
    from hashlib import sha256  # noqa: PLC0415  # loads OpenSSL, which only a source with a digest needs

    found = sha256(data).hexdigest()
    if found != source.sha256.lower():
        place = source.sha256_place or source.place
        message = f"the source file {quoted(source.file)} has changed since it was quoted"
        report.error(place, Code.SOURCE_CHANGED, message, f"look at its quotes again, then write sha256: {found}")


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
