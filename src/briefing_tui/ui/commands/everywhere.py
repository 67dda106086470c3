"""The global search, through all claims and all sources."""

from collections.abc import Collection, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.passage import Span
from briefing_tui.exporting.spoken import reservation
from briefing_tui.reading.effect import Choice, ClaimTarget, Effect, Found, OpenPicker, SourceTarget
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport

if TYPE_CHECKING:
    from briefing_tui.querying.query import Query

_MAX_CHOICES = 200
_CLAIMS_ALONE = "(claims alone: sources have no fields)"
_SHOWN_CHARACTERS = 70  # of the source on either side of a hit


def search_everything(session: Session, _view: Viewport) -> Effect:
    """Open the global search, through all claims and all sources, for the words that are searched for at the moment."""
    return Effect(session.state, request=open_search(session, as_query(session.state.query)))


def as_query(words: str) -> str:
    """Return the query that finds words as they are typed, in quotation marks where they might mean something else."""
    return words if not words or words.isalnum() or '"' in words else f'"{words}"'


def open_search(session: Session, query: str) -> OpenPicker:
    """Return the request for the global search, with a query to begin with."""
    hint = "words, or a field: by:name"
    return OpenPicker("Search everything", (), lambda words: _find(session, words), hint, query=query)


def _find(session: Session, typed: str) -> Found:
    """Return a choice for each claim that a query matches, by pane, then for each paragraph of a source; 200 at most.

    A query with fields finds claims alone.
    """
    from briefing_tui.querying.parser import parse
    from briefing_tui.querying.query import Words, has_fields, sought_words

    if not typed.strip():
        return Found()
    outline = session.index.outline
    words, is_understood = outline.said_of(typed)
    if not is_understood:
        return Found(said=words, is_understood=False)
    query = parse(typed)
    fields = has_fields(query)
    choices = _in_claims(session.briefing, outline.passing(typed))
    if not fields:
        choices = chain(choices, _in_sources(session, query))
    said = "" if isinstance(query, Words) else words
    alone = f" {_CLAIMS_ALONE}" if fields else ""
    return Found(tuple(islice(choices, _MAX_CHOICES)), sought_words(query), said + alone)


def _in_claims(briefing: Briefing, passing: Collection[str]) -> Iterator[Choice]:
    for pane in briefing.panes:
        for claim in pane.claims:
            if claim.id in passing:
                yield Choice(ClaimTarget(claim.id), claim.text, reservation(claim), pane.title)


def _in_sources(session: Session, query: "Query") -> Iterator[Choice]:
    for source in session.briefing.sources:
        article, paragraphs = session.index.article(source.id), session.index.paragraphs(source.id)
        if article is None or paragraphs is None:
            continue
        for number, hit in paragraphs.matching(query):
            block = article.blocks[number]
            span = hit or Span(block.start, block.start)
            around, cut = _around(article.text, span, Span(block.start, block.end))
            yield Choice(SourceTarget(source.id, span.start), around, group=source.title or source.id, cut=cut)


def _around(text: str, hit: Span, block: Span) -> tuple[str, tuple[bool, bool]]:
    """Return a hit with words of its block around it, and whether words were left out before and after them."""
    start, end = max(hit.start - _SHOWN_CHARACTERS, block.start), min(hit.end + _SHOWN_CHARACTERS, block.end)
    if start > block.start:
        start = text.find(" ", start - 1, hit.start) + 1 or start  # a cut word is left out
    if end < block.end and " " in text[hit.end : end + 1]:
        end = text.rindex(" ", hit.end, end + 1)
    return text[start:end], (start > block.start, end < block.end)
