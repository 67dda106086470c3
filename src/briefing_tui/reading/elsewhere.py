"""Where else in a document some words stand, for a reader who does not find them where they were sought."""

from typing import NamedTuple

from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import APART
from briefing_tui.reading.session import Session
from briefing_tui.text.english import counted
from briefing_tui.text.search import Searchable


class Elsewhere(NamedTuple):
    """How many claims of the briefing, and how many places of its sources, hold some words."""

    claims: int
    places: int

    def __str__(self) -> str:
        """Return both numbers in words: `3 claims, 5 places`; nothing where both are 0."""
        claims = counted(self.claims, "claim") if self.claims else ""
        places = counted(self.places, "place") if self.places else ""
        return ", ".join(filter(None, (claims, places)))


def elsewhere(session: Session, query: str) -> Elsewhere:
    """Return where else words stand that are not in the pane with the focus."""
    here = session.state.source if session.state.focus is PaneName.SOURCE else ""
    others = (session.index.source_text(source.id) for source in session.briefing.sources if source.id != here)
    places = sum(text.count(query) for text in others if text is not None)
    return Elsewhere(_claims(session.index.outline.claims_text, query), places)


def _claims(texts: Searchable, query: str) -> int:
    """Return how many claims hold a query."""
    number = end = 0
    for hit in texts.every(query):
        if hit.start >= end:
            number += 1
            end = texts.text.index(APART, hit.end)
    return number
