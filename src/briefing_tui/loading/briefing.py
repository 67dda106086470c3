"""A briefing's file becomes a Briefing, or the list of everything that is wrong with it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from briefing_tui.domain.briefing import STANDING_PANES, Briefing
from briefing_tui.domain.problem import BriefingError, Problem
from briefing_tui.domain.ruling import Ignore
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.document import compose_text, read_text
from briefing_tui.loading.files import UnreadableFileError
from briefing_tui.loading.format import BRIEFING, FORMAT
from briefing_tui.loading.nodes import Mapping, place_of
from briefing_tui.loading.report import START, Report, TooManyProblemsError
from briefing_tui.loading.values import read_fields

_LACKING = {"id": "", "title": ""}  # what stands for these where a briefing that has an error lacks them


class Loaded(NamedTuple):
    """What a file held: the briefing, or None if there is any error, and all problems in the order of their places.

    `rest` is what is right in itself of a briefing that has an error, so that its sources and quotes can be checked
    too: its references may lead to nothing, and what it lacks is empty. `ignores` are the comments that silence a rule.
    """

    briefing: Briefing | None
    problems: tuple[Problem, ...]
    rest: Briefing | None = None
    ignores: tuple[Ignore, ...] = ()

    @property
    def legible(self) -> Briefing | None:
        """The briefing, or what is right in itself of one that has an error."""
        return self.briefing or self.rest


def load_briefing(path: Path) -> Loaded:
    """Load the briefing in the file at `path`.

    Raises BriefingError where there is no such file, or none that can be read. Whatever is wrong with what the file
    holds is among the problems.
    """
    report = Report(path)
    try:
        text = read_text(path, report)
    except UnreadableFileError as error:
        raise BriefingError(f"{report.file} {error}: name the YAML file of a briefing") from None
    return Loaded(None, report.problems) if text is None else _load(text, report)


def load_text(text: str, path: Path) -> Loaded:
    """Load a briefing from text, without a byte order mark, as if it stood in the file at `path`."""
    return _load(text, Report(path))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the search for cyclic garbage: a tree has none, and looking for it takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _load(text: str, report: Report) -> Loaded:
    try:
        with _uncollected():
            return _read(text, report)
    except TooManyProblemsError:
        return Loaded(None, report.problems)


def _read(text: str, report: Report) -> Loaded:
    root = compose_text(text, report)
    if isinstance(root, Mapping):
        context = Context(report)
        context.reserve("section", *STANDING_PANES)
        values, _ = read_fields(BRIEFING, root, context)
        context.settle()
        if report.failed:
            return Loaded(None, report.problems, BRIEFING.make(**_LACKING | values), _ignores(text))
        return Loaded(BRIEFING.make(**values), report.problems, ignores=_ignores(text))
    if root is not None:
        message = "the file is no briefing, which is a mapping of keys and values"
        report.error(place_of(root), Code.WRONG_TYPE, message, f"begin it with `format: {FORMAT}`")
    elif not report.failed:
        report.error(START, Code.EMPTY_FILE, "the file is empty", f"a briefing begins with `format: {FORMAT}`")
    return Loaded(None, report.problems)


def _ignores(text: str) -> tuple[Ignore, ...]:
    if "ignore" not in text:
        return ()
    from briefing_tui.loading.ignores import find_ignores  # noqa: PLC0415  # only a file with such comments pays for it

    return find_ignores(text)
