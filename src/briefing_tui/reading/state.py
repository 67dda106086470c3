"""Where the reader stands, as one frozen value, and the pure steps that lead from it to the next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from briefing_tui.domain.briefing import Briefing
from briefing_tui.reading.history import Jumps, Place
from briefing_tui.reading.outline import BRIEF, SOURCE, Item, items, tabs


@dataclass(frozen=True, slots=True)
class State:
    """Where the reader stands in one briefing.

    `cursors` keeps, for every tab, the key of the item under the cursor, and `filters` the filter in force. `offset`
    is the place of the cursor in the source's reading text, in code points.
    """

    tab: str = BRIEF
    cursors: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    passage: int = 0
    in_source: bool = False
    source: str = ""
    offset: int = 0
    zoomed: bool = False
    uncited: bool = False
    query: str = ""
    jumps: Jumps = field(default_factory=Jumps)
    marks: Mapping[str, Place] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        """The place to come back to from elsewhere."""
        item = self.cursors.get(self.tab, "")
        return Place(self.tab, item, self.passage, self.in_source, self.source, self.offset, self.filter)

    @property
    def filter(self) -> str:
        """The filter in force in the tab at hand."""
        return self.filters.get(self.tab, "")


def start(briefing: Briefing) -> State:
    """Return the state in which a briefing opens: the brief, on its first item, beside its first source."""
    state = State(source=briefing.sources[0].id if briefing.sources else "")
    return _on_item(state, briefing)


def listed(briefing: Briefing, state: State) -> tuple[Item, ...]:
    """Return the items of the tab at hand."""
    return items(briefing, state.tab, state.filter)


def index(state: State, listing: tuple[Item, ...]) -> int:
    """Return the number, from 0, of the item under the cursor; the first where its key is gone."""
    key = state.cursors.get(state.tab)
    return next((number for number, item in enumerate(listing) if item.key == key), 0)


def current(state: State, listing: tuple[Item, ...]) -> Item | None:
    """Return the item under the cursor, if the tab holds any."""
    return listing[index(state, listing)] if listing else None


def put_cursor(state: State, listing: tuple[Item, ...], number: int) -> State:
    """Move the cursor to an item, kept within the list; its first passage comes up."""
    if not listing:
        return state
    item = listing[min(max(number, 0), len(listing) - 1)]
    if item.key == state.cursors.get(state.tab):
        return state
    return replace(state, cursors={**state.cursors, state.tab: item.key}, passage=0)


def open_tab(state: State, briefing: Briefing, tab: str) -> State:
    """Go to a tab as it was left; the jump list remembers where from."""
    if tab == state.tab:
        return state
    moved = replace(state, tab=tab, passage=0, in_source=tab == SOURCE, jumps=state.jumps.leave(state.place))
    return _on_item(moved, briefing)


def open_claim(state: State, briefing: Briefing, claim: str, passage: int = 0) -> State:
    """Go to a claim in its own pane, with one of its passages up; a filter that hides it is lifted."""
    pane = next(pane.id for pane in briefing.panes if any(claim == other.id for other in pane.claims))
    filters = state.filters
    if filters.get(pane) and all(item.key != claim for item in items(briefing, pane, filters[pane])):
        filters = {**filters, pane: ""}
    return replace(
        state,
        tab=pane,
        cursors={**state.cursors, pane: claim},
        filters=filters,
        passage=passage,
        in_source=False,
        jumps=state.jumps.leave(state.place),
    )


def put_filter(state: State, briefing: Briefing, query: str) -> State:
    """Reduce the list at hand to what passes the filter; the cursor stays on its item where that passes."""
    return _on_item(replace(state, filters={**state.filters, state.tab: query}), briefing)


def enter_source(state: State, source: str, offset: int) -> State:
    """Go into the source at a place; the jump list remembers where from."""
    return replace(state, in_source=True, source=source, offset=offset, jumps=state.jumps.leave(state.place))


def travel(state: State, direction: int) -> State | None:
    """Go back (-1) or forward (1) along the jump list; None where it ends."""
    here = state.place
    step = state.jumps.back(here) if direction < 0 else state.jumps.forward(here)
    if step is None:
        return None
    jumps, place = step
    return replace(_at(state, place), jumps=jumps)


def set_mark(state: State, letter: str) -> State:
    """Remember the place at hand under a letter."""
    return replace(state, marks={**state.marks, letter: state.place})


def go_to_mark(state: State, letter: str) -> State | None:
    """Go to a mark, or with `'` to the place before the last jump; None where there is none."""
    place = state.jumps.behind[-1] if letter == "'" and state.jumps.behind else state.marks.get(letter)
    if place is None:
        return None
    return replace(_at(state, place), jumps=state.jumps.leave(state.place))


def back_out(state: State) -> State:
    """Take back, with each call, one of: search, uncited passages, the pane with the source, zoom, filter."""
    if state.query:
        return replace(state, query="")
    if state.uncited:
        return replace(state, uncited=False)
    if state.in_source and state.tab != SOURCE:
        return replace(state, in_source=False)
    if state.zoomed:
        return replace(state, zoomed=False)
    return replace(state, filters={**state.filters, state.tab: ""})


def settle(state: State, briefing: Briefing) -> State:
    """Return the state after a reload: what it names and the briefing no longer has is let go."""
    known = {tab.id for tab in tabs(briefing)}
    sources = [source.id for source in briefing.sources] or [""]
    kept = state.source in sources

    @cache
    def keys(tab: str, query: str) -> frozenset[str]:
        return frozenset(item.key for item in items(briefing, tab, query)) | {""}

    def there(place: Place) -> bool:
        return place.tab in known and place.source in sources and place.item in keys(place.tab, place.filter)

    settled = replace(
        state,
        tab=state.tab if state.tab in known else BRIEF,
        cursors={tab: key for tab, key in state.cursors.items() if tab in known and key in keys(tab, "")},
        source=state.source if kept else sources[0],
        offset=state.offset if kept else 0,
        jumps=Jumps(tuple(filter(there, state.jumps.behind)), tuple(filter(there, state.jumps.ahead))),
        marks={letter: place for letter, place in state.marks.items() if there(place)},
    )
    return _on_item(settled, briefing)


def lacks(briefing: Briefing, state: State, need: str, item: Item | None, *, read: bool, troubled: bool) -> str:
    """Say why a command that needs something cannot work here, or return an empty string.

    `item` is the item under the cursor, `read` says whether the source at hand could be read, `troubled` whether
    there is a problem at any claim.
    """
    reasons = {
        "list": (state.tab not in (BRIEF, SOURCE), "only a list of claims can be filtered"),
        "claim": (bool(item and item.claim), "there is no claim under the cursor"),
        "article": (read, "the source could not be read"),
        "problem": (troubled, "there is no problem at any claim"),
        "query": (bool(state.query), "nothing is sought yet"),
        "sources": (len(briefing.sources) > 1, "the briefing has one source"),
    }
    met, reason = reasons.get(need, (True, ""))
    return "" if met else reason


def _at(state: State, place: Place) -> State:
    return replace(
        state,
        tab=place.tab,
        cursors={**state.cursors, place.tab: place.item},
        filters={**state.filters, place.tab: place.filter},
        passage=place.passage,
        in_source=place.in_source,
        source=place.source,
        offset=place.offset,
    )


def _on_item(state: State, briefing: Briefing) -> State:
    """Return the state with its cursor on an item that is there: its own, or the first."""
    listing = listed(briefing, state)
    return put_cursor(state, listing, index(state, listing))
