"""Reading of trees as the format's own reader reads a whole file, so that what has been written can be compared."""

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from briefing_tui.domain.briefing import STANDING_PANES
from briefing_tui.domain.problem import Problem, SourceLocation
from briefing_tui.loading.context import Context
from briefing_tui.loading.editing.tree import Collection, Tree, is_null
from briefing_tui.loading.fields import Kind
from briefing_tui.loading.nodes import MAX_TEXT_CHARACTERS, Mapping, Node, Scalar, Sequence
from briefing_tui.loading.report import Report, TooManyProblemsError
from briefing_tui.loading.values import read
from briefing_tui.text.visible import visible

_NO_FILE = Path()


class Reading(NamedTuple):
    """The domain's value of a tree, or None where it has none, and the errors in it, whose lines are the tree's."""

    value: Any
    errors: tuple[Problem, ...]


def reading(tree: Tree, kind: Kind, implied_source: str = "") -> Reading:
    """Read a tree as a value of some kind; `implied_source` is the id of the briefing's only source, if it is that.

    Ids that the tree refers to are not looked for.
    """
    report = Report(_NO_FILE)
    context = Context(report)
    context.reserve("section", *STANDING_PANES)
    if implied_source:
        context.reserve("source", implied_source)
    try:
        value = read(kind, _node(tree), "", context)
    except TooManyProblemsError:
        value = None
    return Reading(value, tuple(problem for problem in report.problems if problem.is_error))


def _node(tree: Tree) -> Node:
    mark = _mark(tree.location)
    if not isinstance(tree, Collection):
        return Scalar(visible(tree.value[:MAX_TEXT_CHARACTERS]), mark, is_null(tree))
    values = [_node(part.value) for part in tree.parts if part.value is not None]
    if not tree.is_mapping:
        return Sequence(tuple(values), mark)
    keys = (Scalar(visible(part.key), mark) for part in tree.parts)
    return Mapping(tuple(zip(keys, values, strict=True)), mark)


def _mark(location: SourceLocation) -> Any:
    return yaml.Mark("", 0, location.line - 1, location.column - 1, None, 0)
