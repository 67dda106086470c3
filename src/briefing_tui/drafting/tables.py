"""Tables of words for drafting, as files that a user can read, extend and override.

A table is a text file in UTF-8. What follows a `#` at the beginning of a line is a comment; the comments at the head
give the format, the source and the licence of the table. `[name]` begins a section. Every other line is an entry:
fields separated by `|`, the first of which is its key. Tables of the same name in several folders are read one after
the other: an entry takes the place of an earlier one with its key, and `- key` removes it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from briefing_tui.domain.problem import BriefingError
from briefing_tui.loading.files import MissingFileError, UnreadableFileError, read_file
from briefing_tui.text.visible import visible_line

TABLES = Path(__file__).parent / "tables"
_SUFFIX = ".txt"
_MAX_BYTES = 4_000_000


class TableError(BriefingError):
    """A table cannot be read, or a line of it is not understood."""


class Entry(NamedTuple):
    """An entry of a table: its section, its fields without the white space around them, and where it stands."""

    section: str
    fields: tuple[str, ...]
    file: str
    line: int  # from 1

    @property
    def key(self) -> str:
        """The first field."""
        return self.fields[0]

    def error(self, message: str) -> TableError:
        """Return the error that this entry is not understood, for the reason in `message`."""
        return TableError(f"{self.file}:{self.line}: {message}")


def read_table(name: str, folders: Iterable[Path]) -> tuple[Entry, ...]:
    """Return the entries of the table `name` in all `folders` that have it, a later entry in the place of an earlier.

    Raises TableError where a file cannot be read, is no text in UTF-8, or has a line that is not understood.
    """
    entries: dict[tuple[str, str], Entry] = {}
    for folder in folders:
        path = folder / f"{name}{_SUFFIX}"
        text = _text(path)
        if text is not None:
            _add(entries, text, visible_line(str(path)))
    return tuple(entries.values())


def _text(path: Path) -> str | None:
    """Return the text of a file, or None where there is no such file."""
    try:
        data = read_file(path, _MAX_BYTES)
    except MissingFileError:
        return None
    except UnreadableFileError as error:
        raise TableError(f"the table {visible_line(str(path))} {error}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError(f"the table {visible_line(str(path))} is not text in UTF-8: save it as UTF-8") from None


def _add(entries: dict[tuple[str, str], Entry], text: str, file: str) -> None:
    """Add the entries of a table's text to those of the same table in other folders."""
    for entry in _entries(text, file):
        key = entry.key.removeprefix("- ")
        if key != entry.key:
            for where in [each for each in entries if each[1] == key and entry.section in ("", each[0])]:
                del entries[where]
        else:
            entries[entry.section, key] = entry


def _entries(text: str, file: str) -> Iterator[Entry]:
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        content = line.strip()
        if not content or content.startswith("#"):
            continue
        if content.startswith("["):
            if not content.endswith("]"):
                raise TableError(f"{file}:{number}: the name of a section has no closing bracket: write [name]")
            section = content[1:-1].strip()
            continue
        fields = tuple(field.strip() for field in content.split("|"))
        if not fields[0]:
            raise TableError(f"{file}:{number}: the first field is empty: it is the key of the entry")
        yield Entry(section, fields, file, number)
