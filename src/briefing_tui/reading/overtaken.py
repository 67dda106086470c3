"""What is shown where another program has changed the briefing's file before a change was written to it."""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.difference import difference
from briefing_tui.domain.edits import Change, Edit, UnknownAddressError, apply_edits, touched, value_at
from briefing_tui.reading.edit_words import shown_value
from briefing_tui.reading.effect import Choice, ClaimTarget, Destination, Effect, OpenPicker, TabTarget, stay
from briefing_tui.reading.outline import BRIEF
from briefing_tui.reading.revising import Job, Make, RedoStep, UndoStep, changed_claims, show_briefing
from briefing_tui.reading.session import Session
from briefing_tui.reading.steps import AnyStep, OutsideStep, Step, Steps
from briefing_tui.reading.written import CaughtUp, Merged, Overtaken, Refused
from briefing_tui.text.english import counted

_BOTH = "the file had changed: both changes are in it"


def take_merged(session: Session, update: Merged) -> Effect:
    """Put the change from outside before that of the job, and show what both have made."""
    job, before, now, numbers = update.job, update.outside.after, update.now, {update.job.step.number}
    if isinstance(job, UndoStep):
        numbers = {step.number for step in session.steps.done if step.number > job.step.number}  # made since
    steps, place = _with_outside(session.steps, update.outside, numbers)
    since = steps.done[place + 1 :]
    session.steps = _as_made(steps, job, difference(before, now), difference(now, before))
    briefing = _replayed(now, [step for step in since if step is not job.step])
    show_briefing(session, briefing, changed_claims(session.briefing, briefing))
    return stay(session.state, job.said, _BOTH)


def take_refused(session: Session, update: Refused) -> Effect:
    """Show the briefing as its file holds it; where the same thing was changed there, ask which is to stand."""
    job = update.job
    session.steps = _without_all_from(session.steps, job)
    if isinstance(update, Overtaken) and update.outside is not None:
        session.steps = session.steps.after(update.outside)
    show_briefing(session, update.now, changed_claims(session.briefing, update.now))
    said = f"not done: {update.why}"
    if not isinstance(update, Overtaken) or not job.edits:
        return stay(session.state, said)
    return Effect(session.state, (said,), request=_question([job], job.before.briefing, update.now))


def take_caught_up(session: Session, update: CaughtUp) -> Effect:
    """Show what is in the file of the changes that had been held, and ask about those that are not."""
    steps, outside = session.steps, update.outside
    for job in update.lost:
        steps = _without(steps, job)
    if outside is not None:
        steps, _ = _with_outside(steps, outside, {job.step.number for job in update.written})
    session.steps = steps
    if outside is not None or update.lost:
        since = [step for step in steps.done if not isinstance(step, OutsideStep) and step.number > update.last]
        briefing = _replayed(update.now, since)
        show_briefing(session, briefing, changed_claims(session.briefing, briefing))
    if not update.lost:
        return stay(session.state, "all is written now" if outside is None else _BOTH)
    said = f"{counted(len(update.lost), 'change')} not done: the file had changed meanwhile"
    if outside is None or not any(job.edits for job in update.lost):
        return stay(session.state, said)
    return Effect(session.state, (said,), request=_question(update.lost, outside.before, outside.after))


def _with_outside(steps: Steps, outside: OutsideStep, numbers: set[int]) -> tuple[Steps, int]:
    """Put a change from outside before the first done step of some numbers, else at the end; return its place, too."""
    own = (place for place, step in enumerate(steps.done) if step.number in numbers)
    place = next(own, len(steps.done))
    return steps._replace(done=(*steps.done[:place], outside, *steps.done[place:])), place


def _as_made(steps: Steps, job: Job, forth: tuple[Edit, ...], back: tuple[Edit, ...]) -> Steps:
    """Return the steps with that of a job as it was made in the file, by some edits that others take back."""
    if isinstance(job.step, OutsideStep):
        return steps
    if isinstance(job, UndoStep):
        forth, back = back, forth
    made = Step(job.step.number, Change(forth, job.step.words), back)
    done, undone = (tuple(made if each is job.step else each for each in some) for some in steps)
    return Steps(done, undone)


def _replayed(briefing: Briefing, steps: Sequence[AnyStep]) -> Briefing:
    """Return a briefing with some steps made in it, without those that are about what it has not."""
    for step in steps:
        try:
            briefing = step.after if isinstance(step, OutsideStep) else apply_edits(briefing, step.change.edits)
        except UnknownAddressError:
            continue  # it will be refused when it is to be written
    return briefing


def _without_all_from(steps: Steps, job: Job) -> Steps:
    """Return the steps as they were before a job, without those that came after it."""
    match job:
        case Make(step):
            return steps.before(step.number)
        case UndoStep(step):
            return Steps((*steps.done, step), steps.undone[:-1])
        case RedoStep(step):
            return steps.before(step.number)._replace(undone=(*steps.undone, step))


def _without(steps: Steps, job: Job) -> Steps:
    """Return the steps as they are without a job that was not done, with those that came after it."""
    done = tuple(step for step in steps.done if step.number != job.step.number)
    undone = tuple(step for step in steps.undone if step.number != job.step.number)
    match job:
        case Make():
            return Steps(done, undone)
        case UndoStep(step):
            return Steps((*done, step), undone)
        case RedoStep(step):
            return Steps(done, (*undone, step))


def _question(jobs: Sequence[Job], known: Briefing, found: Briefing) -> OpenPicker:
    """Return the question which is to stand: what was changed in the reader, or in the same things in the file."""
    edits = tuple(edit for job in jobs for edit in job.edits)
    said = "; ".join(job.said for job in jobs)
    addresses = sorted(touched(edits), key=str)
    theirs = [words for address in addresses for words in _differences(known, found, address)]
    choices = (
        Choice(Change(edits, said), f"Yours: {said}", "made in what the file holds now"),
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
