"""The commands of incremental search and filter: they open the prompt, follow what is typed, and go to hits."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.domain.passage import Span
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
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import PromptState, Session
from briefing_tui.reading.state import State, cursor_index, move_cursor, set_filter
from briefing_tui.reading.viewport import Viewport
from briefing_tui.text.search import Hit, Searchable

if TYPE_CHECKING:
    from briefing_tui.querying.completion import Offer

SEARCH, FILTER = "search", "filter"


def ask_search(session: Session, _view: Viewport) -> Effect:
    """Open the prompt for an incremental search; each letter typed goes to the next hit."""
    return Effect(session.state, request=OpenPrompt(SEARCH, "/"))


def ask_filter(session: Session, _view: Viewport) -> Effect:
    """Open the prompt for a filter, with the one in force; `severity:high` filters by a field."""
    return Effect(session.state, request=OpenPrompt(FILTER, "&", session.state.filter))


def next_hit(session: Session, _view: Viewport, direction: int) -> Effect:
    """Go to the next hit (1), or the previous one (-1)."""
    state = session.state
    offset = state.offset + (1 if direction > 0 else 0)
    return _find(session, state, state.query, (offset, session.cursor + direction), direction)


def follow(session: Session, prompt: PromptState, value: str) -> Effect:
    """Go to the first hit at or after the cursor as it was when the prompt opened, or filter the list, for `value`.

    While a filter is not understood, the list is filtered by what stands before its last unit, or stays as it is.
    """
    origin = prompt.origin
    if prompt.command == FILTER:
        return _follow_filter(session, origin, value)
    return _find(session, origin, value, (origin.offset, cursor_index(origin, session.listing)), 1)


def _follow_filter(session: Session, origin: State, value: str) -> Effect:
    from briefing_tui.querying.completion import without_last_unit

    outline = session.index.outline
    for typed in (value, without_last_unit(value)):
        if outline.said_of(typed).is_understood:
            return go(set_filter(origin, outline, typed.strip()))
    return stay(session.state)


def offered(session: Session, prompt: PromptState) -> "list[Offer]":
    """Return what a filter can go on with at the cursor of its prompt; nothing in any other prompt."""
    if prompt.command != FILTER:
        return []
    from briefing_tui.querying.completion import offers

    return offers(prompt.value, prompt.cursor, session.index.outline.claims)


def take_offer(session: Session, prompt: PromptState) -> Effect:
    """Put the first of what is offered in place of what stands before the cursor."""
    found = offered(session, prompt)
    request = FillPrompt(*found[0].put(prompt.value, prompt.cursor)) if found else None
    return Effect(session.state, session.messages, request=request)


def accept(session: Session, prompt: PromptState) -> Effect:
    """Close the prompt and keep its search or filter; after a search the jump list remembers where from.

    A filter that is not understood is not left: what is wrong with it stands above the prompt.
    """
    state = session.state
    if prompt.command == FILTER and not session.index.outline.said_of(prompt.value).is_understood:
        return Effect(state, session.messages)
    if prompt.command == SEARCH:
        state = replace(state, jumps=prompt.origin.jumps.leave(prompt.origin.entry))
    return Effect(state, session.messages, request=ClosePrompt())


def cancel(_session: Session, prompt: PromptState) -> Effect:
    """Close the prompt and go back to the state before it."""
    return Effect(prompt.origin, scroll=TO_CURSOR, request=ClosePrompt())


def count(session: Session, query: str, hit: Hit) -> Effect:
    """Count the hits of a query in the source, which takes longer than a frame in a long one."""
    text = session.index.source_text(session.state.source)
    if text is None or session.state.query != query:
        return Effect(session.state, session.messages)
    return stay(replace(session.state, hit=text.counted(query, hit)), *session.messages)


def _find(session: Session, state: State, query: str, start: tuple[int, int], direction: int) -> Effect:
    """Go to the next hit (1) or the previous one (-1) from `start`, an offset of the source and a number of an item."""
    offset, number = start
    text = session.index.source_text(state.source) if state.focus is PaneName.SOURCE else None
    if text is not None:
        hit = text.next(query, offset, backwards=direction < 0)
        if hit:
            state = replace(state, offset=hit.span.start)
    else:
        hit, number = _find_in_list(session, query, number, direction)
        if hit:
            state = move_cursor(state, session.listing, number)
    messages = [wrapped(direction)] if hit and hit.wrapped else [] if hit or not query else [f"no '{query}' here"]
    request = CountHits(query, hit) if hit and not hit.total else None
    return Effect(replace(state, query=query, hit=hit), tuple(messages), TO_CURSOR, request)


def _find_in_list(session: Session, query: str, number: int, direction: int) -> tuple[Hit | None, int]:
    """Return a hit and the number of its item; the hit's span covers that number, from 0."""
    hits = [n for n, text in enumerate(_texts(session)) if query and text.holds(query)]
    if not hits:
        return None, 0
    ahead = [n for n in hits if (n >= number if direction > 0 else n <= number)]
    at = (ahead or hits)[0 if direction > 0 else -1]
    return Hit(Span(at, at + 1), hits.index(at) + 1, len(hits), wrapped=not ahead), at


def _texts(session: Session) -> Iterator[Searchable]:
    """Yield the searchable text of each item of the list."""
    for item in session.listing:
        yield session.index.item_text(session.state.tab, item)
