"""Reading of an edited region again: whether it holds what is intended, and every comment that it held."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from briefing_tui.loading.context import Context
from briefing_tui.loading.editing.nodes import extent_of
from briefing_tui.loading.fields import Kind, Listing
from briefing_tui.loading.format import SOURCE
from briefing_tui.loading.nodes import Mapping as MappingNode
from briefing_tui.loading.nodes import Scalar, compose
from briefing_tui.loading.nodes import Sequence as SequenceNode
from briefing_tui.loading.report import Report, TooManyProblemsError
from briefing_tui.loading.values import read

_SIGN = re.compile(r"(?<!\S)#[^\r\n]*")
_BLOCK_STYLES = frozenset("|>")


def reads_as(piece: str, kind: Kind, intended: Any, sources: Sequence[str], *, is_item: bool) -> bool:
    """Return whether a region reads as one item, or as the value of one entry, without a problem and as intended.

    `sources` are the ids of the briefing's sources, of which a quote may leave out an only one.
    """
    report = Report(Path())
    try:
        root = compose(piece, report)
        node: Any = None
        if is_item and isinstance(root, SequenceNode) and len(root.items) == 1:
            (node,) = root.items
        elif not is_item and isinstance(root, MappingNode) and len(root.entries) == 1:
            ((_, node),) = root.entries
        if node is None or report.problems:
            return False
        if isinstance(node, Scalar) and node.null:
            return intended in (None, "", ())
        context = Context(report)
        for source in () if _is_of_sources(kind) else sources:
            context.define("source", source, Scalar(source, node.mark))
        value = read(kind, node, "it", context)
    except TooManyProblemsError:
        return False
    return not report.problems and bool(value == intended)


def _is_of_sources(kind: Kind) -> bool:
    """Return whether a kind is that of the sources, which define their ids themselves."""
    return kind is SOURCE or (isinstance(kind, Listing) and kind.item is SOURCE)


def comments_in(piece: str) -> list[str]:
    """Return the comments of a piece of YAML in order."""
    return list(_comments(piece))


def keeps(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether the comments after an edit are among those before it, in the same order."""
    rest = iter(before)
    return all(comment in rest for comment in after)


def _comments(piece: str) -> Iterator[str]:
    root = extent_of(piece)
    scalars = (node for node in root.all() if node.is_scalar and not node.is_null) if root else ()
    spans = sorted((node.start, node.end, node.style) for node in scalars)
    number, match = 0, _SIGN.search(piece)
    while match:
        at, after = match.start(), match.end()
        while number + 1 < len(spans) and spans[number + 1][0] <= at:
            number += 1
        start, end, style = spans[number] if spans else (0, 0, "")
        is_in_head = style in _BLOCK_STYLES and not any(each in piece[start:at] for each in "\r\n")
        if start <= at < end and not is_in_head:
            after = end
        else:
            yield match[0].rstrip()
        match = _SIGN.search(piece, after)
