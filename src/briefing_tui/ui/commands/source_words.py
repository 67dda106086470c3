"""The command that gives a quote the words of its source where it has others, and the hint that names its key."""

from functools import partial

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edits import Change
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.reading.effect import Choice, ClaimTarget, Effect, Next, OpenPicker, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.session import AnchoredQuote, Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reviewing.quoting import quote_of_passage, replace_quote, take_source_words
from briefing_tui.text.english import counted
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.commands.quoting import current_number, quoting, with_difference


def take_words(session: Session, _view: Viewport) -> Effect:
    """Give the current quote the words of its source: those found for it, or of the candidate at the cursor.

    For a quote that does not stand there, ask whether the nearest passage is to be taken.
    """
    claim, quote, number = session.claim, session.quote, current_number(session)
    if claim is None or quote is None or number is None:
        return stay(session.state, "the claim quotes nothing")
    if session.index.article(quote.quote.source) is None:
        return stay(session.state, "the source could not be read")
    anchor, keys = quote.anchor, session.keys
    if anchor.verdict is Verdict.AMBIGUOUS:
        place = candidate_at_cursor(session)
        if place is None:
            where = f"it fits {counted(anchor.match_count, 'place')}"
            return stay(
                session.state, f"{where}: {keys['open']}, {keys['next-passage']} lead there, then this key again"
            )
        return _take(session, claim, number, anchor, place)
    if anchor.verdict is Verdict.MISSING:
        return _ask(session, claim, number, quote)
    return _take(session, claim, number, anchor)


def candidate_at_cursor(session: Session) -> Span | None:
    """Return the candidate of the current quote that the cursor of the source is on, if it is on one."""
    quote, state = session.quote, session.state
    if quote is None or state.focus is PaneName.LIST or state.source != quote.quote.source:
        return None
    return next((span for span in quote.anchor.candidates if span.start <= state.offset < span.end), None)


def _take(session: Session, claim: Claim, number: int, anchor: Anchor, place: Span | None = None) -> Effect:
    sources = session.document.sources
    assert sources is not None, "its quotes were looked for in them"
    haystack = sources.haystacks[claim.quotes[number].source]
    return quoting(
        session,
        lambda briefing: with_difference(
            briefing, take_source_words(briefing, claim.id, number, haystack, anchor, place=place)
        ),
    )


def _ask(session: Session, claim: Claim, number: int, quote: AnchoredQuote) -> Effect:
    """Ask whether the passage nearest to a missing quote is to take its place; both are shown in full."""
    nearest, keys = quote.anchor.nearest, session.keys
    article = session.index.article(quote.quote.source)
    if nearest is None or article is None:
        other = f"{keys['select']} selects another passage, {keys['replace-quote']} puts it in its place"
        return stay(session.state, f"nothing like it stands in the source: {other}")
    words = article.text[slice(*nearest)]
    share = f"{quote.anchor.nearest_share:.0%}".replace("%", " %")
    take = Next(partial(_take_nearest, claim=claim.id, number=number, old=quote, words=words))
    choices = (
        Choice(
            take, f'"{visible_line(words)}"', f"take this: the nearest passage, not the quote ({share} of its letters)"
        ),
        Choice(
            ClaimTarget(claim.id, number), f'"{visible_line(quote.quote.exact)}"', "keep this: it is not in the source"
        ),
    )
    return Effect(session.state, request=OpenPicker("Take the nearest instead?", choices))


def _take_nearest(session: Session, claim: str, number: int, old: AnchoredQuote, words: str) -> Effect:
    """Put the nearest passage in the place of a missing quote, if both are as they were when it was asked."""
    sources, source = session.document.sources, old.quote.source
    haystack = sources.haystacks.get(source) if sources else None
    there = session.briefing.claim(claim).quotes[number : number + 1] if session.briefing.has_claim(claim) else ()
    nearest = old.anchor.nearest
    if haystack is None or nearest is None or there != (old.quote,) or haystack.article.text[slice(*nearest)] != words:
        return stay(session.state, "the quote or its source has changed meanwhile: look again")

    def made(briefing: Briefing) -> Change:
        new = quote_of_passage(haystack, source, nearest)
        return with_difference(briefing, replace_quote(briefing, claim, number, new))

    return quoting(session, made)
