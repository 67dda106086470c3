"""`briefing check`: the problems of briefings, and the verdict of every quote."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing_tui.cli.options import root_option
from briefing_tui.cli.output import complain, print_lines
from briefing_tui.domain.problem import BriefingError
from briefing_tui.domain.visible import visible_line

if TYPE_CHECKING:
    from briefing_tui.checking.report import Checked

_FAILED = 2


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@root_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object with `problems` and `anchors`.")
def check(files: tuple[Path, ...], root: Path | None, *, as_json: bool) -> int:
    """Check briefings, and say how every quote matched its source.

    The exit status is 0 when all is well (warnings allowed), 1 when there are errors, 2 when a FILE cannot be read.
    """
    from briefing_tui.checking.report import check_lines, check_object

    status, checks = 0, []
    for file in files:
        try:
            checked = _check(file, root)
        except BriefingError as error:
            complain(str(error))
            status = _FAILED
            continue
        status = max(status, checked.failed)
        checks.append(checked)
        if not as_json:
            print_lines(check_lines(checked))
    if as_json:
        print_lines([json.dumps(check_object(checks), indent=2)])
    return status


def _check(file: Path, root: Path | None) -> "Checked":
    from briefing_tui.articles.sentences import full_sentences
    from briefing_tui.checking.coverage import coverage, passages_of
    from briefing_tui.checking.report import Checked
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
        return Checked(name, examine(loaded, Evidence({}, {}, tuple(found)), file, root).problems)
    evidence = gather_evidence(briefing, file, root)
    problems = examine(loaded, evidence, file, root).problems
    coverages = tuple(
        coverage(full_sentences(article), passages_of(briefing, evidence, source))
        for source, article in evidence.articles.items()
    )
    return Checked(name, problems, briefing, evidence, coverages)
