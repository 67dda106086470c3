"""One file is checked: what is wrong with it, what its sources leave uncited, and on which other files that depends."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.cli.forms import Form, Part
from briefing_tui.domain.problem import BriefingError
from briefing_tui.domain.visible import visible_line

if TYPE_CHECKING:
    from briefing_tui.domain.briefing import Source
    from briefing_tui.domain.problem import Problem
    from briefing_tui.reporting.checked import Checked, Tally


class Outcome(NamedTuple):
    """What came of checking one file; `error` says why it could not be.

    `files` are the other files that the outcome depends on, whether they are there or not.
    """

    part: Part = Part()
    tally: "Tally | None" = None
    failed: bool = False
    files: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done with each file, in this process or another."""

    form: Form
    root: Path | None = None
    uncited: bool = False

    def __call__(self, file: Path) -> Outcome:
        """Check one file."""
        from briefing_tui.loading.rules import NAME
        from briefing_tui.loading.sources import library_root
        from briefing_tui.reporting.checked import Tally

        root = self.root or library_root(file)
        try:
            checked, sources = _check(file, root)
        except BriefingError as error:
            return Outcome(error=str(error))
        uncited = tuple(_uncited(checked, file, root)) if self.uncited else ()
        files = (str(root / NAME), str(file.parent / NAME), *(_path(source, file) for source in sources))
        return Outcome(self.form.part(checked, uncited, file), Tally.of(checked), checked.failed, files)


def _check(file: Path, root: Path) -> tuple["Checked", tuple["Source", ...]]:
    """Return the check of a file, and the sources that it names."""
    from briefing_tui.articles.sentences import full_sentences
    from briefing_tui.checking.coverage import coverage, passages_of
    from briefing_tui.domain.evidence import Evidence
    from briefing_tui.examining import examine
    from briefing_tui.loading.briefing import load_briefing
    from briefing_tui.opening import gather_evidence
    from briefing_tui.reporting.checked import Checked

    name = visible_line(str(file))
    loaded = load_briefing(file)
    briefing = loaded.briefing
    sources = loaded.legible.sources if loaded.legible else ()
    evidence = gather_evidence(loaded.legible, file, root) if loaded.legible else Evidence({}, {})
    ruled = examine(loaded, evidence, file, root)
    if briefing is None:
        return Checked(name, ruled.problems, silenced=len(ruled.silenced)), sources
    coverages = tuple(
        coverage(full_sentences(article), passages_of(briefing, evidence, source))
        for source, article in evidence.articles.items()
    )
    return Checked(name, ruled.problems, briefing, evidence, coverages, len(ruled.silenced)), sources


def _uncited(checked: "Checked", file: Path, root: Path) -> "Iterator[Problem]":
    """Yield a note for each sentence that the briefing does not cite, source by source."""
    from briefing_tui.checking.uncited import uncited_problems
    from briefing_tui.loading.sources import read_source

    if checked.briefing is None or checked.evidence is None:
        return
    sources = {source.id: source for source in checked.briefing.sources}
    for (name, article), coverage in zip(checked.evidence.articles.items(), checked.coverages, strict=True):
        text, _ = read_source(sources[name], file, root)
        if text is not None:
            path = _path(sources[name], file)
            shown = path if file.is_absolute() else os.path.relpath(path)
            yield from uncited_problems(article, coverage.uncited, text, visible_line(shown))


def _path(source: "Source", file: Path) -> str:
    """Return the path of a source's file, as the briefing in `file` names it."""
    return os.path.normpath(os.path.join(os.path.dirname(os.path.realpath(file)), source.file))  # noqa: PTH118, PTH120
