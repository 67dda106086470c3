"""`briefing check`: print the problems of briefings and the verdicts of their quotes."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import click

from briefing_tui.cli.arguments import STANDARD_STREAM, PathOfFile, briefing_files, root_option
from briefing_tui.cli.forms import Form, JsonForm, Part, SarifForm, TextForm
from briefing_tui.cli.job import Job, Outcome, killed
from briefing_tui.cli.output import FAILED_STATUS, is_coloured, print_error, print_lines
from briefing_tui.cli.parallel import in_order, processors
from briefing_tui.cli.progress import with_progress
from briefing_tui.domain.problem import BriefingError, Severity, reason
from briefing_tui.text.english import counted
from briefing_tui.text.visible import visible_line

_DEFAULT_WIDTH_CELLS = 100  # where the output is no terminal


@click.command()
@click.argument("files", nargs=-1, required=True, type=PathOfFile(allow_dash=True), metavar="FILE...")
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), help="What to print; text by default.")
@click.option("--json", "as_json", is_flag=True, help="Short for --format json: `anchors`, `problems`, `checked`.")
@click.option(
    "--min-severity",
    "least",
    type=click.Choice([*map(str, Severity)]),
    help="List the problems that are at least so grave; the others are only counted.",
)
@click.option("--strict", is_flag=True, help="Fail on warnings too: the exit status is then 1.")
@click.option(
    "--stdin-filename",
    "name",
    type=PathOfFile(),
    metavar="FILE",
    help="The file that - stands for: problems name it, and sources are looked for from its folder.",
)
@click.option("--quotes", is_flag=True, help="List every quote: verdict, claim, source, place, characters of the file.")
@click.option("--uncited", is_flag=True, help="List the sentences of the sources that no claim cites.")
@click.option("--watch", "watched", is_flag=True, help="Check again whenever a file changes, until Ctrl+C.")
@click.option("--jobs", type=click.IntRange(min=1), help="Use at most so many processes; all processors by default.")
def check(
    files: tuple[Path, ...],
    root: Path | None,
    form: str | None,
    jobs: int | None,
    *,
    least: str | None,
    name: Path | None,
    as_json: bool,
    strict: bool,
    quotes: bool,
    uncited: bool,
    watched: bool,
) -> int:
    """Check briefings, and say how their quotes matched their sources.

    A FILE may be a folder: then every briefing in it is checked; - is the standard input. The exit status is 0 when all
    is well (warnings and notes allowed, with --strict only notes), 1 when it is not, 2 when a FILE cannot be read.
    """
    form = form or ("json" if as_json else "text")
    if as_json and form != "json":
        raise click.UsageError(f"--json and --format {form} cannot be used together.")
    if watched and form != "text":
        raise click.UsageError("--watch prints text alone.")
    listed = Severity(least or Severity.NOTE)
    if uncited and listed is not Severity.NOTE:
        raise click.UsageError(f"--uncited lists notes, and --min-severity {listed} lists none.")
    if strict and listed is Severity.ERROR:
        raise click.UsageError("--strict fails on warnings, and --min-severity error does not list them.")
    unsaved = _standard_input(files, name, watched=watched)
    if unsaved is not None:
        files = (name or Path("<stdin>"),)  # as compilers call it
    failing = Severity.WARNING if strict else Severity.ERROR
    job = Job(_form(form, quotes=quotes), root, uncited, listed, failing, unsaved)
    if watched:
        _watch(files, job, jobs or processors())
    run = _Run(files, job, jobs or processors(), print_error)
    print_lines(run.lines())
    return run.status


class _Run:
    """One check of all files, with its exit status and the files it depends on after its lines have been consumed.

    `files` are the briefings that it checks. `on_unreadable` is called with a sentence about each file or folder that
    cannot be read.
    """

    def __init__(self, files: tuple[Path, ...], job: Job, jobs: int, on_unreadable: Callable[[str], object]) -> None:
        from briefing_tui.reporting.checked import Tally

        self.status = 0
        self.dependencies: set[str] = set()
        self._on_unreadable = on_unreadable
        self.files = briefing_files(files, self._report) if job.unsaved is None else [*files]
        self._job = job
        self._jobs = jobs
        self._tally = Tally()

    def lines(self) -> Iterator[str]:
        """Yield the output; what is to be said about unreadable files is said in the order of the files."""
        outcomes = with_progress(in_order(self._job, self.files, self._jobs, killed), len(self.files))
        yield from self._job.form.output_lines(self._parts(outcomes))
        form = self._job.form
        if isinstance(form, TextForm) and self._tally.files and not (form.quotes and len(self.files) == 1):
            yield f"{self._name()}: {self._tally.sum()}"
        if isinstance(form, TextForm) and self._tally.is_clean:
            yield self._tally.inspection.sentence()

    def _report(self, sentence: str) -> None:
        """Report a folder that cannot be read."""
        self._on_unreadable(sentence)
        self.status = FAILED_STATUS

    def _parts(self, outcomes: Iterable[Outcome]) -> Iterator[Part]:
        """Yield what each outcome adds to the output, and add it to the totals."""
        for outcome in outcomes:
            self.status = max(self.status, outcome.status)
            if outcome.tally is None:
                self._on_unreadable(outcome.error)
            else:
                self._tally.add(outcome.tally)
                self.dependencies.update(outcome.files)
                yield outcome.part

    def _name(self) -> str:
        """Return the subject of the line of totals: the file if it is the only one, else the number of briefings."""
        if len(self.files) == 1:
            return visible_line(str(self.files[0]))
        return counted(self._tally.files, "briefing")


def _standard_input(files: tuple[Path, ...], name: Path | None, *, watched: bool) -> bytes | None:
    """Return what comes in by the standard input where a file is `-`, or None; `name` is the one that it is to have.

    Raises UsageError where it is to be checked with others, or again, and BriefingError where it cannot be read.
    """
    if STANDARD_STREAM not in files:
        if name is not None:
            raise click.UsageError("--stdin-filename names the standard input, which is not read without -.")
        return None
    from briefing_tui.documents.new_file import is_folder
    from briefing_tui.loading.document import MAX_YAML_BYTES

    if name is not None and is_folder(name):
        raise click.UsageError(f"--stdin-filename is the name of a file, and {name} is a folder.")
    if watched:
        raise click.UsageError("--watch cannot be used with -, which is read once.")
    if {*files} != {STANDARD_STREAM}:
        raise click.UsageError("- is checked by itself: name no other FILE, or a folder, beside it.")
    if sys.stdin is None:  # it is None where the user has closed it
        raise BriefingError("the standard input is closed")
    try:
        data = sys.stdin.buffer.read(MAX_YAML_BYTES + 1)
    except OSError as error:
        raise BriefingError(f"the standard input cannot be read: {reason(error)}") from None
    if len(data) > MAX_YAML_BYTES:
        raise BriefingError(f"the standard input is larger than {MAX_YAML_BYTES >> 20} MB")
    return data


def _watch(files: tuple[Path, ...], job: Job, jobs: int) -> NoReturn:
    """Check the files, and check them again whenever a file that the result depends on has changed, forever."""
    from briefing_tui.cli.watch import Presence, watch
    from briefing_tui.loading.folders import yaml_files

    presence = Presence()

    def check_once() -> tuple[list[str], set[str]]:
        errors: list[str] = []
        gone = presence.gone()
        try:
            run = _Run(tuple(file for file in files if file not in gone), job, jobs, errors.append)
            lines = list(run.lines())
        except BriefingError as error:
            return [str(error)], set()
        return [*errors, *lines, *presence.changes(run.files)], run.dependencies

    def named_files() -> Iterator[str]:
        for file in files:
            yield str(file)
            yield from map(str, yaml_files(file))

    watch(check_once, named_files)


def _form(name: str, *, quotes: bool) -> Form:
    """Return the output form called `name`: "json", "sarif", or else text as wide as the terminal."""
    if name == "json":
        return JsonForm()
    if name == "sarif":
        return SarifForm()
    from briefing_tui.reporting.text_report import TextStyle

    columns = shutil.get_terminal_size((_DEFAULT_WIDTH_CELLS, 24)).columns
    return TextForm(TextStyle(columns, is_coloured(sys.stdout)), quotes=quotes)
