"""A new briefing's file: where it goes, how it names its source, and its writing, which overwrites nothing."""

import os
from contextlib import suppress
from itertools import count
from pathlib import Path
from secrets import token_hex

from briefing_tui.documents.files import Library, OutsideLibraryError
from briefing_tui.documents.putting import PREFIX
from briefing_tui.domain.problem import BriefingError, reason
from briefing_tui.text.visible import visible_line


def path_of_new(source: Path, output: Path | None, name: str) -> Path:
    """Return the path to write to: that given, one in the folder given, or one beside the source.

    Raises BriefingError where its folder does not exist.
    """
    path = output or source.parent
    path = path / name if is_folder(path) else path
    if not is_folder(path.parent):
        raise BriefingError(f"the folder {path.parent} does not exist")
    return path


def is_folder(path: Path) -> bool:
    """Return whether there is a folder at a path."""
    return os.path.isdir(path)  # noqa: PTH112  # Path.is_dir raises where the name is too long, or the disk fails


def way_to(source: Path, folder: Path) -> str:
    """Return the way from a folder to a source as a briefing names it: with slashes, and never like a drive's.

    Raises BriefingError where the way is no text in UTF-8, as a briefing is, or begins in a folder that is gone.
    """
    try:
        str(source).encode()
        way = Path(os.path.relpath(os.path.realpath(source), os.path.realpath(folder))).as_posix()
    except UnicodeEncodeError:
        raise BriefingError(f"{visible_line(str(source))} has a name that is not in UTF-8: rename it") from None
    except OSError as error:  # as where the working folder has been deleted
        raise BriefingError(f"the folder {folder} cannot be found: {reason(error)}") from None
    except ValueError:  # on another drive
        return str(source)
    return f"./{way}" if ":" in way.partition("/")[0] else way


def needed_root(source: Path, path: Path) -> Path | None:
    """Return the folder that holds a source and its briefing at `path`, where it has to be named as the library.

    It has to be where the source lies outside the library that is found for the briefing.
    """
    library = Library.of(path)
    try:
        library.source_path(way_to(source, path.parent))
    except OutsideLibraryError:
        return Path(os.path.commonpath([Path(os.path.realpath(source)).parent, os.path.realpath(path.parent)]))
    return None


class TakenNameError(BriefingError):
    """There is a file already where a new one was to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already: name another file with -o")


def write_beside(path: Path, text: str) -> Path:
    """Write a new file as `write_new` does, and return its path: with a number, from 2, where the name is taken."""
    for number in count(1):
        free = path.with_stem(f"{path.stem}-{number}") if number > 1 else path
        if not os.path.lexists(free):
            with suppress(TakenNameError):  # by another program, a moment ago
                write_new(free, text)
                return free
    raise AssertionError("numbers do not end")


def refuse_existing(path: Path) -> None:
    """Raise TakenNameError where there is something at a path, if only a symbolic link."""
    if os.path.lexists(path):
        raise TakenNameError(path)


def write_new(path: Path, text: str) -> None:
    """Write a new file, whole or not at all, even where the process is killed; one that is there is never overwritten.

    Raises TakenNameError, with nothing left behind, where there is one, and BriefingError where it cannot be written.
    """
    try:
        part = path.with_name(f"{PREFIX}{token_hex(4)}")  # which `put_file` deletes where a killed process left it
        try:
            with part.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            _put(part, path)
        finally:
            part.unlink(missing_ok=True)
    except FileExistsError:
        raise TakenNameError(path) from None
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error).lower()
        raise BriefingError(f"{path} cannot be written: {why}") from None


def _put(part: Path, path: Path) -> None:
    """Give a file its name in one step. Raises FileExistsError where another has it."""
    try:
        path.hardlink_to(part)  # unlike a renaming, it takes the place of no file
    except OSError:  # as on FAT, which has no links
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        part.rename(path)
