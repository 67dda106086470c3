"""Search for briefings in a folder: YAML files at any depth, and whether a file declares a briefing's format."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing_tui.loading.document import MAX_YAML_BYTES
from briefing_tui.loading.files import UnreadableFileError, read_file

YAML_SUFFIXES = (".yaml", ".yml")
_FORMAT_LINE = re.compile(rb"""(?m)^(?:\xef\xbb\xbf)?[{ \t]*["']?format["']?[ \t]*:[ \t]*["']?briefing/""")


def yaml_files(folder: Path, on_error: Callable[[OSError], object] | None = None) -> Iterator[Path]:
    """Yield the YAML files in a folder and its subfolders, sorted by name within each.

    Folders whose names begin with a dot are skipped, and so are symbolic links to folders, which could form a loop.
    `on_error` is called with the error of each folder that cannot be listed.
    """
    for name, folders, files in os.walk(folder, onerror=on_error):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (Path(name, file) for file in sorted(files) if file.endswith(YAML_SUFFIXES))


def is_briefing(path: Path) -> bool:
    """Say whether a YAML file declares the format of a briefing; True for a file that cannot be read."""
    try:
        return _FORMAT_LINE.search(read_file(path, MAX_YAML_BYTES)) is not None
    except UnreadableFileError:
        return True
