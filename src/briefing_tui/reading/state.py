"""The state of a reading session as one frozen value, and the pure steps that lead from one state to the next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.passage import Span
from briefing_tui.reading.history import HistoryEntry, JumpList, PaneName
from briefing_tui.reading.outline import ACTORS, BRIEF, SOURCE, TIMELINE, Item, Outline, actor_key
from briefing_tui.reading.selection import Selection
from briefing_tui.text.search import Hit

_TABS_OF_NO_PANE = (BRIEF, TIMELINE, ACTORS, SOURCE)


@dataclass(frozen=True, slots=True)
class State:
    """Where the reader is in one briefing, and what it has searched for and selected.

    `cursors` maps each tab to the key of the item under its cursor, `filters` to its filter. `actor` is the one whose
    claims are shown in the actors' tab. `passage` is the number, from 0, of the current quote of the claim under the
    cursor. `offset` is that of the cursor in the source's reading text, in code points. `uncited` are the uncited
    sentences while they are shown. `hit` is the hit of `query` at hand; in the list its number counts, as its span is
    one of the list's text when it was found. `searches` and `filter_history` are the words of earlier searches and
    filters, the newest last. `collected` are the ids of the claims in the register, in the order in which they were
    collected, and `chosen` those that the next change is about together. Of these and of the marks, the briefing may
    lack some for the moment: a file that is being written can lose a claim, and have it again. `is_reviewing` says
    whether one claim at a time is shown, to be accepted, rejected or put right. `typed` are the texts that were typed
    for a value, by its address, and neither taken nor given up.
    """

    tab: str = BRIEF
    cursors: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    actor: str = ""
    passage: int = 0
    focus: PaneName = PaneName.LIST
    source: str = ""
    offset: int = 0
    zoomed: bool = False
    uncited: tuple[Span, ...] | None = None
    query: str = ""
    hit: Hit | None = None
    searches: tuple[str, ...] = ()
    filter_history: tuple[str, ...] = ()
    selection: Selection | None = None
    jumps: JumpList = field(default_factory=JumpList)
    marks: Mapping[str, HistoryEntry] = field(default_factory=dict)
    collected: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    is_reviewing: bool = False
    typed: Mapping[Address, str] = field(default_factory=dict)

    @property
    def entry(self) -> HistoryEntry:
        """The history entry that leads back to this state."""
        item = self.cursors.get(self.tab, "")
        actor = self.actor if self.tab == ACTORS else ""
        return HistoryEntry(self.tab, item, self.passage, self.focus, self.source, self.offset, self.filter, actor)

    @property
    def filter(self) -> str:
        """The filter of the open tab."""
        return self.filters.get(self.tab, "")

    @property
    def shows_one_claim(self) -> bool:
        """Whether the claim under the cursor is shown alone: in the review, where a pane's claims stand otherwise."""
        return self.is_reviewing and self.tab not in _TABS_OF_NO_PANE


def start(outline: Outline, tab: str = BRIEF) -> State:
    """Return the state in which a briefing opens: a tab, the brief if not another, at its first source."""
    sources = outline.briefing.sources
    focus = PaneName.SOURCE if tab == SOURCE else PaneName.LIST
    return on_item(State(tab=tab, focus=focus, source=sources[0].id if sources else ""), outline)


def cursor_index(state: State, listing: tuple[Item, ...]) -> int:
    """Return the number, from 0, of the item under the cursor; 0 where no item has its key."""
    key = state.cursors.get(state.tab)
    return next((number for number, item in enumerate(listing) if item.key == key), 0)


def move_cursor(state: State, listing: tuple[Item, ...], number: int) -> State:
    """Move the cursor to the item of that number, or to the nearest there is, and to its first passage."""
    if not listing:
        return state
    item = listing[min(max(number, 0), len(listing) - 1)]
    if item.key == state.cursors.get(state.tab):
        return state
    return replace(state, cursors={**state.cursors, state.tab: item.key}, passage=0)


def open_tab(state: State, outline: Outline, tab: str) -> State:
    """Open a tab as it was left, or go back to the list of the open one; the jump list remembers where from."""
    focus = PaneName.SOURCE if tab == SOURCE else PaneName.LIST
    if tab == state.tab:
        return state if state.focus is focus else replace(state, focus=focus)
    moved = replace(state, tab=tab, passage=0, focus=focus, jumps=state.jumps.leave(state.entry))
    return on_item(moved, outline)


def open_claim(state: State, outline: Outline, claim: str, passage: int = 0) -> State:
    """Go to a claim in its own pane, and to one of its passages; a filter that excludes it is removed."""
    pane = outline.briefing.pane_of(claim).id
    filters = state.filters
    if filters.get(pane) and all(item.key != claim for item in outline.items(pane, filters[pane])):
        filters = {**filters, pane: ""}
    return replace(
        state,
        tab=pane,
        cursors={**state.cursors, pane: claim},
        filters=filters,
        passage=passage,
        focus=PaneName.LIST,
        jumps=state.jumps.leave(state.entry),
    )


def open_actor(state: State, outline: Outline, actor: str) -> State:
    """Go to an actor in its tab, its claims shown; a filter that excludes it is removed."""
    key, filters = actor_key(actor), state.filters
    if filters.get(ACTORS) and all(item.key != key for item in outline.items(ACTORS, filters[ACTORS])):
        filters = {**filters, ACTORS: ""}
    moved = replace(state, tab=ACTORS, filters=filters, passage=0, focus=PaneName.LIST)
    return replace(toggle_actor(moved, actor), actor=actor, jumps=state.jumps.leave(state.entry))


