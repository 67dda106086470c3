"""The forms in which `briefing check` prints what it found, file by file: text, JSON and SARIF."""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing_tui.domain.problem import Problem

if TYPE_CHECKING:
    from briefing_tui.reporting.checked import Checked
    from briefing_tui.reporting.text_report import Look, WrittenFile


class Part(NamedTuple):
    """What one file adds to the output: lines to be printed in its turn, and lines for the end."""

    lines: tuple[str, ...] = ()
    later: tuple[str, ...] = ()


class Form(Protocol):
    """A form of output; each file's part may be made in another process than the whole."""

    def part(self, checked: "Checked", uncited: tuple[Problem, ...], path: Path) -> Part:
        """Return what is said of the briefing in the file `path`, and of the uncited sentences of its sources."""

    def whole(self, parts: Iterable[Part]) -> Iterator[str]:
        """Yield the lines of the output as the parts come."""


@dataclass(frozen=True, slots=True)
class TextForm:
    """Problems as a compiler prints them; with `quotes`, the verdict of every quote before them, and a sum after."""

    look: "Look"
    quotes: bool = False

    def part(self, checked: "Checked", uncited: tuple[Problem, ...], path: Path) -> Part:
        """Return the lines of quotes, problems and uncited sentences."""
        from briefing_tui.reporting.checked import Tally
        from briefing_tui.reporting.text_report import WrittenFile, problem_lines, quote_lines

        lines = list(quote_lines(checked)) if self.quotes else []
        for problems, written, _ in _by_file(checked, path):
            lines += (line for problem in problems for line in problem_lines(problem, written, self.look))
        lines += (line for note in uncited for line in problem_lines(note, WrittenFile(), self.look))
        if self.quotes:
            lines.append(f"{checked.file}: {Tally.of(checked).sum()}")
        return Part(tuple(lines))

    def whole(self, parts: Iterable[Part]) -> Iterator[str]:
        """Yield the lines of each part."""
        for part in parts:
            yield from part.lines


@dataclass(frozen=True, slots=True)
class JsonForm:
    """One object with `anchors` and `problems`, an object a line; the anchors need not be held until the end."""

    def part(self, checked: "Checked", uncited: tuple[Problem, ...], path: Path) -> Part:  # noqa: ARG002  # as Form has it
        """Return the objects of the anchors, and of the problems for the end."""
        from briefing_tui.reporting.objects import anchor_objects, problem_objects

        problems = problem_objects([*sorted(checked.problems), *uncited])
        return Part(tuple(map(json.dumps, anchor_objects(checked))), tuple(map(json.dumps, problems)))

    def whole(self, parts: Iterable[Part]) -> Iterator[str]:
        """Yield the lines of the object."""
        problems: list[str] = []

        def anchors() -> Iterator[str]:
            for part in parts:
                problems.extend(part.later)
                yield from part.lines

        yield '{"anchors": ['
        yield from _listed(anchors())
        yield '], "problems": ['
        yield from _listed(problems)
        yield "]}"


@dataclass(frozen=True, slots=True)
class SarifForm:
    """A log of SARIF 2.1.0 with one run, a result a line."""

    def part(self, checked: "Checked", uncited: tuple[Problem, ...], path: Path) -> Part:
        """Return the results."""
        from briefing_tui.reporting.sarif import result_objects

        results = [
            result
            for problems, written, where in _by_file(checked, path)
            for result in result_objects(problems, written, _from_here(where))
        ]
        for name, notes in groupby(uncited, lambda note: note.file):
            source = Path(name)
            results += result_objects(notes, written_file(source), _from_here(source))
        return Part(tuple(map(json.dumps, results)))

    def whole(self, parts: Iterable[Part]) -> Iterator[str]:
        """Yield the lines of the log."""
        from importlib.metadata import version  # which loads much

        from briefing_tui.documents.examination import every_code
        from briefing_tui.reporting.sarif import SCHEMA, VERSION, tool_object

        rules = (row for _, rows in every_code() for row in rows)
        tool = json.dumps(tool_object(version("briefing-tui"), rules))
        yield f'{{"$schema": "{SCHEMA}", "version": "{VERSION}", "runs": [{{'
        yield f'"tool": {tool},'
        yield '"columnKind": "unicodeCodePoints", "results": ['
        yield from _listed(line for part in parts for line in part.lines)
        yield "]}]}"


def written_file(path: Path) -> "WrittenFile":
    """Return the lines of a file, and where the texts in it end; nothing where it cannot be read (again)."""
    from briefing_tui.loading.document import LIMIT_BYTES
    from briefing_tui.loading.files import UnreadableFileError, read_file
    from briefing_tui.loading.written import scalars
    from briefing_tui.reporting.text_report import WrittenFile
    from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, lines_of

    try:
        text = read_file(path, LIMIT_BYTES).decode(errors="replace").removeprefix(BYTE_ORDER_MARK)
    except UnreadableFileError:
        return WrittenFile()
    return WrittenFile(lines_of(text), {scalar.location: scalar.end_location for scalar in scalars(text)})


def _by_file(checked: "Checked", path: Path) -> Iterator[tuple[list[Problem], "WrittenFile", Path]]:
    """Yield the problems of each file in their order, with its text and its path: the briefing's is `path`."""
    for name, problems in groupby(sorted(checked.problems), lambda problem: problem.file):
        where = path if name == checked.file else Path(name)
        yield list(problems), written_file(where), where


def _from_here(path: Path) -> str:
    """Return the way to a file from the folder that the program runs in, past symbolic links."""
    return os.path.relpath(os.path.realpath(path))


def _listed(items: Iterable[str]) -> Iterator[str]:
    """Yield items as those of a list in JSON, a line each."""
    last: str | None = None
    for item in items:
        if last is not None:
            yield f"{last},"
        last = item
    if last is not None:
        yield last
