"""Search for briefings in a folder: YAML files at any depth, and whether a file declares a briefing's format."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from briefing_tui.loading.document import MAX_YAML_BYTES
from briefing_tui.loading.files import UnreadableFileError, read_file
from briefing_tui.text.regex import regex

YAML_SUFFIXES = (".yaml", ".yml")
_FORMAT_LINE = regex(rb"""(?m)^(?:\xef\xbb\xbf)?[{ \t]*["']?format["']?[ \t]*:[ \t]*["']?briefing/""")
# A key at the left margin, or the first of braces, with the first word of its value.
_TOP_LINE = regex(
    rb"""(?m)^(?:\xef\xbb\xbf)?(?:\{[ \t]*)?["']?([A-Za-z_]{2,13})["']?[ \t]*:[ \t]*["']?([A-Za-z]{0,12})(/?)"""
)
_PANES = {b"threats", b"cooperation", b"perspective", b"bluf", b"key_judgments"}  # beside `sources`, a briefing's alone
_MIN_SIMILARITY = 0.75  # of a misspelt word to the right one: one letter of `format` wrong, or two turned round


def yaml_files(folder: Path, on_error: Callable[[OSError], object] | None = None) -> Iterator[Path]:
    """Yield the YAML files in a folder and its subfolders, sorted by name within each.

    Folders whose names begin with a dot are skipped, and so are symbolic links to folders, which could form a loop.
    `on_error` is called with the error of each folder that cannot be listed.
    """
    for name, folders, files in os.walk(folder, onerror=on_error):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (Path(name, file) for file in sorted(files) if file.lower().endswith(YAML_SUFFIXES))


def is_briefing(path: Path) -> bool:
    """Say whether a YAML file declares the format of a briefing; True for a file that cannot be read."""
    try:
        return _FORMAT_LINE.search(read_file(path, MAX_YAML_BYTES)) is not None
    except UnreadableFileError:
        return True


def seems_briefing(path: Path) -> bool:
    """Say whether a YAML file is a briefing, or would be but for its `format`; True for a file that cannot be read.

    Such a file has a line that comes near `format: briefing/1`, or the keys that only a briefing has.
    """
    try:
        data = read_file(path, MAX_YAML_BYTES)
    except UnreadableFileError:
        return True
    return _FORMAT_LINE.search(data) is not None or _lacks_format_alone(data)


def _lacks_format_alone(data: bytes) -> bool:
    """Say whether the YAML of `data` is a briefing's but for its `format`, which is misspelt or missing."""
    keys = set()
    for key, value, slash in _TOP_LINE.findall(data):
        if value == b"briefing" and slash:
            return True
        if _resembles(key, "format") and _resembles(value, "briefing"):
            return True
        keys.add(key)
    return b"sources" in keys and not _PANES.isdisjoint(keys)


def _resembles(word: bytes, right: str) -> bool:
    """Say whether a word is `right`, but for its case and a letter or two."""
    from difflib import SequenceMatcher  # noqa: PLC0415  # imported only for a file without the line of a briefing

    return SequenceMatcher(None, word.lower().decode("ascii"), right).ratio() >= _MIN_SIMILARITY
