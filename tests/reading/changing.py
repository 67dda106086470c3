"""Notes on claims of a session, made as changes, and what came of writing them taken into it."""

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, SetValue, apply_edits
from briefing_tui.reading.after_writing import take_writing
from briefing_tui.reading.effect import Effect
from briefing_tui.reading.revising import Job, revise
from briefing_tui.reading.session import Session
from briefing_tui.reading.written import Held, OfWriting


def ids(session: Session) -> list[str]:
    """Return the ids of the claims."""
    return [claim.id for claim in session.briefing.claims]


def with_note(briefing: Briefing, claim: str, words: str) -> Briefing:
    """Return a briefing with a note on a claim."""
    return apply_edits(briefing, [SetValue(claim_address(claim, "note"), words)])


def make(session: Session, words: str, number: int = 0) -> Job:
    """Note something on the claim of a number, and return the job."""
    change = Change((SetValue(claim_address(ids(session)[number], "note"), words),), f"note: {words}")
    job = revise(session, change)
    assert job is not None
    return job


def take(session: Session, update: OfWriting) -> Effect:
    """Take what came of writing into the session."""
    effect = take_writing(session, update)
    session.take(effect)
    return effect


def hold(session: Session, words: str, number: int = 0) -> Job:
    """Note something on a claim, which the disk refuses."""
    job = make(session, words, number)
    take(session, Held(job, "no space left on device", None))
    return job
