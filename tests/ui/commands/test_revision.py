"""Undo and redo are asked for by a key; the session does them."""

from briefing_tui.reading.effect import Redo, Undo
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands.revision import redo, undo


def test_undo_and_redo_change_the_briefing_and_say_nothing_before_it_is_written(session: Session) -> None:
    assert undo(session, Viewport()).revision == Undo()
    assert redo(session, Viewport()).revision == Redo()
    assert not undo(session, Viewport()).messages
