"""The handlers of mouse clicks: a click moves the cursor there, a second one does what the command `open` does."""

from dataclasses import replace

from briefing_tui.reading.effect import Effect
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import move_cursor
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands.evidence import open_at_cursor
from briefing_tui.ui.commands.movement import to_tab


def click_item(session: Session, view: Viewport, number: int, *, again: bool) -> Effect:
    """Move the cursor to the item of that number, from 0; `again` is whether it was there already."""
    if again and session.state.focus is PaneName.LIST:
        return open_at_cursor(session, view)
    return Effect(move_cursor(replace(session.state, focus=PaneName.LIST), session.listing, number))


def click_source(session: Session, view: Viewport, offset: int, *, again: bool) -> Effect:
    """Move the cursor to an offset of the source; `again` is whether it was on that line already."""
    if again:
        return open_at_cursor(session, view)
    return Effect(replace(session.state, focus=PaneName.SOURCE, source=session.source, offset=offset))


def click_tab(session: Session, _view: Viewport, tab: str) -> Effect:
    """Open a tab."""
    return to_tab(session, tab)
