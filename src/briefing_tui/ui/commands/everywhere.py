"""The commands that open a window with choices: the global search and the table of contents."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.effect import Choice, ClaimTarget, Effect, OpenPicker, SourceTarget, stay
from briefing_tui.reading.outline import searchable_text
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.text.search import Searchable

_MAX_CHOICES = 200
_SHOWN_CHARACTERS = 70  # of the source on either side of a hit


def search_everything(session: Session, _view: Viewport) -> Effect:
    """Open the global search, through all claims and all sources."""
    return Effect(session.state, request=OpenPicker("Search everything", search=lambda query: _find(session, query)))


def contents(session: Session, _view: Viewport) -> Effect:
    """Open a window with the headings of the source, to go to the one chosen."""
    article = session.article
    headings = [block for block in article.blocks if block.kind is BlockKind.HEADING] if article else []
    if article is None or not headings:
        return stay(session.state, "the source has no headings")
    choices = [
        Choice(SourceTarget(session.source, block.start), article.text[block.start : block.end], level=block.level - 1)
        for block in headings
    ]
    return Effect(session.state, request=OpenPicker("Contents", choices))


def _find(session: Session, query: str) -> Sequence[Choice]:
    """Return a choice for each claim that contains the query, by pane, then for each hit in a source; 200 at most."""
    if not query:
        return ()
    return tuple(islice(chain(_in_claims(session, query), _in_sources(session, query)), _MAX_CHOICES))


def _in_claims(session: Session, query: str) -> Iterator[Choice]:
    for pane in session.briefing.panes:
        for claim in pane.claims:
            if Searchable(searchable_text(session.briefing, claim)).holds(query):
                yield Choice(ClaimTarget(claim.id), claim.text, group=pane.title)


def _in_sources(session: Session, query: str) -> Iterator[Choice]:
    for source in session.briefing.sources:
        article, text = session.index.article(source.id), session.index.source_text(source.id)
        if article is None or text is None:
            continue
        for span in islice(text.every(query), _MAX_CHOICES):
            block = article.blocks[article.block_at(span.start)]
            around, cut = _around(article.text, span, Span(block.start, block.end))
            group = source.title or source.id
            yield Choice(SourceTarget(source.id, span.start), around, group=group, cut=cut)


def _around(text: str, hit: Span, block: Span) -> tuple[str, tuple[bool, bool]]:
    """Return a hit with words of its block around it, and whether words were left out before and after them."""
    start, end = max(hit.start - _SHOWN_CHARACTERS, block.start), min(hit.end + _SHOWN_CHARACTERS, block.end)
    if start > block.start:
        start = text.find(" ", start - 1, hit.start) + 1 or start  # a cut word is left out
    if end < block.end and " " in text[hit.end : end + 1]:
        end = text.rindex(" ", hit.end, end + 1)
    return text[start:end], (start > block.start, end < block.end)
