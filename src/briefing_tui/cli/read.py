"""`briefing read`: open the reader, or print the briefing as plain text where there is no terminal or on demand."""

import gc
import shutil
import sys
from pathlib import Path

import click

from briefing_tui.cli.arguments import root_option
from briefing_tui.cli.output import is_terminal, print_lines, write

_SHIPPED_FILE = "taliban-tajikistan-2024.yaml"


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@root_option
@click.option("--plain", is_flag=True, help="Print the briefing as plain text. So does a pipe, or TERM=dumb.")
def read(file: Path | None, root: Path | None, *, plain: bool) -> int:
    """Read FILE, or the shipped briefing; `read` may be left out."""
    from briefing_tui.documents.document import open_document

    # Starting creates many objects and drops none; the reader enables the collector after its first screen.
    gc.disable()
    file = file or _shipped_briefing()
    document = open_document(file, root)
    if not document.is_valid:
        write(map(str, document.loaded.problems), sys.stderr)
        return 1
    if plain or not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        from briefing_tui.documents.evidence import gather_evidence
        from briefing_tui.exporting.plain import WIDTH_CHARACTERS, plain_text

        evidence = gather_evidence(document).evidence
        assert evidence is not None, "it has just been gathered"
        # In a pipe or a file a field is one line: grep would not find a phrase that is broken.
        wraps = sys.stdout is not None and sys.stdout.isatty()
        width = min(WIDTH_CHARACTERS, shutil.get_terminal_size().columns) if wraps else None
        print_lines(plain_text(document.briefing, evidence, width))
        return 0
    from platformdirs import user_config_path

    from briefing_tui.loading.settings import load_settings
    from briefing_tui.ui.app_session import app_session
    from briefing_tui.ui.first_frame import early_screen
    from briefing_tui.ui.key_table import key_problems

    chosen = user_config_path("briefing-tui") / "settings.yaml"
    settings, problems = load_settings(chosen)
    problems += key_problems(settings.keys, str(chosen))
    session = app_session(settings)
    messages = [str(problem) for problem in (*problems, *document.loaded.problems)[:1]]  # there is room for one
    with early_screen(session, document, *messages) as early:
        from briefing_tui.ui.app import BriefingApp
        from briefing_tui.ui.screens.reader import Reader

        app = BriefingApp(session, lambda: Reader(session, document, *messages), early)
        app.run()
    write(map(str, problems), sys.stderr)
    return app.return_code or 0


def _shipped_briefing() -> Path:
    """Return the path of the briefing that comes with the program, in the installed package or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "shipped"
    return (installed if installed.is_dir() else package.parents[1]) / "briefings" / _SHIPPED_FILE
