"""Changing the briefing of a session: at once in what is shown, and as a job for what writes the file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from briefing_tui.documents.document import Document
from briefing_tui.documents.evidence import evidence_after
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edits import (
    Change,
    Edit,
    Insert,
    UnknownAddressError,
    apply_edits,
    inverse_edits,
    touched,
)
from briefing_tui.reading.editions import reconcile
from briefing_tui.reading.effect import Redo, Revision, Undo
from briefing_tui.reading.index import Same
from briefing_tui.reading.outline import ACTORS
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import State, open_claim
from briefing_tui.reading.steps import AnyStep, OutsideStep, Step


@dataclass(frozen=True, slots=True)
class Make:
    """Make the change of a step in the file; `before` is the document as it was shown before."""

    step: Step
    before: Document

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What it does, as edits."""
        return self.step.change.edits

    @property
    def said(self) -> str:
        """What is said once it is done."""
        return self.step.words


@dataclass(frozen=True, slots=True)
class UndoStep:
    """Undo a step in the file; `before` is the document as it was shown before."""

    step: AnyStep
    before: Document

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What it does, as edits; none where the step came from outside."""
        return self.step.undoing if isinstance(self.step, Step) else ()

    @property
    def said(self) -> str:
        """What is said once it is done."""
        return f"undone: {self.step.words}"


@dataclass(frozen=True, slots=True)
class RedoStep:
    """Make a step that was undone again in the file; `before` is the document as it was shown before."""

    step: AnyStep
    before: Document

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What it does, as edits; none where the step came from outside."""
        return self.step.change.edits if isinstance(self.step, Step) else ()

    @property
    def said(self) -> str:
        """What is said once it is done."""
        return f"redone: {self.step.words}"


Job = Make | UndoStep | RedoStep


def revise(session: Session, revision: Revision, opens: str = "") -> Job | None:
    """Change the briefing of a session, and go to the claim `opens`; return what is to be done with the file.

    Where the change is not possible any more, a message says so, and nothing is to be done.
    """
    match revision:
        case Change():
            return _make(session, revision, opens)
        case Undo() | Redo():
            return _travel(session, revision)
        case _:
            assert_never(revision)


def show_briefing(session: Session, briefing: Briefing, changed: frozenset[str]) -> None:
    """Show another state of the session's briefing, in which the claims of the ids `changed` are new or other ones."""
    document = session.document
    evidence = evidence_after(document, briefing, changed) if document.evidence is not None else None
    loaded = document.loaded._replace(briefing=briefing)
    show_document(session, replace(document, loaded=loaded, evidence=evidence), changed)


def show_document(session: Session, document: Document, changed: frozenset[str] = frozenset()) -> None:
    """Show another copy of the session's document, of the same sources; the reader stays where it is."""
    before, after = session.index.outline, document.briefing
    same = _same(before.briefing, after, changed)
    session.index = session.index.revised(document, same)
    outline = session.index.outline

    def reconciled(state: State) -> State:
        if same.lists and not any(state.filters.values()) and state.tab != ACTORS:
            return state  # as every cursor is on what is there
        kept = reconcile(state, outline, before)
        return replace(kept, uncited=state.uncited, selection=state.selection)

    session.state = reconciled(session.state)
    if session.prompt is not None:
        session.prompt = session.prompt._replace(origin=reconciled(session.prompt.origin))


def _same(before: Briefing, after: Briefing, changed: frozenset[str]) -> Same:
    """Return what is the same in two states of a briefing, in which the claims of the ids `changed` are others."""
    if not _lists_same(before, after):
        return Same(lists=False, tabs=False, passages=False)
    pairs = [(before.claim(claim), after.claim(claim)) for claim in changed]
    return Same(
        lists=True,
        tabs=all(
            (one.is_dated, one.by, one.actors) == (other.is_dated, other.by, other.actors) for one, other in pairs
        ),
        passages=all(one.quotes == other.quotes for one, other in pairs),
    )


def _lists_same(before: Briefing, after: Briefing) -> bool:
    """Return whether the same claims, actors and key judgements stand in the same lists in the same order."""
    if before.key_judgments != after.key_judgments or before.actors != after.actors:
        return False
    return [pane.id for pane in before.panes] == [pane.id for pane in after.panes] and all(
        len(one.claims) == len(other.claims)
        and all(a is b or a.id == b.id for a, b in zip(one.claims, other.claims, strict=True))
        for one, other in zip(before.panes, after.panes, strict=True)
    )


def changed_claims(before: Briefing, after: Briefing) -> frozenset[str]:
    """Return the ids of the claims of `after` that are new or others than before."""

    def is_known(claim: Claim) -> bool:
        if not before.has_claim(claim.id):
            return False
        known = before.claim(claim.id)
        return known is claim or known == claim

    return frozenset(claim.id for claim in after.claims if not is_known(claim))


def _make(session: Session, change: Change, opens: str) -> Job | None:
    before = session.document
    try:
        after = apply_edits(session.briefing, change.edits)
        undoing = inverse_edits(session.briefing, change.edits)
    except UnknownAddressError:
        session.messages = ("nothing was changed: what it was about is gone",)
        return None
    step = Step(next(session.numbers), change, undoing)
    session.steps = session.steps.after(step)
    session.unwritten += 1
    show_briefing(session, after, frozenset(_claims(change.edits)))
    _open(session, opens)
    return Make(step, before)


def _travel(session: Session, revision: Undo | Redo) -> Job | None:
    is_undo = isinstance(revision, Undo)
    moved = session.steps.back() if is_undo else session.steps.forward()
    if moved is None:
        session.messages = ("this is as it was when it was opened" if is_undo else "there is nothing to redo",)
        return None
    session.steps, step = moved
    session.unwritten += 1
    document = session.document
    match step:
        case OutsideStep(_, before, after):
            to, from_ = (before, after) if is_undo else (after, before)
            show_briefing(session, to, changed_claims(from_, to))
        case Step():
            edits = step.undoing if is_undo else step.change.edits
            show_briefing(session, apply_edits(session.briefing, edits), frozenset(_claims(edits)))
            _open(session, next((claim for claim in _claims(edits) if session.briefing.has_claim(claim)), ""))
    return UndoStep(step, document) if is_undo else RedoStep(step, document)


def _open(session: Session, claim: str) -> None:
    """Go to a claim, if there is one, unless the cursor is on it."""
    if claim and session.briefing.has_claim(claim) and (session.claim is None or session.claim.id != claim):
        session.state = open_claim(session.state, session.index.outline, claim)


def _claims(edits: tuple[Edit, ...]) -> Iterator[str]:
    """Yield the ids of the claims that some edits are about, in the order of the edits."""
    for edit in edits:
        if isinstance(edit, Insert) and isinstance(edit.thing, Claim):
            yield edit.thing.id
        for address in touched([edit]):
            if address[0] == "claims":
                yield str(address[1])
