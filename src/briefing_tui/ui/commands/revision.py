"""The commands that undo changes of the briefing and make them again."""

from briefing_tui.reading.effect import Effect, Redo, Undo
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport


def undo(session: Session, _view: Viewport) -> Effect:
    """Undo the last change of the briefing, in its file as well."""
    return Effect(session.state, revision=Undo())


def redo(session: Session, _view: Viewport) -> Effect:
    """Make the change again that was undone last."""
    return Effect(session.state, revision=Redo())
