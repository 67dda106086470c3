"""The comments `# briefing: ignore[code] reason` of a YAML file, each with the lines that it silences.

Only a comment is read: the same words inside a text, plain, quoted or a block, are that text's.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import yaml

from briefing_tui.domain.briefing import Place
from briefing_tui.domain.lines import line_starts
from briefing_tui.domain.ruling import Ignore
from briefing_tui.domain.visible import visible_line
from briefing_tui.loading.nodes import LOADER
from briefing_tui.loading.syntax import without_odd_breaks

_IGNORE = re.compile(r"(?<!\S)#[ \t]*briefing:[ \t]*ignore\b[ \t]*(?:\[(?P<codes>[^]\r\n]*)\])?(?P<reason>[^\r\n]*)")
_BLOCK = frozenset("|>")


class _Text(NamedTuple):
    """A scalar of the file: its characters, its lines from 0, and whether it is a block under `|` or `>`."""

    start: int
    end: int
    first_line: int
    block: bool


def find_ignores(text: str) -> tuple[Ignore, ...]:
    """Return the ignoring comments of a YAML document that has been found to be one, in order.

    A comment beside an item silences the item's line; beside the end of a text of several lines, the line in which
    the text begins. A comment on a line of its own silences the next line that is not all comment.
    """
    text = without_odd_breaks(text)
    found = list(_IGNORE.finditer(text))
    if not found:
        return ()
    texts = list(_texts(text))
    starts = [each.start for each in texts]
    lines = line_starts(text)
    ignores = []
    for match in found:
        line = bisect_right(lines, match.start()) - 1
        index = bisect_right(starts, match.start()) - 1
        before = texts[index] if index >= 0 else None
        if before is None or match.start() >= before.end or (before.block and line == before.first_line):
            codes = tuple(code for code in map(str.strip, (match["codes"] or "").split(",")) if code)
            place = Place(line + 1, match.start() - lines[line] + 1)
            silenced = frozenset(each + 1 for each in _silenced(text, lines, line, match.start(), before))
            reason = visible_line(match["reason"].strip())
            ignores.append(Ignore(tuple(map(visible_line, codes)), reason, place, silenced))
    return tuple(ignores)


def _silenced(text: str, lines: list[int], line: int, at: int, before: _Text | None) -> Iterator[int]:
    """Yield the lines, from 0, that a comment at `at` in `line` silences."""
    if text[lines[line] : at].strip():
        yield line
        if before is not None and lines[line] < before.end <= at:
            yield before.first_line
        return
    for below in count(line + 1):
        if below >= len(lines):
            return
        end = lines[below + 1] if below + 1 < len(lines) else len(text)
        if not text[lines[below] : end].lstrip().startswith("#"):
            yield below
            return


def _texts(text: str) -> Iterator[_Text]:
    for token in yaml.scan(text, Loader=LOADER):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark, token.end_mark
            yield _Text(start.index, end.index, start.line, token.style in _BLOCK)
