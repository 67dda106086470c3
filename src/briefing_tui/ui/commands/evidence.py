"""The commands that lead from a claim to its passages, from a passage to its claims, and from one to the next."""

from collections.abc import Sequence
from dataclasses import replace

from briefing_tui.domain.passage import Span
from briefing_tui.reading.actors import ActorRow
from briefing_tui.reading.charts import Row
from briefing_tui.reading.effect import ClaimTarget, Effect, OpenPicker, go, stay, wrapped
from briefing_tui.reading.flagged import next_flagged
from briefing_tui.reading.highlights import cited_at_cursor
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.links import claim_choice
from briefing_tui.reading.outline import ACTORS
from briefing_tui.reading.passages import destinations
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import (
    State,
    enter_source,
    move_cursor,
    open_claim,
    open_tab,
    set_filter,
    toggle_actor,
)
from briefing_tui.reading.viewport import Viewport
from briefing_tui.text.english import counted
from briefing_tui.ui.commands.movement import Unit, move
from briefing_tui.ui.commands.targets import go_to


def open_at_cursor(session: Session, view: Viewport) -> Effect:
    """Go from the claim to its passage, from a passage to its claims, from a row of a chart to the claims it counts."""
    if session.state.focus is PaneName.SOURCE:
        return _open_claims(session, view)
    item = session.item
    if item and item.actor:
        return _open_actor(session, item.actor)
    if item and item.row:
        return _open_row(session, item.heading, item.row)
    return _open_passage(session, session.state) if item and item.claim else Effect(session.state)


def step(session: Session, view: Viewport, direction: int) -> Effect:
    """Go to the next claim (1) or the previous one (-1); in the source, to the cited passage there.

    While the uncited sentences are shown, go to one of these instead.
    """
    state = session.state
    if state.focus is PaneName.LIST:
        return _step_in_list(session, view, direction)
    if state.uncited is not None:
        starts = [span.start for span in state.uncited if (span.start - state.offset) * direction > 0]
        offset = min(starts, key=lambda start: abs(start - state.offset), default=None)
    else:
        span = session.passages.after(state.offset) if direction > 0 else session.passages.before(state.offset)
        offset = span.start if span else None
    if offset is None:
        return stay(state, "no passage further on" if direction > 0 else "no passage before this one")
    return go(replace(state, offset=offset))


def _step_in_list(session: Session, view: Viewport, direction: int) -> Effect:
    """Go to the next item; in the actors' tab, past the claims that are shown, to the next actor."""
    if session.state.tab != ACTORS:
        return move(session, view, Unit.LINE, direction)
    numbers = [number for number, item in enumerate(session.listing) if item.actor]
    ahead = [number for number in numbers if (number - session.cursor) * direction > 0]
    if not ahead:
        return stay(session.state, "no actor further on" if direction > 0 else "no actor before this one")
    return go(move_cursor(session.state, session.listing, ahead[0 if direction > 0 else -1]))


def passage(session: Session, _view: Viewport, direction: int) -> Effect:
    """Highlight the next passage (1) or the previous one (-1) of the claim, or go to a candidate, round the end."""
    state, claim, shown = session.state, session.claim, session.shown_quote
    if claim is None:
        return Effect(state)
    if shown is not None and shown.anchor.candidates and (state.focus is PaneName.SOURCE or len(claim.quotes) == 1):
        return _open_candidate(state, shown.quote.source, shown.anchor.candidates, direction)
    if len(claim.quotes) < 2:  # noqa: PLR2004  # one passage has no next
        return stay(state, f"the claim rests on {'one' if claim.quotes else 'no'} passage")
    turned = replace(state, passage=(state.passage + direction) % len(claim.quotes))
    return _open_passage(session, turned) if state.focus is PaneName.SOURCE else Effect(turned)


