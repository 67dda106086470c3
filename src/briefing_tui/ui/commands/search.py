"""The commands of incremental search and filter: they open the prompt, follow what is typed, and go to hits."""

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.reading.effect import (
    TO_CURSOR,
    ClosePrompt,
    CountHits,
    Effect,
    FillPrompt,
    OpenPrompt,
    go,
    stay,
    wrapped,
)
from briefing_tui.reading.elsewhere import elsewhere
from briefing_tui.reading.history import PaneName, remembered
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.state import State, cursor_index, move_cursor, set_filter
from briefing_tui.reading.viewport import ListViewport, Viewport
from briefing_tui.text.search import Hit, Searchable
from briefing_tui.ui.commands.everywhere import as_query, open_search
from briefing_tui.ui.commands.needs import QUERY
from briefing_tui.ui.commands.source_parts import PART, accept_part, follow_part

if TYPE_CHECKING:
    from briefing_tui.querying.completion import Offer

SEARCH, FILTER = "search", "filter"


def ask_search(session: Session, _view: Viewport) -> Effect:
    """Open the prompt for an incremental search; each letter typed goes to the next hit."""
    return Effect(session.state, request=OpenPrompt(SEARCH, "/"))


def ask_filter(session: Session, _view: Viewport) -> Effect:
    """Open the prompt for a filter, with the one in force; `severity:high` filters by a field."""
    return Effect(session.state, request=OpenPrompt(FILTER, "&", session.state.filter))


def next_hit(session: Session, view: Viewport, steps: int) -> Effect:
    """Go so many hits further on (back, if negative), from the hit at hand or else from the cursor.

    Where nothing is searched for at the moment, it is for the last words again (as in vim).
    """
    state = session.state
    return _find(session, view, state, state.query or state.searches[-1], steps)


def follow(session: Session, view: Viewport, prompt: PromptState) -> Effect:
    """Go to the first hit at or after the place where the prompt was opened, filter the list, or go to a page.

    While a filter is not understood, the list is filtered by what stands before its last unit, or stays as it is.
    """
    if prompt.command == FILTER:
        return _follow_filter(session, prompt)
    if prompt.command == PART:
        return follow_part(session, prompt)
    return _find(session, view, prompt.origin, prompt.value, 0)


def _follow_filter(session: Session, prompt: PromptState) -> Effect:
    from briefing_tui.querying.completion import without_last_unit

    outline = session.index.outline
    for typed in (prompt.value, without_last_unit(prompt.value)):
        if outline.said_of(typed).is_understood:
            return go(set_filter(prompt.origin, outline, typed.strip()))
    return stay(session.state)


def offered(session: Session, prompt: PromptState) -> "list[Offer]":
    """Return what a filter can go on with at the cursor of its prompt; nothing in any other prompt."""
    if prompt.command != FILTER:
        return []
    from briefing_tui.querying.completion import offers

    return offers(prompt.value, prompt.cursor, session.index.outline.claims)


def take_offer(session: Session, _view: Viewport, prompt: PromptState) -> Effect:
    """Put the first of what is offered in place of what stands before the cursor."""
    found = offered(session, prompt)
    request = FillPrompt(*found[0].put(prompt.value, prompt.cursor)) if found else None
    return Effect(session.state, session.messages, request=request)


def accept(session: Session, view: Viewport, prompt: PromptState) -> Effect:
    """Close the prompt and keep its search or filter; after a search the jump list remembers where from.

    A search for nothing repeats the last one, from the cursor on (as in less and vim). A filter that is not understood
    is not left: what is wrong with it stands above the prompt.
    """
    state = session.state
    if prompt.command == PART:
        return accept_part(session, prompt)
    if prompt.command == FILTER:
        if not session.index.outline.said_of(prompt.value).is_understood:
            return Effect(state, session.messages)
        state = replace(state, filter_history=remembered(state.filter_history, prompt.value.strip()))
        return Effect(state, session.messages, request=ClosePrompt())
    if not prompt.value:
        return _repeat(session, view, prompt.origin)
    jumps = prompt.origin.jumps.leave(prompt.origin.entry)
    state = replace(state, jumps=jumps, searches=remembered(state.searches, prompt.value))
    messages = session.messages if state.hit else (_not_here(session, prompt.value),)
    return Effect(state, messages, request=ClosePrompt())


