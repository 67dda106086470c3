"""The commands that quote what is selected in the source: in a new claim, as evidence, in the place of a quote."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from briefing_tui.domain.briefing import Briefing, Claim, Pane, Quote
from briefing_tui.domain.edits import Change, Insert, apply_edits, touched
from briefing_tui.domain.passage import Span
from briefing_tui.reading.effect import TO_CURSOR, Choice, Effect, EndMouseSelection, Next, stay
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.selection import select, selection_of
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source
from briefing_tui.reading.steps import Step
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reading.words import whole_words
from briefing_tui.reviewing.arranging import move_to_new_section
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.quoting import add_quote, new_claim, quote_of_passage, remove_quote, replace_quote
from briefing_tui.text.differing import told_difference
from briefing_tui.text.english import counted
from briefing_tui.text.visible import quoted
from briefing_tui.ui.commands.changing import changed, ids_to_change
from briefing_tui.ui.commands.fields import edit_text
from briefing_tui.ui.commands.panes import panes_window
from briefing_tui.ui.commands.selection import selecting, units_of

_SHOWN_CHARACTERS = 200  # of a quote above the panes


class Passage(NamedTuple):
    """A passage of a source that is to be quoted, and its quote."""

    source: str
    span: Span
    quote: Quote


def make_claim(session: Session, view: Viewport) -> Effect:
    """Ask for the pane of a new claim that quotes what is selected, or else the sentence at the cursor."""
    passage = passage_to_quote(session, view, selected_span(session, view) or _sentence(session))
    if isinstance(passage, Effect):
        return passage
    choices = [
        Choice(_into(passage, pane.id), pane.title, place=counted(len(pane.claims), "claim"))
        for pane in _panes(session)
    ]
    said = quoted(passage.quote.exact, _SHOWN_CHARACTERS)
    window = panes_window(session.briefing, "New claim in", choices, partial(_into_new, passage), said=said)
    return Effect(session.state, request=window)


def add_evidence(session: Session, view: Viewport) -> Effect:
    """Quote what is selected, or else the sentence at the cursor, in the claim as well, or in all that are chosen."""
    claims = session.claims_to_change
    if not claims:
        keys = session.keys
        return stay(session.state, f"there is no claim to quote it: open one, or make one with {keys['new-claim']}")
    passage = passage_to_quote(session, view, selected_span(session, view) or _sentence(session))
    if isinstance(passage, Effect):
        return passage
    ids = ids_to_change(session)
    effect = quoting(session, lambda briefing: _add_to_all(briefing, ids, passage.quote), ids)
    if effect.revision is not None and claims == (session.claim,):
        return replace(effect, state=replace(effect.state, passage=len(claims[0].quotes)))
    return effect


def replace_current(session: Session, view: Viewport) -> Effect:
    """Quote what is selected in the place of the current quote of the claim under the cursor."""
    claim, number = session.claim, current_number(session)
    if claim is None or number is None:
        keys = session.keys
        return stay(session.state, f"the claim quotes nothing yet: {keys['add-evidence']} adds what is selected")
    passage = passage_to_quote(session, view, selected_span(session, view))
    if isinstance(passage, Effect):
        return passage
    return quoting(
        session, lambda briefing: with_difference(briefing, replace_quote(briefing, claim.id, number, passage.quote))
    )


def remove_current(session: Session, _view: Viewport) -> Effect:
    """Take the current quote out of the claim under the cursor."""
    claim, number = session.claim, current_number(session)
    if claim is None or number is None:
        return stay(session.state, "the claim quotes nothing")
    effect = quoting(session, lambda briefing: remove_quote(briefing, claim.id, number))
    if effect.revision is None:
        return effect
    return replace(effect, state=replace(effect.state, passage=max(min(number, len(claim.quotes) - 2), 0)))


def selected_span(session: Session, view: Viewport) -> Span | None:
    """Return the span of the source that is selected, by keys or with the mouse, if there is one."""
    return session.state.selection.span if session.state.selection else view.selected


def current_number(session: Session) -> int | None:
    """Return the number, from 0, of the current quote of the claim under the cursor; None where it has none."""
    claim = session.claim
    return session.state.passage % len(claim.quotes) if claim and claim.quotes else None


def passage_to_quote(session: Session, view: Viewport, span: Span | None) -> Passage | Effect:
    """Return a passage of the source that is shown with its quote, or the effect that says why there is none.

    Where it begins or ends within a word, it is then selected with the whole of it, to be looked at first.
    """
    article, keys = session.article, session.keys
    if article is None or span is None:
        return stay(session.state, f"select what to quote in the source first: {keys['select']}, or the mouse")
    grown = whole_words(article.text, span)
    selection = selection_of(article.text, grown)
    if selection and (grown.start < span.start or grown.end > span.end):
        state = enter_source(session.state, session.source, selection.span.start)
        why = "no quote begins or ends within a word: it was made whole, the same key again takes it"
        return selecting(session, view.source, selection, state, why)
    return _quoted(session, session.source, grown)


def quoting(session: Session, changing: Callable[[Briefing], Change], lets_go: Collection[str] = ()) -> Effect:
    """Return the effect of a change of quotes, which ends the selection, or why it is not made.

    The claims that it `lets_go` are no longer chosen after it. Nothing is scrolled: one reads on from there.
    """
    effect = changed(session, changing, lets_go, state=replace(session.state, selection=None))
    if effect.revision is None:
        return replace(effect, state=session.state)
    return replace(effect, scroll=None, request=EndMouseSelection())


def with_difference(briefing: Briefing, change: Change) -> Change:
    """Return a change of one quote with the words that it replaces, and those that it puts there."""
    ((_, claim),) = (address for address in touched(change.edits) if address[0] == "claims")
    old, new = briefing.claim(str(claim)).quotes, apply_edits(briefing, change.edits).claim(str(claim)).quotes
    for before, after in zip(old, new, strict=True):
        if before.exact.split() == after.exact.split() and before.exact != after.exact:
            return replace(change, words="quote: with the spaces and line ends of the source")
        if before.exact != after.exact:
            return replace(change, words=f"quote: {told_difference(before.exact, after.exact)}")
        if (before.before, before.after) != (after.before, after.after):
            around = " … ".join(filter(None, (after.before, after.after)))
            return replace(change, words=f"quote: told from others by {quoted(around)}")
    return change


def _quoted(session: Session, source: str, span: Span) -> Passage | Effect:
    sources = session.document.sources
    haystack = sources.haystacks.get(source) if sources else None
    if haystack is None:
        return stay(session.state, "the source could not be read")
    try:
        return Passage(source, span, quote_of_passage(haystack, source, span))
    except RefusedError as refused:
        return stay(session.state, str(refused))


def _into(passage: Passage, pane: str) -> Next:
    """Return the target that makes a claim in a pane, by its id, behind the one under the cursor."""

    def made(session: Session) -> Effect:
        after = session.claim.id if session.claim else ""
        return _make_claim(session, passage, lambda briefing: new_claim(briefing, passage.quote, pane, after=after))

    return Next(made)


def _into_new(passage: Passage, section: str) -> Next:
    """Return the target that makes a claim in a new section, by its title."""

    def make(briefing: Briefing) -> Change:
        made = move_to_new_section(briefing, (), section)
        after = apply_edits(briefing, made.edits)
        claim = new_claim(after, passage.quote, after.panes[-1].id)
        return Change((*made.edits, *claim.edits), f"{made.words}; {claim.words}")

    return Next(lambda session: _make_claim(session, passage, make))


def _make_claim(session: Session, passage: Passage, making: Callable[[Briefing], Change]) -> Effect:
    """Make a claim of a passage that is still there, go to it, and have its text edited."""
    again = _quoted(session, passage.source, passage.span)
    if isinstance(again, Effect) or again != passage:
        return stay(session.state, "the source has changed meanwhile: select again")
    effect = quoting(session, making)
    if not isinstance(effect.revision, Change):
        return effect
    edits = Next(lambda there: edit_text(there, Viewport()))
    return replace(effect, opens=_new_id(effect.revision), scroll=TO_CURSOR, request=edits)


def _new_id(change: Change) -> str:
    inserted = (edit.thing for edit in change.edits if isinstance(edit, Insert))
    return next((thing.id for thing in inserted if isinstance(thing, Claim)), "")


def _add_to_all(briefing: Briefing, claims: Sequence[str], quote: Quote) -> Change:
    """Return the change that quotes a passage in several claims; those that have it already are left."""
    changes: list[Change] = []
    unchanged = UnchangedError("there is no claim to quote it")
    for claim in claims:
        try:
            changes.append(add_quote(briefing, claim, quote))
        except UnchangedError as error:
            unchanged = error
    if not changes:
        raise unchanged
    if len(changes) == 1:
        return changes[0]
    return Change(tuple(edit for each in changes for edit in each.edits), f"quoted in {len(changes)} claims")


def _panes(session: Session) -> Iterator[Pane]:
    """Yield the panes in order, but first the one where the last claim was made, or else the one that is open."""
    panes = {pane.id: pane for pane in session.briefing.panes}
    first = panes.get(_last_pane(session) or session.state.tab)
    yield from ([first] if first else [])
    yield from (pane for pane in panes.values() if pane is not first)


def _last_pane(session: Session) -> str:
    """Return the pane in which the reader made the last claim that is still there, or nothing."""
    made = (_new_id(step.change) for step in reversed(session.steps.done) if isinstance(step, Step))
    there = next((claim for claim in made if claim and session.briefing.has_claim(claim)), "")
    return session.briefing.pane_of(there).id if there else ""


def _sentence(session: Session) -> Span | None:
    """Return the sentence at the cursor in the source, or the row of a table."""
    state, article = session.state, session.article
    if article is None or state.focus is PaneName.LIST:
        return None
    unit = select(article, units_of, article.block_at(state.offset), state.offset)
    return unit.span if unit else None
