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
from briefing_tui.reading.history import MAX_ENTRIES, PaneName
from briefing_tui.reading.outline import MAX_NUMBERED_TABS, SOURCE
from briefing_tui.reading.parts import paragraph_start
from briefing_tui.reading.passages import destinations
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import back_out, jump, move_cursor, open_tab
from briefing_tui.reading.viewport import Viewport
from briefing_tui.ui.commands.review import scroll_claim, step_claim
from briefing_tui.ui.commands.selection import extend_selection, offset_of_quote

_ALL_LINES = 10**9


class Unit(StrEnum):
    """How far a movement goes."""

    LINE = "line"  # in the list, an item
    HALF_PAGE = "half page"
    PAGE = "page"


def move(session: Session, view: Viewport, unit: Unit, steps: int) -> Effect:
    """Move down (up, if negative) in the pane with the focus; while sentences are selected, select more or less."""
    if session.state.focus is PaneName.LIST:
        return _move_in_list(session, view, unit, steps)
    if session.state.selection is not None:
        return extend_selection(session, view, steps)
    return _move_in_source(session, view, unit, steps)


def edge(session: Session, view: Viewport, direction: int, number: int | None) -> Effect:
    """Go to the top (-1) or the bottom (1); with a number, from 1, to that item of the list, or that paragraph.

    While sentences are selected, select one more or less.
    """
    if session.state.focus is PaneName.LIST:
        return _edge_of_list(session, view, direction, number)
    if session.state.selection is not None:
        return extend_selection(session, view, direction)
    return _edge_of_source(session, view, direction, number)


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
    there = session.index.outline.tabs
    if number > len(there):
        return stay(session.state, f"there is no tab {number}")
    return to_tab(session, there[number - 1].id)


def next_tab(session: Session, _view: Viewport, steps: int) -> Effect:
    """Open the tab that is so many further on (back, if negative), round the end."""
    there = [each.id for each in session.index.outline.tabs]
    number = (there.index(session.state.tab) + steps) % len(there)
    return to_tab(session, there[number])


def all_tabs(session: Session, _view: Viewport) -> Effect:
    """Open a window with all tabs, those too that no digit opens, to go to the one chosen."""
    there = session.index.outline.tabs
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
    """End the selection, or else leave the chosen claims, or else undo what `back_out` undoes."""
    if view.selected is not None:
        return Effect(session.state, request=EndMouseSelection())
    if session.state.selection is not None:
        return Effect(replace(session.state, selection=None))
    if session.state.chosen:
        return Effect(replace(session.state, chosen=()))
    return go(back_out(session.state))


def travel(session: Session, _view: Viewport, steps: int) -> Effect:
    """Go so many steps forward (back, if negative) along the jump list, or to its end."""
    direction = 1 if steps > 0 else -1
    state = session.state
    for _ in range(min(abs(steps), MAX_ENTRIES)):
        state = jump(state, direction) or state
    if state is not session.state:
        return go(state)
    return stay(state, "this is where you began" if direction < 0 else "there is no way forward from here")


def zoom(session: Session, _view: Viewport) -> Effect:
    """Give the pane with the focus the whole screen, or take it back."""
    return Effect(replace(session.state, zoomed=not session.state.zoomed))


def next_source(session: Session, _view: Viewport, steps: int) -> Effect:
    """Go to the beginning of the source that is so many further on, round the end."""
    state = session.state
    sources = [source.id for source in session.briefing.sources]
    number = (sources.index(session.source) + steps) % len(sources)
    jumps = state.jumps.leave(state.entry)
    return go(replace(state, focus=PaneName.SOURCE, source=sources[number], offset=0, jumps=jumps))


def _move_in_list(session: Session, view: Viewport, unit: Unit, steps: int) -> Effect:
    state, listing, number = session.state, session.listing, session.cursor
    lines = max(view.list.height - 2, 1) // (2 if unit is Unit.HALF_PAGE else 1)
    if state.shows_one_claim:
        return step_claim(session, steps) if unit is Unit.LINE else scroll_claim(session, view, max(lines, 1) * steps)
    if unit is not Unit.LINE:
        top, number = view.list.paged(lines * steps, number)
    elif abs(steps) > 1:
        return go(move_cursor(state, listing, number + steps))
    else:
        top, in_view = view.list.towards(number + steps, steps)
        number += steps if in_view else 0
    return Effect(move_cursor(state, listing, number), scroll=ListTo(top))


def _edge_of_list(session: Session, view: Viewport, direction: int, number: int | None) -> Effect:
    state, listing = session.state, session.listing
    if state.shows_one_claim and number is None:
        number = 1 if direction < 0 else len(listing)
    if number is not None:
        return go(move_cursor(state, listing, number - 1))
    number, top = (0, 0) if direction < 0 else (len(listing) - 1, view.list.last_top)
    return Effect(move_cursor(state, listing, number), scroll=ListTo(top))


def _move_in_source(session: Session, view: Viewport, unit: Unit, steps: int) -> Effect:
    source, offset = view.source, session.state.offset
    page = max(source.height - 2, 1)
    lines = {Unit.LINE: 1, Unit.HALF_PAGE: max(page // 2, 1), Unit.PAGE: page}[unit]
    if source.lines is None or abs(steps) >= len(source.lines):
        lines, steps = _ALL_LINES, 1 if steps > 0 else -1
    scroll = 0 if unit is Unit.LINE else lines if steps > 0 else -lines
    for _ in range(abs(steps)):
        before, offset = offset, source.moved(offset, lines if steps > 0 else -lines)
        source = source.following(offset, scroll)
        if offset == before:
            break
    return Effect(replace(session.state, offset=offset), scroll=SourceTo(source.top))


def _edge_of_source(session: Session, view: Viewport, direction: int, number: int | None) -> Effect:
    state, article = session.state, session.article
    jumps = state.jumps.leave(state.entry)
    if number is not None and article is not None:
        offset = paragraph_start(article, state.offset, number)
        return go(replace(state, offset=state.offset if offset is None else offset, jumps=jumps))
    offset = view.source.moved(state.offset, _ALL_LINES * direction)
    moved = view.source.following(offset)
    return Effect(replace(state, offset=offset, jumps=jumps), scroll=SourceTo(moved.top))