def toggle_actor(state: State, actor: str) -> State:
    """Show the claims of an actor in its tab, and of no other, or hide them; the cursor of that tab goes to it."""
    cursors = {**state.cursors, ACTORS: actor_key(actor)}
    return replace(state, cursors=cursors, actor="" if state.actor == actor else actor)


def set_filter(state: State, outline: Outline, query: str) -> State:
    """Set the filter of the open tab; the cursor stays on its item if that passes, else goes to the first."""
    return on_item(replace(state, filters={**state.filters, state.tab: query}), outline)


def filter_all(state: State, outline: Outline, query: str) -> State:
    """Set the filter of every list, and open the first with an item that passes; where none does, the first of all."""
    lists = [tab.id for tab in outline.tabs if tab.id not in (BRIEF, SOURCE)]
    first = next((tab for tab in lists if outline.items(tab, query)), lists[0])
    filters = {**state.filters, **dict.fromkeys(lists, query)}
    return on_item(replace(state, tab=first, filters=filters, passage=0, focus=PaneName.LIST), outline)


def enter_source(state: State, source: str, offset: int) -> State:
    """Move the focus to a source, at an offset; the jump list remembers where from."""
    return replace(state, focus=PaneName.SOURCE, source=source, offset=offset, jumps=state.jumps.leave(state.entry))


def at_entry(state: State, entry: HistoryEntry) -> State:
    """Return the state with all that a history entry remembers; the rest stays as it is."""
    return replace(
        state,
        tab=entry.tab,
        cursors={**state.cursors, entry.tab: entry.item},
        filters={**state.filters, entry.tab: entry.filter},
        passage=entry.passage,
        focus=entry.focus,
        source=entry.source,
        offset=entry.offset,
        actor=entry.actor if entry.tab == ACTORS else state.actor,
    )


def jump(state: State, direction: int) -> State | None:
    """Go back (-1) or forward (1) along the jump list; None where it ends."""
    here = state.entry
    step = state.jumps.back(here) if direction < 0 else state.jumps.forward(here)
    if step is None:
        return None
    jumps, entry = step
    return replace(at_entry(state, entry), jumps=jumps)


def set_mark(state: State, letter: str) -> State:
    """Remember the current entry under a letter."""
    return replace(state, marks={**state.marks, letter: state.entry})


def go_to_mark(state: State, outline: Outline, letter: str) -> State | None:
    """Go to a mark, or with `'` to the entry before the last jump; None where there is none, or nothing at it."""
    entry = state.jumps.behind[-1] if letter == "'" and state.jumps.behind else state.marks.get(letter)
    if entry is None or not is_there_in(outline)(entry):
        return None
    return replace(at_entry(state, entry), jumps=state.jumps.leave(state.entry))


def collect(state: State, claim: str) -> State:
    """Put a claim at the end of the register, or take it out if it is there."""
    others = tuple(other for other in state.collected if other != claim)
    return replace(state, collected=others if claim in state.collected else (*others, claim))


def register(state: State, briefing: Briefing) -> tuple[str, ...]:
    """Return the ids of the collected claims that a briefing has, in the order in which they were collected."""
    return tuple(claim for claim in state.collected if briefing.has_claim(claim))


def choose(state: State, claim: str) -> State:
    """Choose a claim for the next change, or leave it out if it was chosen."""
    others = tuple(other for other in state.chosen if other != claim)
    return replace(state, chosen=others if claim in state.chosen else (*others, claim))


def back_out(state: State) -> State:  # noqa: PLR0911  # one a thing that is undone
    """Undo the first that is there of: search, uncited sentences, focus on the source, zoom, review, actor, filter."""
    if state.query:
        return replace(state, query="", hit=None)
    if state.uncited is not None:
        return replace(state, uncited=None)
    if state.focus is PaneName.SOURCE and state.tab != SOURCE:
        return replace(state, focus=PaneName.LIST)
    if state.zoomed:
        return replace(state, zoomed=False)
    if state.shows_one_claim:
        return replace(state, is_reviewing=False)
    if state.tab == ACTORS and state.actor:
        within = state.cursors.get(ACTORS, "").startswith(actor_key(state.actor))
        return toggle_actor(state, state.actor) if within else replace(state, actor="")  # it may be filtered out
    return replace(state, filters={**state.filters, state.tab: ""})


def is_there_in(outline: Outline) -> Callable[[HistoryEntry], bool]:
    """Return a function that says whether a briefing has what a history entry leads to."""
    known = {tab.id for tab in outline.tabs}
    sources = [source.id for source in outline.briefing.sources] or [""]

    @cache
    def keys(tab: str, query: str, actor: str) -> frozenset[str]:
        return frozenset(item.key for item in outline.items(tab, query, actor)) | {""}

    def is_there(entry: HistoryEntry) -> bool:
        return (
            outline.said_of(entry.filter).is_understood
            and entry.tab in known
            and entry.source in sources
            and entry.item in keys(entry.tab, entry.filter, entry.actor)
        )

    return is_there


def on_item(state: State, outline: Outline) -> State:
    """Return the state with its cursor on an item that is there: its own, or the first."""
    listing = outline.items(state.tab, state.filter, state.actor)
    return move_cursor(state, listing, cursor_index(state, listing))
