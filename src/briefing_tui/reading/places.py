"""The place of a reader: what is kept of a session for the next one with the same briefing, and the way back to it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.reading.editions import reconcile
from briefing_tui.reading.history import HistoryEntry
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import State, at_entry, start

_LANDMARK_CHARACTERS = 64

Landmarks = Mapping[tuple[str, int], str]
"""By source and offset the words that stand there: an article that has changed has them elsewhere."""


class Place(NamedTuple):
    """Where a reader was in a briefing: tab, cursors and filters, source, marks; and the claims it had collected."""

    entry: HistoryEntry
    cursors: Mapping[str, str] = MappingProxyType({})
    filters: Mapping[str, str] = MappingProxyType({})
    zoomed: bool = False
    marks: Mapping[str, HistoryEntry] = MappingProxyType({})
    landmarks: Landmarks = MappingProxyType({})
    collected: tuple[str, ...] = ()


def place_of(session: Session) -> Place:
    """Return the place of a session; with the prompt open it is that before the prompt."""
    state = session.prompt.origin if session.prompt else session.state
    filters = {tab: query for tab, query in state.filters.items() if query}
    landmarks = {**session.landmarks, **_landmarks((state.entry, *state.marks.values()), session.index.article)}
    return Place(state.entry, state.cursors, filters, state.zoomed, state.marks, landmarks, state.collected)


def return_to(session: Session, place: Place) -> bool:
    """Take a session to a place, without what the briefing no longer has; say whether that is elsewhere than it began.

    The offsets are those of the articles as they were: `locate` finds them again when the sources are read.
    """
    beginning = start(session.index.outline)
    kept = replace(
        beginning,
        cursors=place.cursors,
        filters=place.filters,
        zoomed=place.zoomed,
        marks=place.marks,
        collected=place.collected,
    )
    state = at_entry(kept, place.entry)
    session.state, session.landmarks = reconcile(state, session.index.outline), place.landmarks
    return session.state.entry != beginning.entry


def locate(state: State, landmarks: Landmarks, article_of: Callable[[str], Article | None]) -> State:
    """Return a state whose offsets, and those of its marks, lead to their landmarks, or else lie in their article."""

    def located(source: str, offset: int) -> int:
        article = article_of(source)
        return _nearest(article.text, landmarks.get((source, offset), ""), offset) if article else offset

    marks = {
        letter: entry._replace(offset=located(entry.source, entry.offset)) for letter, entry in state.marks.items()
    }
    return replace(state, offset=located(state.source, state.offset), marks=marks)


def _landmarks(entries: Iterable[HistoryEntry], article_of: Callable[[str], Article | None]) -> Landmarks:
    articles = ((entry, article_of(entry.source)) for entry in entries)
    return {
        (entry.source, entry.offset): article.text[entry.offset : entry.offset + _LANDMARK_CHARACTERS]
        for entry, article in articles
        if article
    }


def _nearest(text: str, words: str, offset: int) -> int:
    """Return where the words stand nearest to an offset; where nowhere, the offset if there is text, else the last."""
    found = (text.rfind(words, 0, offset + len(words)), text.find(words, offset)) if words else ()
    places = [place for place in found if place >= 0]
    return min(places, key=lambda place: abs(place - offset)) if places else min(offset, max(len(text) - 1, 0))