def problem(session: Session, _view: Viewport, direction: int) -> Effect:
    """Go to the next flagged quote (1) or the previous one (-1), round the end."""
    briefing, claim, flagged = session.briefing, session.claim, session.index.flagged
    # The other tabs list claims in another order: from there the next is the first of all.
    in_pane = claim is not None and any(pane.id == session.state.tab for pane in briefing.panes)
    here = claim.id if claim and in_pane else ""
    number, round_the_end = next_flagged(flagged, briefing, here, session.state.passage, direction)
    found = flagged[number]
    state = open_claim(session.state, session.index.outline, found.claim, found.quote)
    around = [wrapped(direction)] if round_the_end else []
    return go(state, *around, f"problem {number + 1}/{len(flagged)}")


def uncited(session: Session, _view: Viewport) -> Effect:
    """Show the uncited sentences and go to the first, or hide them."""
    from briefing_tui.checking.coverage import coverage
    from briefing_tui.text.sentences import full_sentences

    state, article = session.state, session.article
    if article is None or session.index.evidence is None:
        return Effect(state)
    if state.uncited is not None:
        return Effect(replace(state, uncited=None))
    report = coverage(full_sentences(article), (cited.span for cited in session.passages.cited))
    state = replace(state, uncited=tuple(report.uncited))
    if not report.uncited:
        return stay(state, f"every sentence is cited, {report.total} in all")
    number = len(report.uncited)
    share = f"{number} of {counted(report.total, 'sentence')} {'is' if number == 1 else 'are'} cited by no claim"
    hint = f"{session.keys['next-mark']} goes to the next"
    return go(enter_source(state, session.source, report.uncited[0].start), f"{share}: {hint}")


def _open_passage(session: Session, state: State) -> Effect:
    """Go to the first span that the claim's current quote leads to."""
    claim = session.claim
    anchors = session.index.anchors(claim) if claim else ()
    if claim is None or not anchors:
        return stay(state, *(["the claim rests on no passage"] if claim else []))
    number = state.passage % len(anchors)
    error = session.index.read_error(claim.quotes[number].source)
    if error:
        return stay(state, f"{error[0]}: there is no passage to go to")
    there = destinations(anchors[number])
    if there:
        return go(enter_source(state, claim.quotes[number].source, there[0].start))
    return stay(state, f"the quote is {anchors[number].verdict}: there is no passage to go to")


def _open_candidate(state: State, source: str, candidates: Sequence[Span], direction: int) -> Effect:
    """Go to the next candidate (1) or the previous one (-1); from the list, to the first or the last."""
    starts = [span.start for span in candidates]
    if state.focus is PaneName.LIST:
        return go(enter_source(state, source, starts[0 if direction > 0 else -1]))
    ahead = [start for start in starts if (start - state.offset) * direction > 0] or starts
    offset = ahead[0 if direction > 0 else -1]
    number = f"place {starts.index(offset) + 1} of {len(starts)}"
    return go(replace(state, offset=offset), f"{number}, none of them is certain")


def _open_claims(session: Session, view: Viewport) -> Effect:
    """Go to the claim that cites the passage at the cursor, or open a window to choose one of several."""
    state = session.state
    if session.shown_quote is not None:
        return go(replace(state, focus=PaneName.LIST))
    claims = list(dict.fromkeys((cited.claim, cited.number) for cited in cited_at_cursor(session, view.source)))
    if not claims:
        return stay(state, "no claim rests on this line")
    if len({claim for claim, _ in claims}) == 1:
        return go_to(session, ClaimTarget(*claims[0]))
    choices = [claim_choice(session.briefing, claim, number) for claim, number in claims]
    return Effect(state, request=OpenPicker("Claims that rest here", choices))


def _open_actor(session: Session, actor: ActorRow) -> Effect:
    """Show the claims of an actor, or hide them."""
    if not actor.claims:
        return stay(session.state, "no claim names this actor")
    return go(toggle_actor(session.state, actor.reference))


def _open_row(session: Session, chart: str, row: Row) -> Effect:
    """Show the claims that a row of a chart counts: in their pane, or those of all panes in a window."""
    outline = session.index.outline
    if row.pane:
        return go(set_filter(open_tab(session.state, outline, row.pane), outline, row.query))
    choices = [claim_choice(session.briefing, claim) for claim in row.claims]
    return Effect(session.state, request=OpenPicker(f"{chart}: {row.label}", choices))
