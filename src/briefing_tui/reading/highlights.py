"""What is highlighted in the source: the passage of the current quote, or its mismatch, and what else has a look."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.passage import Span, Verdict
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.passages import CitedPassage, Mismatch, Passages, mismatch
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import SourceViewport


@dataclass(frozen=True, slots=True)
class Highlights:
    """What is highlighted in the source; spans count code points of its reading text."""

    passages: Passages
    passage: Span | None = None
    pane: str = ""  # of the claim whose passage it is
    omissions: tuple[Span, ...] = ()  # within it, sorted: what the quote leaves out
    mismatch: Mismatch | None = None  # shown in place of a passage; no passage is highlighted then
    candidates: tuple[Span, ...] = ()  # sorted
    hits: tuple[Span, ...] = ()
    hit: Span | None = None
    selected: Span | None = None
    uncited: tuple[Span, ...] | None = None  # sorted; None while they are not shown
    all_marks: bool = False  # whether all cited passages have their begin and end marks

    @property
    def in_view(self) -> Span | None:
        """The span to scroll into view, if there is one: that of the mismatch, or the highlighted passage."""
        return self.mismatch.in_view if self.mismatch else self.passage


def highlights(session: Session) -> Highlights:
    """Return what is highlighted in the source that is shown."""
    state, quote = session.state, session.shown_quote
    wrong = mismatch(quote.anchor) if quote else None
    if wrong and wrong.verdict is Verdict.MISSING and state.focus is PaneName.LIST:
        wrong = None  # the nearest passage is shown only with the focus on the source
    shown, article = highlighted_passage(session), session.article
    return Highlights(
        passages=session.passages,
        passage=shown.span if shown else None,
        pane=shown.pane if shown else "",
        omissions=_trimmed(shown.omissions if shown else wrong.omissions if wrong else (), article),
        mismatch=wrong,
        candidates=quote.anchor.candidates if quote else (),
        selected=state.selection.span if state.selection else None,
        uncited=state.uncited,
        all_marks=state.focus is PaneName.SOURCE,
    )


def highlighted_passage(session: Session) -> CitedPassage | None:
    """Return the highlighted passage, if there is one.

    With the focus on the list it is the passage of the current quote. With the focus on the source it is the cited
    passage at the cursor: one of the current claim, or else the shortest.
    """
    state, quote, claim = session.state, session.shown_quote, session.claim
    if state.focus is PaneName.SOURCE and quote is None:
        return _cited_here(session)
    if quote and claim and quote.anchor.verdict.holds and quote.anchor.span:
        number = state.passage % len(claim.quotes)
        pane = session.briefing.pane_of(claim.id).id
        return CitedPassage(quote.anchor.span, pane, claim.id, number, quote.anchor.omissions)
    return None


def _trimmed(spans: Iterable[Span], article: Article | None) -> tuple[Span, ...]:
    """Return spans of an article without the white space at their ends, and without those that are nothing else."""
    text = article.text if article else ""
    lengths = [(span, len(text[slice(*span)].lstrip()), len(text[slice(*span)].rstrip())) for span in spans]
    return tuple(Span(span.end - ahead, span.start + behind) for span, ahead, behind in lengths if ahead)


def claim_at_cursor(session: Session) -> Claim | None:
    """Return the claim under the cursor of the list, or in the source the one whose passage is highlighted there."""
    if session.state.focus is PaneName.LIST or session.shown_quote is not None:
        return session.claim
    cited = _cited_here(session)
    return session.briefing.claim(cited.claim) if cited else None


def cited_at_cursor(session: Session, view: SourceViewport) -> tuple[CitedPassage, ...]:
    """Return the cited passages at the source's cursor, or else those on the cursor's line."""
    offset = session.state.offset
    here = session.passages.within(offset, offset + 1)
    if here or view.lines is None or not len(view.lines):
        return here
    return session.passages.within(*view.lines.span(view.lines.line_of(offset)))


def _cited_here(session: Session) -> CitedPassage | None:
    """Return the cited passage at the source's cursor: one of the current claim, or else the shortest."""
    offset, claim = session.state.offset, session.claim
    here = session.passages.within(offset, offset + 1)
    own = next((cited for cited in here if claim and cited.claim == claim.id), None)
    return own or min(here, key=lambda cited: cited.span.end - cited.span.start, default=None)
