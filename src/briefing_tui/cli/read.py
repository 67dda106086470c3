"""`briefing read`: the reader, or the plain form where there is no terminal or none is wanted."""

import gc
import shutil
import sys
from pathlib import Path

import click

from briefing_tui.cli.options import root_option
from briefing_tui.cli.output import is_terminal, print_lines, write

_SHIPPED = "taliban-tajikistan-2024.yaml"


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@root_option
@click.option("--plain", is_flag=True, help="Print the briefing as plain text. So does a pipe, or TERM=dumb.")
def read(file: Path | None, root: Path | None, *, plain: bool) -> int:
    """Read FILE, or the shipped briefing; `read` may be left out."""
    from briefing_tui.documents.document import open_document

    # Starting makes many objects and drops none: the reader looks for garbage once its first screen is there.
    gc.disable()
    file = file or _shipped()
    document = open_document(file, root)
    if not document.is_valid:
        write(map(str, document.loaded.problems), sys.stderr)
        return 1
    if plain or not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        from briefing_tui.documents.evidence import gather_evidence
        from briefing_tui.exporting.plain import WIDTH, plain_text

        columns = shutil.get_terminal_size((WIDTH, 24)).columns
        evidence = gather_evidence(document).evidence
        assert evidence is not None, "it has just been gathered"
        print_lines(plain_text(document.briefing, evidence, min(WIDTH, columns)))
        return 0
    from platformdirs import user_config_path

    from briefing_tui.loading.settings import load_settings
    from briefing_tui.ui.app import glyphs_for
    from briefing_tui.ui.app import read as open_reader
    from briefing_tui.ui.keymap import key_problems
    from briefing_tui.ui.screens.position import Work

    chosen = user_config_path("briefing-tui") / "settings.yaml"
    settings, problems = load_settings(chosen)
    problems += key_problems(settings.keys, str(chosen))
    work = Work(document, settings, glyphs_for(settings))
    status = open_reader(work, (*problems, *document.loaded.problems))
    write(map(str, problems), sys.stderr)  # of which the reader has room for one
    return status


def _shipped() -> Path:
    """Return the shipped briefing: the package's own, or in a checkout the repository's."""
    package = Path(__file__).resolve().parents[1]
    carried = package / "shipped"
    return (carried if carried.is_dir() else package.parents[1]) / "briefings" / _SHIPPED
