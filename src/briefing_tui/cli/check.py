"""`briefing check`: the problems of briefings, and the verdict of every quote."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from briefing_tui.cli.forms import Form, JsonForm, Part, SarifForm, TextForm
from briefing_tui.cli.options import root_option
from briefing_tui.cli.output import complain, is_coloured, print_lines
from briefing_tui.domain.problem import BriefingError, Problem
from briefing_tui.domain.visible import visible_line

if TYPE_CHECKING:
    from briefing_tui.checking.checked import Checked, Tally

_FAILED = 2
_WIDTH = 100  # cells, where no terminal says how wide it is


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help="What to print.")
@click.option("--json", "as_json", is_flag=True, help="Short for --format json: `problems` and `anchors`.")
@click.option("--quotes", is_flag=True, help="List every quote: verdict, claim, source, place, characters of the file.")
@click.option("--uncited", is_flag=True, help="List the sentences of the sources that no claim cites.")
def check(files: tuple[Path, ...], root: Path | None, form: str, *, as_json: bool, quotes: bool, uncited: bool) -> int:
    """Check briefings, and say how their quotes matched their sources.

    A FILE may be a folder: then every briefing in it is checked. The exit status is 0 when all is well (warnings and
    notes allowed), 1 when there are errors, 2 when a FILE cannot be read.
    """
    job = Job(_form("json" if as_json else form, quotes=quotes), root, uncited=uncited)
    run = _Run(_briefings(files), job)
    print_lines(run.lines())
    return run.status


class Outcome(NamedTuple):
    """What came of checking one file; `error` says why it could not be."""

    part: Part = Part()
    tally: "Tally | None" = None
    failed: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with each file, in this process or another."""

    form: Form
    root: Path | None = None
    uncited: bool = False

    def __call__(self, file: Path) -> Outcome:
        """Check one file."""
        from briefing_tui.checking.checked import Tally

        try:
            checked = _check(file, self.root)
        except BriefingError as error:
            return Outcome(error=str(error))
        uncited = tuple(_uncited(checked, file, self.root)) if self.uncited else ()
        return Outcome(self.form.part(checked, uncited, file), Tally.of(checked), checked.failed)


class _Run:
    """One check of all files: the lines it prints, and the status it ends with."""

    def __init__(self, files: list[Path], job: Job) -> None:
        from briefing_tui.checking.checked import Tally

        self.status = 0
        self._files = files
        self._job = job
        self._tally = Tally()

    def lines(self) -> Iterator[str]:
        """Yield the output; complain of what could not be read when its turn comes."""
        yield from self._job.form.whole(self._parts(map(self._job, self._files)))
        if isinstance(self._job.form, TextForm) and self._tally.files:
            yield f"{self._name()}: {self._tally.sum()}"

    def _parts(self, outcomes: Iterable[Outcome]) -> Iterator[Part]:
        for outcome in outcomes:
            if outcome.tally is None:
                complain(outcome.error)
                self.status = _FAILED
            else:
                self._tally.add(outcome.tally)
                self.status = max(self.status, outcome.failed)
                yield outcome.part

    def _name(self) -> str:
        if len(self._files) == 1:
            return visible_line(str(self._files[0]))
        return "1 briefing" if self._tally.files == 1 else f"{self._tally.files:,} briefings"


def _form(name: str, *, quotes: bool) -> Form:
    if name == "json":
        return JsonForm()
    if name == "sarif":
        return SarifForm()
    from briefing_tui.checking.lines import Look

    columns = shutil.get_terminal_size((_WIDTH, 24)).columns
    return TextForm(Look(columns, is_coloured(sys.stdout)), quotes=quotes)


def _briefings(files: Iterable[Path]) -> list[Path]:
    """Return the files to be checked: those named, and every briefing in the folders named.

    Raises BriefingError where a folder holds none.
    """
    from briefing_tui.loading.folders import is_briefing, yaml_files

    found: dict[Path, None] = {}
    for file in files:
        if not os.path.isdir(file):  # noqa: PTH112  # Path.is_dir raises where a name is too long
            found[file] = None
            continue
        inside = dict.fromkeys(each for each in yaml_files(file) if is_briefing(each))
        if not inside:
            raise BriefingError(f"{file} holds no briefing: a YAML file that begins with `format: briefing/1`")
        found |= inside
    return list(found)


def _uncited(checked: "Checked", file: Path, root: Path | None) -> Iterator[Problem]:
    """Yield a note for each sentence that the briefing does not cite, source by source."""
    from briefing_tui.checking.uncited import uncited_problems
    from briefing_tui.loading.sources import library_root, read_source

    if checked.briefing is None or checked.evidence is None:
        return
    sources = {source.id: source for source in checked.briefing.sources}
    for (name, article), coverage in zip(checked.evidence.articles.items(), checked.coverages, strict=True):
        source = sources[name]
        text, _ = read_source(source, file, root or library_root(file))
        if text is not None:
            path = os.path.normpath(os.path.join(os.path.dirname(os.path.realpath(file)), source.file))  # noqa: PTH118, PTH120
            shown = path if file.is_absolute() else os.path.relpath(path)
            yield from uncited_problems(article, coverage.uncited, text, visible_line(shown))


def _check(file: Path, root: Path | None) -> "Checked":
    from briefing_tui.articles.sentences import full_sentences
    from briefing_tui.checking.checked import Checked
    from briefing_tui.checking.coverage import coverage, passages_of
    from briefing_tui.domain.evidence import Evidence
    from briefing_tui.examining import examine
    from briefing_tui.loading.briefing import load_briefing
    from briefing_tui.loading.sources import library_root, read_source
    from briefing_tui.opening import gather_evidence

    name = visible_line(str(file))
    loaded = load_briefing(file)
    root = root or library_root(file)
    briefing = loaded.briefing
    if briefing is None:  # its sources can be looked at all the same, and mended in one go with the rest
        found = [problem for source in loaded.sources for problem in read_source(source, file, root)[1]]
        ruled = examine(loaded, Evidence({}, {}, tuple(found)), file, root)
        return Checked(name, ruled.problems, silenced=len(ruled.silenced))
    evidence = gather_evidence(briefing, file, root)
    ruled = examine(loaded, evidence, file, root)
    coverages = tuple(
        coverage(full_sentences(article), passages_of(briefing, evidence, source))
        for source, article in evidence.articles.items()
    )
    return Checked(name, ruled.problems, briefing, evidence, coverages, len(ruled.silenced))
