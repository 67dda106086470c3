"""The output formats of `briefing check`: text, JSON and SARIF 2.1.0, each written file by file."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing_tui.domain.problem import START, Problem

if TYPE_CHECKING:
    from briefing_tui.reporting.checked import Checked
    from briefing_tui.reporting.text_report import TextStyle, WrittenFile


class Part(NamedTuple):
    """What one file adds to the output: lines in the order of the files, and lines to print after all files.

    Those on its problems come first, then those on what was checked.
    """

    lines: tuple[str, ...] = ()
    deferred_lines: tuple[str, ...] = ()
    inspection_lines: tuple[str, ...] = ()


class Form(Protocol):
    """An output format; `part` may run in another process than `output_lines`."""

    def part(self, checked: "Checked", uncited: tuple[Problem, ...], path: Path) -> Part:
        """Return the part of the output for the briefing file at `path` and the uncited sentences of its sources."""

    def output_lines(self, parts: Iterable[Part]) -> Iterator[str]:
        """Yield the lines of the output as the parts arrive."""


class TextForm(NamedTuple):
    """Problems as compilers print them; with `quotes`, a line for each quote before them and the totals after them."""

    style: "TextStyle"
    quotes: bool = False

    def part(self, checked: "Checked", uncited: tuple[Problem, ...], path: Path) -> Part:
        """Return the lines for the quotes, problems and uncited sentences of a file."""
        from briefing_tui.reporting.checked import Tally
        from briefing_tui.reporting.text_report import WrittenFile, problem_lines, quote_lines

        lines = list(quote_lines(checked)) if self.quotes else []
        for problems, written, _ in _by_file(checked, path, checked.listed):
            lines += (line for problem in problems for line in problem_lines(problem, written, self.style))
        lines += (line for note in uncited for line in problem_lines(note, WrittenFile(), self.style))
        if self.quotes:
            lines.append(f"{checked.file}: {Tally.of(checked).sum()}")
        return Part(tuple(lines))

    def output_lines(self, parts: Iterable[Part]) -> Iterator[str]:
        """Yield the lines of all parts in order."""
        for part in parts:
            yield from part.lines


@dataclass(frozen=True, slots=True)
class JsonForm:
    """A JSON object with lists, one item a line: `anchors`, and held until the end `problems` and `checked`."""

    def part(self, checked: "Checked", uncited: tuple[Problem, ...], path: Path) -> Part:  # noqa: ARG002  # as Form has it
        """Return a JSON object a line for each anchor, each problem, and for what was checked."""
        import json

        from briefing_tui.reporting.objects import anchor_objects, inspection_object, problem_objects

        problems, inspection = problem_objects([*checked.listed, *uncited]), inspection_object(checked)
        anchors, inspections = map(json.dumps, anchor_objects(checked)), [json.dumps(inspection)] if inspection else []
        return Part(tuple(anchors), tuple(map(json.dumps, problems)), tuple(inspections))

    def output_lines(self, parts: Iterable[Part]) -> Iterator[str]:
        """Yield the lines of the JSON object."""
        problems: list[str] = []
        inspections: list[str] = []

        def anchors() -> Iterator[str]:
            for part in parts:
                problems.extend(part.deferred_lines)
                inspections.extend(part.inspection_lines)
                yield from part.lines

        yield '{"anchors": ['
        yield from _comma_separated(anchors())
        yield '], "problems": ['
        yield from _comma_separated(problems)
        yield '], "checked": ['
        yield from _comma_separated(inspections)
        yield "]}"


@dataclass(frozen=True, slots=True)
class SarifForm:
    """A SARIF 2.1.0 log (OASIS standard) with one run, one result a line; suppressed problems are among them."""

    def part(self, checked: "Checked", uncited: tuple[Problem, ...], path: Path) -> Part:
        """Return a SARIF result a line for each problem and each uncited sentence."""
        import json

        from briefing_tui.reporting.passages import Passages
        from briefing_tui.reporting.sarif import result_objects, uri

        uris = {source: uri(relative_path(Path(file))) for source, file in checked.source_files.items()}
        listed = tuple(sorted([*checked.listed, *(each.problem for each in checked.suppressed_listed)]))
        passages = Passages(checked, uris)
        results = [
            result
            for problems, written, where in _by_file(checked, path, listed)
            for result in result_objects(problems, written, relative_path(where), checked, passages)
        ]
        for name, grouped in groupby(uncited, lambda note: note.file):
            notes, source = list(grouped), Path(name)
            results += result_objects(notes, written_file(text_of(source), notes), relative_path(source))
        return Part(tuple(map(json.dumps, results)))

    def output_lines(self, parts: Iterable[Part]) -> Iterator[str]:
        """Yield the lines of the SARIF log."""
        import json
        from importlib.metadata import metadata, version  # slow to import

        from briefing_tui.documents.examination import all_codes, documented_codes
        from briefing_tui.reporting.sarif import SCHEMA, VERSION, rule_addresses, tool_object

        rules = (row for _, rows in all_codes() for row in rows)
        addresses = rule_addresses(metadata("briefing-tui").get_all("Project-URL") or (), documented_codes())
        tool = json.dumps(tool_object(version("briefing-tui"), rules, addresses))
        yield f'{{"$schema": "{SCHEMA}", "version": "{VERSION}", "runs": [{{'
        yield f'"tool": {tool},'
        yield '"columnKind": "unicodeCodePoints", "results": ['
        yield from _comma_separated(line for part in parts for line in part.lines)
        yield "]}]}"


def text_of(path: Path) -> str | None:
    """Return the text of a file, with a sign in place of what is not UTF-8, or None where the file cannot be read."""
    from briefing_tui.loading.document import MAX_YAML_BYTES
    from briefing_tui.loading.files import UnreadableFileError, read_file

    try:
        return read_file(path, MAX_YAML_BYTES).decode(errors="replace")
    except UnreadableFileError:
        return None


def written_file(text: str | None, problems: Iterable[Problem]) -> "WrittenFile":
    """Return the lines of a YAML text, with the ends of the scalars that problems in it are about.

    It is empty where there is no text. What stands after the last problem is not parsed.
    """
    from briefing_tui.loading.scalar_spans import scalars
    from briefing_tui.reporting.text_report import WrittenFile
    from briefing_tui.text.line_breaks import BYTE_ORDER_MARK, lines_of

    if text is None:
        return WrittenFile()
    text = text.removeprefix(BYTE_ORDER_MARK)
    wanted = {problem.location for problem in problems}
    last = max(wanted, default=START)
    reached = takewhile(lambda scalar: scalar.location <= last, scalars(text))
    ends = {scalar.location: scalar.end_location for scalar in reached if scalar.location in wanted}
    return WrittenFile(lines_of(text), ends)


def _by_file(
    checked: "Checked", path: Path, listed: Iterable[Problem]
) -> Iterator[tuple[list[Problem], "WrittenFile", Path]]:
    """Yield the problems of each file in order, with the file's content and path; the briefing's own path is `path`.

    The content of a file that was not to be read is empty: a link may lead to any file of the user's.
    """
    from briefing_tui.loading.codes import Code
    from briefing_tui.reporting.text_report import WrittenFile

    for name, grouped in groupby(listed, lambda problem: problem.file):
        problems = list(grouped)
        where = path if name == checked.file else Path(name)
        if any(problem.code == Code.UNREADABLE for problem in problems):
            yield problems, WrittenFile(), where
        else:
            is_own = name == checked.file and checked.text is not None
            yield problems, written_file(checked.text if is_own else text_of(where), problems), where


def relative_path(path: Path) -> str:
    """Return the path of a file relative to the working directory, with symbolic links resolved.

    Where the working directory is gone or cannot be read, the path is left as it is.
    """
    try:
        real = os.path.realpath(path)
        return os.path.relpath(real)
    except OSError:
        return str(path)


def _comma_separated(items: Iterable[str]) -> Iterator[str]:
    """Yield each item with a comma after it, but for the last, as the items of a JSON list."""
    last: str | None = None
    for item in items:
        if last is not None:
            yield f"{last},"
        last = item
    if last is not None:
        yield last
