"""The commands of the program as a whole: editor, theme, palette, keys, quit."""

import os
import signal
import sys

from briefing_tui.domain.address import claim_address
from briefing_tui.reading.effect import (
    Copy,
    Edit,
    Effect,
    Keep,
    NextTheme,
    OpenKeys,
    OpenPalette,
    OpenProblems,
    Quit,
    stay,
)
from briefing_tui.reading.faults import errors_among
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands import copying


def edit(session: Session, _view: Viewport) -> Effect:
    """Open the briefing's file in the user's editor: at its first error of form if it has any, else at the claim."""
    document, claim = session.document, session.claim
    errors = session.stale or errors_among(document.loaded.problems)
    line = document.source_map.nearest(claim_address(claim.id)).line if claim else 1
    return Effect(session.state, request=Edit(document.path, errors[0].line if errors else line))


def keep(session: Session, _view: Viewport) -> Effect:
    """Write the draft to a file beside its article, and go on with that file."""
    return Effect(session.state, request=Keep())


def problems(session: Session, _view: Viewport) -> Effect:
    """Show all problems of form and of the check in a window."""
    return Effect(session.state, request=OpenProblems())


def theme(session: Session, _view: Viewport) -> Effect:
    """Change to the next theme."""
    return Effect(session.state, request=NextTheme())


def palette(session: Session, _view: Viewport) -> Effect:
    """Open the command palette."""
    return Effect(session.state, request=OpenPalette())


def keys(session: Session, _view: Viewport) -> Effect:
    """Show the keys."""
    return Effect(session.state, request=OpenKeys())


def interrupt(session: Session, view: Viewport) -> Effect:
    """Copy what is selected; where nothing is, say how to quit."""
    if session.state.selection or view.selected:
        return copying.copy(session, view)
    if view.selected_text:
        return Effect(session.state, request=Copy(view.selected_text, "the selected words"))
    return stay(session.state, f"{session.keys['quit']} quits")


def quit_(session: Session, _view: Viewport) -> Effect:
    """End the program."""
    return Effect(session.state, request=Quit())


def suspend() -> None:
    """Suspend the program and all that the shell started with it, as a terminal itself does on Ctrl+Z elsewhere."""
    if sys.platform != "win32":  # which has no job control
        os.kill(0, signal.SIGTSTP)
