"""What is shown and said of a change once it has been written to the briefing's file, or could not be."""

from dataclasses import replace

from briefing_tui.reading.effect import Effect, stay
from briefing_tui.reading.overtaken import take_caught_up, take_merged, take_refused
from briefing_tui.reading.revising import Job, changed_claims, show_briefing, show_document
from briefing_tui.reading.session import Session
from briefing_tui.reading.written import CaughtUp, Held, Merged, OfWriting, Refreshed, Refused, Written


def take_writing(session: Session, update: OfWriting) -> Effect:
    """Take what came of writing into the session, and return the effect that shows it."""
    match update:
        case Written(job):
            _answered(session, job)
            return stay(session.state, job.said)
        case Merged(job):
            _answered(session, job)
            return take_merged(session, update)
        case Held(why=why, kept=kept):
            _count_down(session, why)
            return stay(session.state, f"not written{', kept for the next start' if kept else ''}: {why}")
        case Refused():
            session.unwritten = 0
            return take_refused(session, update)
        case CaughtUp():
            session.unwritable = ""
            for job in update.written:
                _forget_recovered(session, job)
            return take_caught_up(session, update)
        case Refreshed():
            return _refreshed(session, update)


def _answered(session: Session, job: Job) -> None:
    _count_down(session)
    _forget_recovered(session, job)


def _count_down(session: Session, unwritable: str = "") -> None:
    session.unwritten = max(session.unwritten - 1, 0)
    session.unwritable = unwritable


def _forget_recovered(session: Session, job: Job) -> None:
    """Forget what had been kept, if it is that which has been written now."""
    if session.recovery is not None and session.recovered is not None and job.edits == session.recovered.edits:
        session.recovery.forget()
        session.recovery = session.recovered = None


def _refreshed(session: Session, update: Refreshed) -> Effect:
    """Take the locations of the values in the file, unless the briefing has changed since."""
    effect = Effect(session.state, session.messages)
    if session.briefing is not update.of or update.loaded.briefing is None:
        return effect
    if update.loaded.briefing == update.of:
        loaded = update.loaded._replace(briefing=update.of)
        show_document(session, replace(session.document, loaded=loaded))
    else:  # what is shown must be what the file says
        show_briefing(session, update.loaded.briefing, changed_claims(update.of, update.loaded.briefing))
    return replace(effect, state=session.state)
