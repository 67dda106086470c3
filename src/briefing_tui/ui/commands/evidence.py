"""The commands that lead from a claim to its passages, from a passage to its claims, and from one to the next."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

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
    return _open_passage(session, session.state) if item and item.claim else stay(session.state, "nothing opens here")


def step(session: Session, view: Viewport, steps: int) -> Effect:
    """Go so many claims further on (back, if negative); in the source, so many cited passages, or to the last of them.

    While the uncited sentences are shown, go to one of these instead.
    """
    state = session.state
    if state.focus is PaneName.LIST:
        return _step_in_list(session, view, steps)
    last = deque(islice(_ahead(session, 1 if steps > 0 else -1), abs(steps)), maxlen=1)
    if not last:
        return stay(state, "no passage further on" if steps > 0 else "no passage before this one")
    return go(replace(state, offset=last[0]))


def _step_in_list(session: Session, view: Viewport, steps: int) -> Effect:
    """Go so many items on; in the actors' tab, past the claims that are shown, so many actors."""
    if session.state.tab != ACTORS:
        return move(session, view, Unit.LINE, steps)
    numbers = [number for number, item in enumerate(session.listing) if item.actor]
    ahead = sorted((n for n in numbers if (n - session.cursor) * steps > 0), reverse=steps < 0)
    if not ahead:
        return stay(session.state, "no actor further on" if steps > 0 else "no actor before this one")
    return go(move_cursor(session.state, session.listing, ahead[min(abs(steps), len(ahead)) - 1]))


def passage(session: Session, _view: Viewport, steps: int) -> Effect:
    """Highlight the claim's passage so many further on (back, if negative), or go to a candidate, round the end."""
    state, claim, shown = session.state, session.claim, session.shown_quote
    if claim is None:
        return Effect(state)
    if shown is not None and shown.anchor.candidates and (state.focus is PaneName.SOURCE or len(claim.quotes) == 1):
        return _open_candidate(state, shown.quote.source, shown.anchor.candidates, steps)
    if len(claim.quotes) < 2:  # noqa: PLR2004  # one passage has no next
        return stay(state, f"the claim rests on {'one' if claim.quotes else 'no'} passage")
    turned = replace(state, passage=(state.passage + steps) % len(claim.quotes))
    return _open_passage(session, turned) if state.focus is PaneName.SOURCE else Effect(turned)


def problem(session: Session, _view: Viewport, steps: int) -> Effect:
    """Go so many flagged quotes further on (back, if negative), round the end."""
    direction = 1 if steps > 0 else -1
    briefing, claim, flagged = session.briefing, session.claim, session.index.flagged
    # The other tabs list claims in another order: from there the next is the first of all.
    in_pane = claim is not None and any(pane.id == session.state.tab for pane in briefing.panes)
    here = claim.id if claim and in_pane else ""
    first, round_the_end = next_flagged(flagged, briefing, here, session.state.passage, direction)
    number = (first + steps - direction) % len(flagged)
    found = flagged[number]
    state = open_claim(session.state, session.index.outline, found.claim, found.quote)
    around = [wrapped(direction)] if round_the_end or number != first + steps - direction else []
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
    report = coverage(full_sentences(article), (part for cited in session.passages.cited for part in cited.parts))
    if not report.total:
        return stay(state, "the source has no sentences")
    found = report.uncited
    if not found:
        return stay(state, f"every sentence is cited, {report.total} in all")
    state = replace(state, uncited=found)
    number = len(found)
    share = f"{number} of {counted(report.total, 'sentence')} {'is' if number == 1 else 'are'} cited by no claim"
    hint = f"{session.keys['next-mark']} goes to the next"
    return go(enter_source(state, session.source, found[0].start), f"{share}: {hint}")


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


def _ahead(session: Session, direction: int) -> Iterator[int]:
    """Yield where the uncited sentences, or else the cited passages, begin from the cursor on, the nearest first."""
    offset, passages, uncited = session.state.offset, session.passages, session.state.uncited
    if uncited is not None:
        starts = (span.start for span in (uncited if direction > 0 else reversed(uncited)))
        yield from (start for start in starts if (start - offset) * direction > 0)
        return
    while (span := passages.after(offset) if direction > 0 else passages.before(offset)) is not None:
        offset = span.start
        yield offset


def _open_candidate(state: State, source: str, candidates: Sequence[Span], steps: int) -> Effect:
    """Go so many candidates further on (back, if negative), round the end; from the list, to the first or the last."""
    starts = [span.start for span in candidates]
    if state.focus is PaneName.LIST:
        return go(enter_source(state, source, starts[0 if steps > 0 else -1]))
    before = sum(start < state.offset + (steps > 0) for start in starts)  # at the cursor itself, too, on the way down
    offset = starts[(before + steps - (steps > 0)) % len(starts)]
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
