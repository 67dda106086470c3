"""What came of writing changes to the briefing's file, as updates, and the steps that take them into the session."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from pathlib import Path

from briefing_tui.documents.files import Stamp
from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Change, UnknownAddressError, apply_edits, touched, value_at
from briefing_tui.loading.briefing import Loaded
from briefing_tui.reading.edit_words import shown_value
from briefing_tui.reading.effect import Choice, ClaimTarget, Destination, Effect, OpenPicker, TabTarget, stay
from briefing_tui.reading.outline import BRIEF
from briefing_tui.reading.revising import Job, Make, RedoStep, UndoStep, changed_claims, show_briefing, show_document
from briefing_tui.reading.session import Session
from briefing_tui.reading.steps import OutsideStep, Steps


@dataclass(frozen=True, slots=True)
class Written:
    """A job was done: the file holds it, and has this stamp."""

    job: Job
    stamp: Stamp | None


@dataclass(frozen=True, slots=True)
class Merged:
    """A job was done in a file that had changed in other things: from the briefing `known` to the one `found`.

    That change is a step with the number `number`.
    """

    job: Job
    known: Briefing
    found: Briefing
    number: int
    stamp: Stamp | None


@dataclass(frozen=True, slots=True)
class Held:
    """A job could not be done, as the file cannot be written; what it would hold is kept in `kept`, if anywhere."""

    job: Job
    why: str
    kept: Path | None


@dataclass(frozen=True, slots=True)
class Refused:
    """A job was not done and will not be: the file holds the briefing `known`.

    Where the same thing was changed in the file meanwhile, it holds `found`, and that change has the number `number`.
    """

    job: Job
    why: str
    known: Briefing
    found: Briefing | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The text of the file with the briefing `of` has been loaded, with the locations of its values."""

    of: Briefing
    loaded: Loaded


OfWriting = Written | Merged | Held | Refused | Refreshed


def take_writing(session: Session, update: OfWriting) -> Effect:
    """Take what came of writing into the session, and return the effect that shows it."""
    match update:
        case Written(job):
            _answered(session)
            _forget_recovered(session, job)
            return stay(session.state, job.said)
        case Merged(job):
            _answered(session)
            _forget_recovered(session, job)
            return _merged(session, update)
        case Held(why=why, kept=kept):
            _answered(session, why)
            return stay(session.state, f"not written{', kept for the next start' if kept else ''}: {why}")
        case Refused():
            return _refused(session, update)
        case Refreshed():
            return _refreshed(session, update)


def _answered(session: Session, unwritable: str = "") -> None:
    session.unwritten = max(session.unwritten - 1, 0)
    session.unwritable = unwritable


def _forget_recovered(session: Session, job: Job) -> None:
    """Forget what had been kept, if it is that which has been written now."""
    if session.recovery is not None and session.recovered is not None and job.edits == session.recovered.edits:
        session.recovery.forget()
        session.recovery = session.recovered = None


def _merged(session: Session, update: Merged) -> Effect:
    """Put the change from outside before that of the job, and show what both have made."""
    steps, job = session.steps.done, update.job
    own = [number for number, step in enumerate(steps) if step.number == job.step.number]
    place = own[0] if own else len(steps)
    outside = OutsideStep(update.number, update.known, update.found)
    session.steps = session.steps._replace(done=(*steps[:place], outside, *steps[place:]))
    briefing = apply_edits(update.found, job.edits)
    for step in steps[place + 1 :]:  # made in the reader since
        briefing = step.after if isinstance(step, OutsideStep) else apply_edits(briefing, step.change.edits)
    show_briefing(session, briefing, changed_claims(session.briefing, briefing))
    return stay(session.state, job.said, "the file had changed: both changes are in it")


def _refused(session: Session, update: Refused) -> Effect:
    """Show the briefing as its file holds it; where the same thing was changed there, ask which is to stand."""
    job, session.unwritten = update.job, 0
    session.steps = _without(session.steps, job)
    now = update.known if update.found is None else update.found
    if update.found is not None:
        session.steps = session.steps.after(OutsideStep(update.number, update.known, update.found))
    show_briefing(session, now, changed_claims(session.briefing, now))
    if update.found is None or not job.edits:
        return stay(session.state, f"not done: {update.why}")
    return Effect(session.state, (f"not done: {update.why}",), request=_question(job, update.known, update.found))


def _without(steps: Steps, job: Job) -> Steps:
    """Return the steps as they were before a job, without those that came after it."""
    match job:
        case Make(step):
            return steps.before(step.number)
        case UndoStep(step):
            return Steps((*steps.done, step), steps.undone[:-1])
        case RedoStep(step):
            return steps.before(step.number)._replace(undone=(*steps.undone, step))


def _question(job: Job, known: Briefing, found: Briefing) -> OpenPicker:
    """Return the question which is to stand: the change made in the reader, or that of the same thing in the file."""
    addresses = sorted(touched(job.edits), key=str)
    theirs = [words for address in addresses for words in _differences(known, found, address)]
    choices = (
        Choice(Change(job.edits, job.said), f"Yours: {job.said}", "made in what the file holds now"),
        Choice(_place(addresses, found), f"The file's: {'; '.join(theirs)}", "left as it is"),
    )
    return OpenPicker("Changed in the file meanwhile", choices)


def _place(addresses: list[Address], briefing: Briefing) -> Destination:
    claims = (str(address[1]) for address in addresses if address[0] == "claims")
    there = next((claim for claim in claims if briefing.has_claim(claim)), "")
    return ClaimTarget(there) if there else TabTarget(BRIEF)


def _differences(before: Briefing, after: Briefing, address: Address) -> Iterator[str]:
    """Yield in words how the thing at an address differs: `basis: stated → reported`."""
    try:
        old, new = value_at(before, address), value_at(after, address)
    except UnknownAddressError:
        yield f"{address[-1]} is gone" if _has(before, address) else f"{address[-1]} is new"
        return
    if not hasattr(old, "__dataclass_fields__"):
        yield f"{address[-1]}: {shown_value(old)} → {shown_value(new)}"
        return
    for field in fields(old):
        one, other = getattr(old, field.name), getattr(new, field.name)
        if one != other:
            yield f"{field.name}: {shown_value(one)} → {shown_value(other)}"


def _has(briefing: Briefing, address: Address) -> bool:
    try:
        value_at(briefing, address)
    except UnknownAddressError:
        return False
    return True


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