def recall(session: Session, _view: Viewport, prompt: PromptState, direction: int) -> Effect:
    """Put the words before (1) into the prompt, or those after them (-1), and last what was typed itself."""
    state = prompt.origin
    typed = {SEARCH: state.searches, FILTER: state.filter_history}.get(prompt.command, ())
    steps = min(max(prompt.steps_back + direction, 0), len(typed))
    if steps == prompt.steps_back:
        return Effect(session.state, session.messages)
    words = typed[-steps] if steps else prompt.draft
    return Effect(session.state, session.messages, request=FillPrompt(words, len(words), steps))


def cancel(_session: Session, _view: Viewport, prompt: PromptState) -> Effect:
    """Close the prompt and go back to the state before it."""
    return Effect(prompt.origin, scroll=TO_CURSOR, request=ClosePrompt())


def search_typed(session: Session, _view: Viewport, prompt: PromptState) -> Effect:
    """Close the prompt as if nothing had been typed there, and search everything for it."""
    state = prompt.origin
    if prompt.command == SEARCH:
        state = replace(state, searches=remembered(state.searches, prompt.value))
    query = prompt.value if prompt.command == FILTER else as_query(prompt.value)
    return Effect(state, request=open_search(session, query))


def count(session: Session, query: str, hit: Hit) -> Effect:
    """Count the hits of a query in the source, which takes longer than a frame in a long one."""
    text = session.index.source_text(session.state.source)
    if text is None or session.state.query != query:
        return Effect(session.state, session.messages)
    return stay(replace(session.state, hit=text.counted(query, hit)), *session.messages)


def _repeat(session: Session, view: Viewport, origin: State) -> Effect:
    """Close the prompt, and search for the last words again."""
    if not origin.searches:
        return Effect(origin, (QUERY.why_not(session),), request=ClosePrompt())
    state = replace(origin, jumps=origin.jumps.leave(origin.entry))
    effect = _find(session, view, state, origin.searches[-1], 1)
    return replace(effect, request=ClosePrompt(effect.request if isinstance(effect.request, CountHits) else None))


def _find(session: Session, view: Viewport, state: State, query: str, steps: int) -> Effect:
    """Go so many hits further on or back from the place at hand; 0 goes to the first hit at that place or after it."""
    in_source = state.focus is PaneName.SOURCE
    text, offset, is_past = _in_source(session, state) if in_source else _in_list(session, view.list, state)
    hit = text.next(query, offset + (steps > 0 and is_past), backwards=steps < 0) if text else None
    if text and hit and (abs(steps) > 1 or not (hit.total or in_source)):
        hit = _further(text, query, hit, steps)
    found = replace(state, query=query, hit=hit)
    if hit is None:
        return Effect(found, (_not_here(session, query, typing=not steps),) if query else (), TO_CURSOR)
    if in_source:
        found = replace(found, offset=hit.span.start)
    elif view.list.text is not None:
        found = move_cursor(found, session.listing, view.list.item_at(view.list.text.line_of(hit.span.start)))
    messages = (wrapped(steps or 1),) if hit.wrapped else ()
    return Effect(found, messages, TO_CURSOR, None if hit.total else CountHits(query, hit))


def _in_source(session: Session, state: State) -> tuple[Searchable | None, int, bool]:
    """Return the text of the source, where its cursor is, and that the next hit begins after that."""
    return session.index.source_text(state.source), state.offset, True


def _in_list(session: Session, view: ListViewport, state: State) -> tuple[Searchable | None, int, bool]:
    """Return the text of the list, and where the hit at hand begins, after which the next one does.

    Where none is at hand it is where the item under the cursor begins, and the next hit may begin there, too.
    """
    if view.text is None:
        return None, 0, False
    text = view.text.searchable
    hit = text.nth(state.query, state.hit.number) if state.hit else None
    if hit is not None:
        return text, hit.start, True
    cursor = cursor_index(state, session.listing)
    return text, view.text.first_offset(view.rows[cursor][0]) if cursor < len(view.rows) else 0, False


def _further(text: Searchable, query: str, hit: Hit, steps: int) -> Hit:
    """Return the hit that is so many steps on, or back, if the one given is the first of them."""
    hit = hit if hit.total else text.counted(query, hit)
    number = hit.number + (steps - (1 if steps > 0 else -1) if steps else 0)
    there = (number - 1) % hit.total + 1
    return Hit(text.nth(query, there) or hit.span, there, hit.total, hit.wrapped or there != number)


def _not_here(session: Session, query: str, *, typing: bool = False) -> str:
    """Return the message that words are not here, and where else they are; short while they stand in the prompt."""
    found = elsewhere(session, query)
    there = f"{session.keys['search-all']}: {found}" if any(found) else ""
    if typing:
        return there or "nowhere"
    return f"no '{query}' here{f'; {there}' if there else ''}"
