"""`briefing read`: open the reader, or print the briefing as plain text where there is no terminal or on demand."""

import gc
import os
import shutil
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from briefing_tui.cli.arguments import PathOfFile, root_option
from briefing_tui.cli.output import is_terminal, print_error, print_error_lines, print_lines, tracebacks_held
from briefing_tui.cli.own_files import in_own_folder
from briefing_tui.domain.problem import BriefingError

if TYPE_CHECKING:
    from briefing_tui.documents.document import Document
    from briefing_tui.domain.briefing import Briefing
    from briefing_tui.domain.evidence import Evidence
    from briefing_tui.domain.settings import Theme
    from briefing_tui.exporting.plain import Filtered
    from briefing_tui.memory.memory import Memory
    from briefing_tui.reading.session import Session

_SHIPPED_FILE = "taliban-tajikistan-2024.yaml"


@click.command()
@click.argument("file", required=False, type=PathOfFile())
@root_option
@click.option("--plain", is_flag=True, help="Print the briefing as plain text. So does a pipe, or TERM=dumb.")
@click.option("--filter", "query", default="", metavar="QUERY", help="Only claims that QUERY matches: 'by:name trade'.")
@click.option("--no-memory", is_flag=True, help="Begin at the beginning, and remember nothing of it.")
def read(file: Path | None, root: Path | None, query: str, *, plain: bool, no_memory: bool) -> int:
    """Read FILE, a briefing or an article, or else the shipped briefing; `read` may be left out."""
    from briefing_tui.documents.opening import open_file

    # Starting creates many objects and drops none; the reader enables the collector after its first screen.
    gc.disable()
    query = _understood(query)
    file = file or _shipped_briefing()
    document = open_file(file, root)
    plain = plain or not (is_terminal(sys.stdin) and is_terminal(sys.stdout))
    if plain and not document.is_valid:
        print_error_lines(map(str, document.loaded.problems))
        return 1
    if plain and document.is_article:
        from briefing_tui.cli.text import print_article

        print_article(file)
        return 0
    if plain:
        from briefing_tui.documents.evidence import gather_evidence
        from briefing_tui.exporting.plain import WIDTH_CHARACTERS, plain_text

        evidence = gather_evidence(document).evidence
        assert evidence is not None, "it has just been gathered"
        # In a pipe or a file a field is one line: grep would not find a phrase that is broken.
        wraps = sys.stdout is not None and sys.stdout.isatty()
        width = min(WIDTH_CHARACTERS, shutil.get_terminal_size().columns) if wraps else None
        print_lines(plain_text(document.briefing, evidence, width, _filtered(document.briefing, evidence, query)))
        return 0
    return _end_at_once(_open_reader(document, query, remembers=not no_memory))


def _end_at_once(status: int) -> NoReturn:
    """End the process without waiting for the threads of the reader: what they still work out is not wanted."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):  # the terminal may be gone
                stream.flush()
    os._exit(status)


def _open_reader(document: "Document", query: str, *, remembers: bool) -> int:
    """Open the reader where the user left the briefing, or with a filter on what that leaves; then no visit is kept.

    `remembers` is whether it may remember at all.
    """
    from platformdirs import user_config_path, user_state_path

    from briefing_tui.documents.files import TABLES_FOLDER
    from briefing_tui.domain.settings import Settings, Theme
    from briefing_tui.loading.settings import load_settings
    from briefing_tui.memory.file import recall
    from briefing_tui.memory.memory import Memory
    from briefing_tui.memory.visiting import resume
    from briefing_tui.reading.session import Session
    from briefing_tui.reading.state import filter_all
    from briefing_tui.ui.app_session import app_session
    from briefing_tui.ui.environment import obey_terminal
    from briefing_tui.ui.first_frame import early_screen
    from briefing_tui.ui.key_table import key_problems

    obey_terminal()
    chosen = in_own_folder(user_config_path, "settings.yaml")
    settings, problems = load_settings(chosen) if chosen else (Settings(), ())
    problems += key_problems(settings.keys, str(chosen))
    file = in_own_folder(user_state_path, "memory.json") if remembers and settings.memory else None
    memory, trouble = recall(file) if file else (Memory(), "")
    theme = memory.theme_over(settings.theme)
    shared = app_session(replace(settings, theme=theme), tables=in_own_folder(user_config_path, TABLES_FOLDER))
    session = Session(document, shared.keys)
    if query:
        session.state = filter_all(session.state, session.index.outline, query)
    returned = "" if query else resume(session, memory)
    messages = (*map(str, (*problems, *document.loaded.problems)), trouble, returned)
    session.messages = tuple(filter(None, messages))[:1]  # there is room for one
    with early_screen(shared, session) as early:
        from briefing_tui.ui.app import BriefingApp
        from briefing_tui.ui.screens.reader import Reader

        app = BriefingApp(shared, lambda: Reader(shared, session), early)
        try:
            with tracebacks_held():
                app.run()
        finally:  # before the terminal is given back, which may be gone
            if file and not query:
                new_theme = Theme(app.theme) if app.theme != theme else None
                _remember(file, session, new_theme, settings.theme)
    print_error_lines(map(str, problems))
    return app.return_code or 0


def _remember(file: Path, session: "Session", new_theme: "Theme | None", instead_of: "Theme") -> None:
    """Remember where a session ended, and a theme if one was chosen in it; print why not where that is not possible."""
    from briefing_tui.memory.file import remember
    from briefing_tui.memory.visiting import visited

    def add(memory: "Memory") -> "Memory":
        memory = visited(session, memory)
        return memory.with_theme(new_theme, instead_of) if new_theme else memory

    try:
        remember(file, add)
    except BriefingError as error:
        print_error(str(error))


def _understood(query: str) -> str:
    """Return a filter without white space around it. Raises BriefingError where it is not understood."""
    if not query.strip():
        return ""
    from briefing_tui.querying.parser import parse
    from briefing_tui.querying.query import QueryError

    try:
        parse(query)
    except QueryError as error:
        raise BriefingError(f"--filter, {error}") from None
    return query.strip()


def _filtered(briefing: "Briefing", evidence: "Evidence", query: str) -> "Filtered | None":
    """Return the claims that pass a filter, with what it was understood as; None where there is none."""
    from briefing_tui.exporting.plain import Filtered
    from briefing_tui.querying.matching import Claims
    from briefing_tui.querying.parser import parse
    from briefing_tui.querying.wording import understood

    if not query:
        return None
    parsed = parse(query)
    return Filtered(Claims(briefing, evidence).matching(parsed), understood(parsed))


def _shipped_briefing() -> Path:
    """Return the path of the briefing that comes with the program, in the installed package or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "shipped"
    return (installed if installed.is_dir() else package.parents[1]) / "briefings" / _SHIPPED_FILE
