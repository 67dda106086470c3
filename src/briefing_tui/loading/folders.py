"""The briefings in a folder: every YAML file, at any depth, that says it is one."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing_tui.loading.document import LIMIT_BYTES
from briefing_tui.loading.files import UnreadableFileError, read_file

_SUFFIXES = (".yaml", ".yml")
_FORMAT = re.compile(rb"""(?m)^(?:\xef\xbb\xbf)?[{ \t]*["']?format["']?[ \t]*:[ \t]*["']?briefing/""")


def yaml_files(folder: Path, refuse: Callable[[OSError], object] | None = None) -> Iterator[Path]:
    """Yield the YAML files in a folder and the folders in it, in the order of their names.

    Folders whose names begin with a dot are passed over, and so are those that are links: they could lead in a circle.
    `refuse` is called for each folder that cannot be looked into.
    """
    for name, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (Path(name, file) for file in sorted(files) if file.endswith(_SUFFIXES))


def is_briefing(path: Path) -> bool:
    """Say whether a YAML file names the format of a briefing; of one that cannot be read, that it may be one."""
    try:
        return _FORMAT.search(read_file(path, LIMIT_BYTES)) is not None
    except UnreadableFileError:
        return True
