"""What becomes of a state when another edition of the briefing takes the place of the one that is shown."""

from collections.abc import Iterator
from dataclasses import replace

from briefing_tui.reading.actors import has_actor
from briefing_tui.reading.history import JumpList
from briefing_tui.reading.outline import BRIEF, Outline, tabs
from briefing_tui.reading.state import State, is_there_in, on_item


def reconcile(state: State, outline: Outline, before: Outline | None = None) -> State:
    """Return the state for another edition of a briefing, without references to what that does not have.

    A cursor whose item is gone goes to what has its place in the list now: it follows the same item as `before`. Marks
    and register stay as they are. A filter from an earlier version of the program may not be understood any more.
    """
    briefing = outline.briefing
    known = {tab.id for tab in tabs(briefing)}
    sources = [source.id for source in briefing.sources] or [""]
    kept = state.source in sources
    is_there = is_there_in(outline)
    cursors = dict(_cursors_left(state, outline, before))
    reconciled = replace(
        state,
        tab=state.tab if state.tab in known else BRIEF,
        cursors=cursors,
        passage=state.passage if cursors.get(state.tab) == state.cursors.get(state.tab) else 0,
        filters={tab: query for tab, query in state.filters.items() if outline.said_of(query).is_understood},
        source=state.source if kept else sources[0],
        offset=state.offset if kept else 0,
        actor=state.actor if has_actor(briefing, state.actor) else "",
        uncited=None,
        hit=None,
        selection=None,
        jumps=JumpList(tuple(filter(is_there, state.jumps.behind)), tuple(filter(is_there, state.jumps.ahead))),
    )
    return on_item(reconciled, outline)


def _cursors_left(state: State, outline: Outline, before: Outline | None) -> Iterator[tuple[str, str]]:
    """Yield of each tab that there is the key of the item that its cursor is on now, if it can be told."""
    for tab in {tab.id for tab in outline.tabs} & state.cursors.keys():
        key = state.cursors[tab]
        if any(item.key == key for item in outline.items(tab, "", state.actor)):
            yield tab, key
        elif before is not None:
            lists = (edition.items(tab, state.filters.get(tab, ""), state.actor) for edition in (before, outline))
            keys, now = ([item.key for item in items] for items in lists)
            if key in keys and now:
                numbers = {other: number for number, other in enumerate(now)}
                above = next((numbers[other] for other in reversed(keys[: keys.index(key)]) if other in numbers), -1)
                yield tab, now[min(above + 1, len(now) - 1)]
