"""Reading of a value that somebody types, as if it stood in a file: the same value, or the same message."""

from collections.abc import Collection, Mapping
from pathlib import Path

import yaml

from briefing_tui.loading.context import Context
from briefing_tui.loading.nodes import MAX_TEXT_CHARACTERS, Scalar
from briefing_tui.loading.report import Report
from briefing_tui.loading.scalars import ScalarKind, read_scalar
from briefing_tui.text.visible import visible

_MARK = yaml.Mark("", 0, 0, 0, None, 0)


class InvalidValueError(ValueError):
    """A text is no value of its kind; the message says why, and what it can be, as that of a file's problem."""


def read_typed(kind: ScalarKind, text: str, label: str, ids: Mapping[str, Collection[str]]) -> object:
    """Return the value of a typed text, without white space at its ends, which may not be all of it.

    `label` names the value in messages: its key in backticks. `ids` are those that a reference may name, by the kind of
    thing ("claim"). Raises InvalidValueError.
    """
    if len(text) > MAX_TEXT_CHARACTERS:
        raise InvalidValueError(f"{label} has more than {MAX_TEXT_CHARACTERS:,} characters: divide it")
    report = Report(Path())
    context = Context(report)
    for thing, known in ids.items():
        context.reserve(thing, *known)
    value = read_scalar(kind, Scalar(visible(text), _MARK), label, context)
    context.resolve_references()
    error = next((problem for problem in report.problems if problem.is_error), None)
    if error is not None:
        raise InvalidValueError(f"{error.message}: {error.hint}" if error.hint else error.message)
    return value
