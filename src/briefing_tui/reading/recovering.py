"""What an earlier reader could not write to the briefing's file: it is offered, and made, looked at or forgotten."""

from collections.abc import Iterator

from briefing_tui.domain.edits import Change, apply_edits
from briefing_tui.reading.edit_words import claim_of_edit, edit_words
from briefing_tui.reading.effect import Choice, ClaimTarget, Effect, Next, OpenPicker, TabTarget, stay
from briefing_tui.reading.outline import BRIEF
from briefing_tui.reading.session import Session
from briefing_tui.text.english import counted

_MAX_SHOWN = 200  # of the changes
_TITLE = "Not written before"


def offer(session: Session) -> OpenPicker | None:
    """Return the window that offers what was not written; None, and it is forgotten, where the file has it by now."""
    recovery = session.recovery
    if recovery is None:
        return None
    document = session.document
    change, over = recovery.changes(document), recovery.conflicting(document)
    if not change.edits and not over.edits:
        recovery.forget()
        session.recovery = None
        return None
    number = counted(len(change.edits) + len(over.edits), "change")
    said = f"{number} could not be written when the file was open last. This window comes again until you decide."
    return OpenPicker(_TITLE, (*_ways(change, over), *_listed(session, change, over)), said=said)


def _ways(change: Change, over: Change) -> Iterator[Choice]:
    """Yield what can be done with what was not written."""
    if change.edits:
        words = f"Make the {len(change.edits)} that go with the file now" if over.edits else "Make them now"
        yield Choice(Next(lambda session: _make(session, change, is_all=not over.edits)), words)
    if over.edits:
        both = Change((*change.edits, *over.edits), change.words)
        note = f"{counted(len(over.edits), 'value')} in the file would be overwritten"
        yield Choice(
            Next(lambda session: _make(session, both, is_all=True)), "Make them all, also against later changes", note
        )
    yield Choice(Next(_forget), "Forget them", "they are deleted")


def _listed(session: Session, change: Change, over: Change) -> Iterator[Choice]:
    """Yield each change in words; it leads to its claim."""
    briefing = session.briefing
    for group, each in (("The changes", change), ("Against what was changed in the file since", over)):
        for edit in each.edits[:_MAX_SHOWN]:
            claim = claim_of_edit(edit)
            target = ClaimTarget(claim) if briefing.has_claim(claim) else TabTarget(BRIEF)
            yield Choice(target, edit_words(briefing, edit), group=group, place=claim)
        briefing = apply_edits(briefing, each.edits)


def _make(session: Session, change: Change, *, is_all: bool) -> Effect:
    """Make changes; what is kept is forgotten when they are written, if it is all."""
    session.recovered = change if is_all else None
    return Effect(session.state, revision=change)


def _forget(session: Session) -> Effect:
    """Delete what is kept."""
    if session.recovery is not None:
        session.recovery.forget()
    session.recovery = None
    return stay(session.state, "forgotten")
