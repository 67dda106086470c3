"""The commands that move: in the list, in the source, from tab to tab and pane to pane, and back."""

from dataclasses import replace
from enum import StrEnum

from briefing_tui.reading.effect import (
    Choice,
    Effect,
    EndMouseSelection,
    ListTo,
    OpenPicker,
    SourceTo,
    TabTarget,
    go,
    stay,
)
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import MAX_NUMBERED_TABS, SOURCE, tabs
from briefing_tui.reading.passages import destinations
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import back_out, jump, move_cursor, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands.selection import extend_selection, offset_of_quote

_ALL_LINES = 10**9


class Unit(StrEnum):
    """How far a movement goes."""

    LINE = "line"  # in the list, an item
    HALF_PAGE = "half page"
    PAGE = "page"
    ALL = "all"


def move(session: Session, view: Viewport, unit: Unit, direction: int) -> Effect:
    """Move down (1) or up (-1) in the pane with the focus; while sentences are selected, select more or less."""
    if session.state.focus is PaneName.LIST:
        return _move_in_list(session, view, unit, direction)
    if session.state.selection is not None:
        return extend_selection(session, view, direction)
    return _move_in_source(session, view, unit, direction)


def to_tab(session: Session, tab: str) -> Effect:
    """Open a tab as it was left, but that of the source at the passage which the claim under the cursor leads to."""
    state = open_tab(session.state, session.index.outline, tab)
    quote = session.quote if session.state.focus is PaneName.LIST else None
    there = destinations(quote.anchor) if quote else ()
    if tab == SOURCE and quote and there:
        state = replace(state, source=quote.quote.source, offset=there[0].start)
    return go(state)


def tab(session: Session, _view: Viewport, number: int) -> Effect:
    """Open the tab of that number, from 1."""
    there = tabs(session.briefing)
    if number > len(there):
        return stay(session.state, f"there is no tab {number}")
    return to_tab(session, there[number - 1].id)


def next_tab(session: Session, _view: Viewport, direction: int) -> Effect:
    """Open the next tab (1) or the previous one (-1), round the end."""
    there = [each.id for each in tabs(session.briefing)]
    number = (there.index(session.state.tab) + direction) % len(there)
    return to_tab(session, there[number])


def all_tabs(session: Session, _view: Viewport) -> Effect:
    """Open a window with all tabs, those too that no digit opens, to go to the one chosen."""
    there = tabs(session.briefing)
    choices = []
    for number, each in enumerate(there, 1):
        digit = str(number) if number <= MAX_NUMBERED_TABS else " "
        count = f" {each.count}" if each.count is not None else ""
        choices.append(Choice(TabTarget(each.id), f"{digit} {each.title}{count}"))
    now = next(number for number, each in enumerate(there) if each.id == session.state.tab)
    return Effect(session.state, request=OpenPicker("All tabs", choices, cursor=now))


def other_pane(session: Session, view: Viewport) -> Effect:
    """Move the focus from the list to the source, at the current passage, or back to the list."""
    state = session.state
    if state.tab == SOURCE:
        return stay(state, "the source has the whole screen: open another tab by its number")
    if state.focus is PaneName.SOURCE:
        return Effect(replace(state, focus=PaneName.LIST))
    offset = offset_of_quote(session, view)
    return go(replace(state, focus=PaneName.SOURCE, source=session.source, offset=offset))


def out(session: Session, view: Viewport) -> Effect:
    """End the selection, or else undo what `back_out` undoes."""
    if view.selected is not None:
        return Effect(session.state, request=EndMouseSelection())
    if session.state.selection is not None:
        return Effect(replace(session.state, selection=None))
    return go(back_out(session.state))


def travel(session: Session, _view: Viewport, direction: int) -> Effect:
    """Go back (-1) or forward (1) along the jump list."""
    state = jump(session.state, direction)
    if state is not None:
        return go(state)
    return stay(session.state, "this is where you began" if direction < 0 else "there is no way forward from here")


def zoom(session: Session, _view: Viewport) -> Effect:
    """Give the pane with the focus the whole screen, or take it back."""
    return Effect(replace(session.state, zoomed=not session.state.zoomed))


def next_source(session: Session, _view: Viewport) -> Effect:
    """Go to the beginning of the next source, round the end."""
    state = session.state
    sources = [source.id for source in session.briefing.sources]
    number = (sources.index(session.source) + 1) % len(sources)
    jumps = state.jumps.leave(state.entry)
    return go(replace(state, focus=PaneName.SOURCE, source=sources[number], offset=0, jumps=jumps))


def _move_in_list(session: Session, view: Viewport, unit: Unit, direction: int) -> Effect:
    state, listing, number = session.state, session.listing, session.cursor
    if unit is Unit.ALL:
        number, top = (0, 0) if direction < 0 else (len(listing) - 1, view.list.last_top)
    elif unit is Unit.LINE:
        top, in_view = view.list.towards(number + direction, direction)
        number += direction if in_view else 0
    else:
        lines = max(view.list.height - 2, 1) // (2 if unit is Unit.HALF_PAGE else 1)
        top, number = view.list.paged(lines * direction, number)
    return Effect(move_cursor(state, listing, number), scroll=ListTo(top))


def _move_in_source(session: Session, view: Viewport, unit: Unit, direction: int) -> Effect:
    state = session.state
    page = max(view.source.height - 2, 1)
    sizes = {Unit.LINE: 1, Unit.HALF_PAGE: max(page // 2, 1), Unit.PAGE: page, Unit.ALL: _ALL_LINES}
    lines = sizes[unit] * direction
    offset = view.source.moved(state.offset, lines)
    jumps = state.jumps.leave(state.entry) if unit is Unit.ALL else state.jumps
    moved = view.source.following(offset, 0 if unit in (Unit.LINE, Unit.ALL) else lines)
    return Effect(replace(state, offset=offset, jumps=jumps), scroll=SourceTo(moved.top))
