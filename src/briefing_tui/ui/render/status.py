"""The status line: messages, hits and filter, and the verdict, passage and position at the cursor."""

from dataclasses import dataclass, replace

from briefing_tui.domain.article import Article
from briefing_tui.domain.locator import SIGN, locator
from briefing_tui.domain.passage import Span, Verdict
from briefing_tui.reading.highlights import cited_at_cursor
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import register
from briefing_tui.reading.viewport import SourceViewport
from briefing_tui.text.english import counted
from briefing_tui.ui.render.claims import VERDICT_ROLES
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.text import Spans, length, shorten

_MAX_FILTER_CELLS = 32  # beside which there is room for the position in the list


@dataclass(frozen=True, slots=True)
class StatusParts:
    """The parts of the status line in words: each is left out where it is empty."""

    verdict: Verdict | None = None
    unread: str = ""  # in place of the verdict, where the source could not be read
    partly: str = ""  # where not all of it could
    passage: str = ""  # `passage 1/2`
    paragraph: str = ""  # `¶22`
    position: str = ""  # `3/14 claims`
    hit: str = ""  # `hit 3/14`
    filter: str = ""  # in words, as it was understood
    chosen: str = ""  # `3 chosen`
    collected: str = ""  # `3 collected`
    reading: str = ""  # `reading: 120 of 2,000 pages`
    messages: tuple[str, ...] = ()
    count: str = ""  # `5`, while it may be a count


def status_parts(session: Session, view: SourceViewport, glyphs: Glyphs) -> StatusParts:
    """Return the parts of the status line for a session."""
    number = len(register(session.state, session.briefing))
    chosen = sum(map(session.briefing.has_claim, session.state.chosen))
    shared = StatusParts(
        hit=hit_label(session),
        filter=_filter(session, glyphs),
        chosen=f"{chosen} chosen" if chosen else "",
        collected=f"{number} collected" if number else "",
        reading="reading: {:,} of {:,} {}".format(*session.progress) if session.progress else "",
        messages=session.messages,
        count=session.count,
        partly="read in part" if session.article and session.article.notices else "",
    )
    return (
        _in_source(session, view, glyphs, shared)
        if session.state.focus is PaneName.SOURCE
        else _in_list(session, glyphs, shared)
    )


def fitted_status(parts: StatusParts, glyphs: Glyphs, width: int) -> Spans:
    """Return the left part of the status line; where that is wider than `width` cells, `3/14` says no more of what."""
    spans = status_spans(parts, glyphs)
    if length(spans) <= width:
        return spans
    return status_spans(replace(parts, position=parts.position.partition(" ")[0]), glyphs)


def status_spans(parts: StatusParts, glyphs: Glyphs) -> Spans:
    """Return the left part of the status line in full; a count and messages come before all else."""
    shown: Spans = [(part, "title") for part in (parts.count, *parts.messages) if part]
    if parts.reading:
        shown.append((parts.reading, "title"))
    if parts.chosen:
        shown.append((parts.chosen, "mark"))
    if parts.hit:
        shown.append((parts.hit, "title"))
    if parts.filter:
        shown.append((f"filter: {parts.filter}", "title"))
    if parts.verdict:
        shown.append((parts.verdict.value, VERDICT_ROLES[parts.verdict]))
    if parts.unread:
        shown.append((parts.unread, "bad"))
    if parts.partly:
        shown.append((parts.partly, "warn"))
    shown += [(part, "quiet") for part in (parts.passage, parts.paragraph, parts.position, parts.collected) if part]
    spans: Spans = []
    for number, part in enumerate(shown):
        spans += [(f" {glyphs.dot} ", "faint"), part] if number else [part]
    return spans


def hit_label(session: Session) -> str:
    """Return which hit it is of how many, as `hit 3/14`, or nothing where nothing is searched or counted."""
    hit = session.state.hit if session.state.query else None
    return f"hit {hit.number}/{hit.total}" if hit and hit.total else ""


def paragraph_label(article: Article, offset: int, glyphs: Glyphs) -> str:
    """Return the number of the paragraph that holds an offset, as `¶22`; a heading has none."""
    style = SIGN._replace(one=glyphs.paragraph, several=glyphs.paragraph)
    return locator(article, Span(offset, offset + 1), style)


def position(number: int, total: int, noun: str) -> str:
    """Return `3/14 claims`, or nothing where there is nothing to count."""
    return f"{number}/{counted(total, noun)}" if total else ""


def _filter(session: Session, glyphs: Glyphs) -> str:
    words = session.index.outline.said_of(session.state.filter).words
    return shorten(words, _MAX_FILTER_CELLS, glyphs.ellipsis)


def _in_source(session: Session, view: SourceViewport, glyphs: Glyphs, shared: StatusParts) -> StatusParts:
    wrong, article, offset = session.shown_quote, session.article, session.state.offset
    here = 0 if wrong else len({cited.claim for cited in cited_at_cursor(session, view)})
    return replace(
        shared,
        verdict=wrong.anchor.verdict if wrong and article else None,
        unread=_unread(session),
        passage=f"{counted(here, 'claim', 'rest')} here" if here else "",
        paragraph=paragraph_label(article, offset, glyphs) if article else "",
        position=_progress(view, offset),
    )


def _in_list(session: Session, glyphs: Glyphs, shared: StatusParts) -> StatusParts:
    if session.state.shows_one_claim:  # which has its verdicts and places beside it
        return replace(shared, unread=_unread(session))
    claims = [number for number, item in enumerate(session.listing) if item.claim]
    cursor, quote, article = session.cursor, session.quote, session.article
    where = position(claims.index(cursor) + 1, len(claims), "claim") if cursor in claims else _actor(session)
    if quote is None or session.claim is None:
        return replace(shared, position=where)
    total, span = len(session.claim.quotes), quote.anchor.span
    return replace(
        shared,
        verdict=quote.anchor.verdict if article else None,
        unread=_unread(session),
        passage=f"passage {session.state.passage % total + 1}/{total}" if total > 1 else "",
        paragraph=paragraph_label(article, span.start, glyphs) if span and article else "",
        position=where,
    )


def _unread(session: Session) -> str:
    return "source not read" if session.index.read_error(session.source) else ""


def _actor(session: Session) -> str:
    """Return which actor the cursor is on of how many, or nothing elsewhere."""
    actors = [item.key for item in session.listing if item.actor]
    item = session.item
    return position(actors.index(item.key) + 1, len(actors), "actor") if item and item.actor else ""


def _progress(view: SourceViewport, offset: int) -> str:
    """Return how far through the source the cursor is, in per cent; nothing where the source has one line at most."""
    if view.lines is None or len(view.lines) < 2:  # noqa: PLR2004  # one line has no progress
        return ""
    return f"{100 * view.lines.line_of(offset) // (len(view.lines) - 1)} %"
