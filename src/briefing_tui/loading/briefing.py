"""Loading of a briefing's file: it gives a Briefing with its source map, or the problems of the file."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from briefing_tui.domain.briefing import STANDING_PANES, Briefing, Claim
from briefing_tui.domain.problem import START, BriefingError, Problem
from briefing_tui.domain.rules import IgnoreComment
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.document import compose_text, decoded, read_text
from briefing_tui.loading.files import UnreadableFileError
from briefing_tui.loading.format import BRIEFING, FORMAT
from briefing_tui.loading.garbage_collection import garbage_collection_paused
from briefing_tui.loading.nodes import Mapping, location_of
from briefing_tui.loading.report import Report, TooManyProblemsError
from briefing_tui.loading.source_map import SourceMap
from briefing_tui.loading.values import read_fields


class UnreadableBriefingError(BriefingError):
    """The file of a briefing does not exist or cannot be read; `problem` says so as one of the file's problems."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file} {reason}: name the YAML file of a briefing")
        self.problem = Problem(file, *START, Code.UNREADABLE, f"the file {reason}", "put it back, and it is read again")


class Loaded(NamedTuple):
    """The result of loading a briefing's file: the briefing, or None if there is any error, and the problems found.

    `problems` are in the order of their locations. `partial` is the valid part of a briefing with an error, so that its
    sources and quotes can be checked too: it may lack the sources and actors that it refers to, required values may be
    empty, and its title may be the file's name.
    `source_map` has the locations of the values of either. `ignores` are the comments that suppress problems of rules.
    `text` is the file's text without a byte order mark, and `data` its bytes; both are empty where the file could not
    be decoded, and `data` is empty where no file was read.
    """

    briefing: Briefing | None
    problems: tuple[Problem, ...]
    partial: Briefing | None = None
    source_map: SourceMap = SourceMap()
    ignores: tuple[IgnoreComment, ...] = ()
    text: str = ""
    data: bytes = b""

    @property
    def legible(self) -> Briefing | None:
        """The briefing, or the valid part of one that has an error."""
        return self.briefing or self.partial


def part_of_briefing(file: str, values: dict[str, Any] | None = None) -> Briefing:
    """Return the part of a briefing that is made of some values by attribute, none of which it needs to have."""
    briefing: Briefing = BRIEFING.make(**{"id": "", "title": PurePath(file).name} | (values or {}))
    return briefing


def _without_loose_ends(briefing: Briefing) -> Briefing:
    """Return a briefing without its references to claims and actors that it does not have."""

    def known(claims: Iterable[str]) -> tuple[str, ...]:
        return tuple(filter(briefing.has_claim, claims))

    def settled(claim: Claim) -> Claim:
        actors = tuple(actor for actor in claim.actors if briefing.actor(actor) is not None)
        return replace(claim, see=known(claim.see), contradicts=known(claim.contradicts), actors=actors)

    panes = (replace(pane, claims=tuple(map(settled, pane.claims))) for pane in briefing.panes)
    return replace(briefing, panes=tuple(panes), key_judgments=known(briefing.key_judgments))


def load_briefing(path: Path) -> Loaded:
    """Load the briefing in the file at `path`; errors in its content are among the problems.

    Raises UnreadableBriefingError where the file does not exist or cannot be read.
    """
    report = Report(path)
    try:
        contents = read_text(path, report)
    except UnreadableFileError as error:
        raise UnreadableBriefingError(report.file, str(error)) from None
    if contents is None:
        return Loaded(None, report.problems)
    data, text = contents
    return _load(text, report)._replace(data=data)


def load_bytes(data: bytes, path: Path) -> Loaded:
    """Load a briefing from the bytes of a file, as if they stood in the file at `path`."""
    report = Report(path)
    text = decoded(data, report)
    return Loaded(None, report.problems) if text is None else _load(text, report)._replace(data=data)


def load_text(text: str, path: Path) -> Loaded:
    """Load a briefing from a YAML text, without a byte order mark, as if it stood in the file at `path`."""
    return _load(text, Report(path))


def _load(text: str, report: Report) -> Loaded:
    try:
        with garbage_collection_paused():
            return _read(text, report)._replace(text=text)
    except TooManyProblemsError:
        return Loaded(None, report.problems, text=text)


def _read(text: str, report: Report) -> Loaded:
    """Load a briefing from a YAML text; problems go to `report`."""
    root = compose_text(text, report)
    if isinstance(root, Mapping):
        context = Context(report)
        context.reserve("section", *STANDING_PANES)
        values, _ = read_fields(BRIEFING, root, context)
        context.resolve_references()
        source_map, ignores = SourceMap(context.locations), _ignores(text, report)
        if report.failed:
            partial = _without_loose_ends(part_of_briefing(report.file, values))
            return Loaded(None, report.problems, partial, source_map, ignores)
        return Loaded(BRIEFING.make(**values), report.problems, None, source_map, ignores)
    if root is not None:
        message = "the file is no briefing, which is a mapping of keys and values"
        report.error(location_of(root), Code.WRONG_TYPE, message, f"begin it with `format: {FORMAT}`")
    elif not report.failed:
        report.error(START, Code.EMPTY_FILE, "the file is empty", f"a briefing begins with `format: {FORMAT}`")
    return Loaded(None, report.problems)


def _ignores(text: str, report: Report) -> tuple[IgnoreComment, ...]:
    if "ignore" not in text:
        return ()
    from briefing_tui.loading.ignores import find_ignores  # noqa: PLC0415  # imported only for a file with comments

    return find_ignores(text, report)
