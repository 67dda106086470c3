"""Where a state is in the list of its tab, as tests ask and put it."""

from dataclasses import replace

from briefing_tui.reading.outline import Item, Outline
from briefing_tui.reading.state import State, cursor_index, move_cursor


def without(outline: Outline, claim: str) -> Outline:
    """Return the outline of a briefing that lacks a claim."""
    panes = (
        replace(pane, claims=tuple(other for other in pane.claims if other.id != claim))
        for pane in outline.briefing.panes
    )
    return Outline(replace(outline.briefing, panes=tuple(panes)))


def listed(outline: Outline, state: State) -> tuple[Item, ...]:
    """Return the items of the open tab."""
    return outline.items(state.tab, state.filter, state.actor)


def current(state: State, listing: tuple[Item, ...]) -> Item | None:
    """Return the item under the cursor, if the tab holds any."""
    return listing[cursor_index(state, listing)] if listing else None


def claim_at_cursor(state: State, outline: Outline) -> str:
    """Return the id of the claim under the cursor."""
    item = current(state, listed(outline, state))
    return item.claim if item else ""


def on_claim(state: State, outline: Outline, claim: str) -> State:
    """Return the state with the cursor of the tab at hand on a claim."""
    listing = listed(outline, state)
    return move_cursor(state, listing, next(number for number, item in enumerate(listing) if item.claim == claim))
