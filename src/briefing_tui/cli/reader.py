"""Opening of the reader on a document, with the settings and the memory of the user, until the process ends."""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefing_tui.cli.output import FAILED_STATUS, is_terminal, print_error, print_error_lines, tracebacks_held
from briefing_tui.cli.own_files import in_own_folder
from briefing_tui.domain.problem import BriefingError

if TYPE_CHECKING:
    from briefing_tui.documents.document import Document
    from briefing_tui.domain.settings import Theme
    from briefing_tui.memory.memory import Memory
    from briefing_tui.reading.session import Session
    from briefing_tui.ui.file_writer import Unwritten

_RECOVERY_FOLDER = "recovery"
_MAX_LAST_SECONDS = 3.0  # to wait for the last changes after the reader has been ended, if by a signal


def can_open_reader() -> bool:
    """Return whether there is a terminal to read in: for what is typed, and for what is shown."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def open_reader(
    document: "Document",
    query: str = "",
    *,
    begin: "Callable[[Session], str] | None" = None,
    remembers: bool = True,
    is_read_only: bool = False,
) -> NoReturn:
    """Read a document until the user leaves it, and end the process.

    It opens where the user left it; with a filter, on what that leaves, of which no visit is kept; or where `begin`
    takes the session, which returns what is to be said. `remembers` is whether it may remember anything at all.
    """
    gc.disable()  # starting creates many objects and drops none: the reader enables it after its first screen
    _end_at_once(_read(document, query, begin, remembers=remembers, is_read_only=is_read_only))


def _read(
    document: "Document",
    query: str,
    begin: "Callable[[Session], str] | None",
    *,
    remembers: bool,
    is_read_only: bool,
) -> int:
    """Show the reader until it is left, and return the exit status."""
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
    shared = app_session(
        replace(settings, theme=theme),
        tables=in_own_folder(user_config_path, TABLES_FOLDER),
        recovery=in_own_folder(user_state_path, _RECOVERY_FOLDER),
    )
    session = Session(document, shared.keys, is_read_only=is_read_only)
    if query:
        session.state = filter_all(session.state, session.index.outline, query)
    returned = "" if query else resume(session, memory)
    begun = begin(session) if begin else ""
    messages = (begun, *map(str, (*problems, *document.loaded.problems)), trouble, returned)
    session.messages = tuple(filter(None, messages))[:1]  # there is room for one
    with early_screen(shared, session) as early:
        from briefing_tui.ui.app import BriefingApp
        from briefing_tui.ui.screens.reader import Reader

        reader = Reader(shared, session)
        app = BriefingApp(shared, lambda: reader, early)
        try:
            with tracebacks_held():
                app.run()
        finally:  # before the terminal is given back, which may be gone
            if file and not query:
                new_theme = Theme(app.theme) if app.theme != theme else None
                _remember(file, session, new_theme, settings.theme)
            unwritten = reader.workers_of_document.finish(_MAX_LAST_SECONDS)
    print_error_lines(map(str, problems))
    if unwritten is not None:
        print_error(_left_over(unwritten))
    return app.return_code or (FAILED_STATUS if unwritten else 0)


def _left_over(unwritten: "Unwritten") -> str:
    """Return what is said of a change that could not be written, and where it is kept."""
    kept = f"; it is kept in {unwritten.kept}, and offered when the briefing is opened again" if unwritten.kept else ""
    return f"not written: {unwritten.why}{kept}"


def _end_at_once(status: int) -> NoReturn:
    """End the process without waiting for the threads of the reader: what they still work out is not wanted."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):  # the terminal may be gone
                stream.flush()
    os._exit(status)


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
