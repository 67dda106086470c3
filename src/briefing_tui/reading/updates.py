"""Updates of a session's document, as workers post them, and the step that takes one into the session."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.documents.document import Document
from briefing_tui.documents.files import Stamp
from briefing_tui.domain.edits import Change
from briefing_tui.domain.passage import Anchor
from briefing_tui.domain.problem import Problem
from briefing_tui.reading.after_writing import take_writing
from briefing_tui.reading.editions import reconcile
from briefing_tui.reading.effect import TO_CURSOR, Effect, go, stay
from briefing_tui.reading.faults import failure
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.index import DocumentIndex
from briefing_tui.reading.places import locate
from briefing_tui.reading.recovering import offer
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import State, register
from briefing_tui.reading.steps import OutsideStep
from briefing_tui.reading.written import OfWriting
from briefing_tui.text.english import counted
from briefing_tui.text.visible import visible_line

if TYPE_CHECKING:
    from briefing_tui.articles.extraction import Progress  # loaded when a source is read
    from briefing_tui.documents.recovery import Recovery
    from briefing_tui.reading.why import Comments

Stamps = Mapping[Path, Stamp | None]


@dataclass(frozen=True, slots=True)
class SourcesRead:
    """The sources are read; `anchors` are those of single claims by id, as the other quotes are not anchored yet."""

    document: Document
    anchors: Mapping[str, tuple[Anchor, ...]]


@dataclass(frozen=True, slots=True)
class PartlyRead:
    """A source is being read: the document has what there is of it, or else `progress` says how much that is."""

    document: Document
    progress: "Progress | None" = None


@dataclass(frozen=True, slots=True)
class Anchored:
    """Every quote is anchored."""

    document: Document


@dataclass(frozen=True, slots=True)
class Reloaded:
    """The document was opened again, its quotes anchored; `stamps` are those of its files before they were read."""

    document: Document
    stamps: Stamps


@dataclass(frozen=True, slots=True)
class ReloadFailed:
    """A file of the document has changed, and the briefing cannot be read again, for one error or more."""

    errors: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Drafted:
    """The article `before` has been drafted; `document` is the draft, its quotes anchored, with the same article."""

    before: Document
    document: Document


@dataclass(frozen=True, slots=True)
class Kept:
    """The draft `before` has been kept; `document` is that of its file."""

    before: Document
    document: Document


@dataclass(frozen=True, slots=True)
class KeptFirst:
    """The draft has been kept, and `document` is that of its file: the change that has waited for it can be made."""

    document: Document


@dataclass(frozen=True, slots=True)
class Told:
    """What could not be done with a document: why, in a sentence."""

    document: Document
    why: str


@dataclass(frozen=True, slots=True)
class CommentsRead:
    """The comments beside the claims in the file of a document have been read, by the ids of the claims."""

    document: Document
    comments: "Comments"


@dataclass(frozen=True, slots=True)
class Recovered:
    """What an earlier reader could not write to the file of a document has been found."""

    document: Document
    recovery: "Recovery"


@dataclass(frozen=True, slots=True)
class Examined:
    """The document `before` has been examined; `document` is its copy with the check result."""

    before: Document
    document: Document


OfReading = SourcesRead | PartlyRead | Anchored | CommentsRead | Recovered | Examined
Update = OfReading | Reloaded | ReloadFailed | Drafted | Kept | KeptFirst | Told | OfWriting


def take_update(session: Session, update: Update) -> Effect:
    """Take an update into the session, and return the effect that shows it; the reader stays where it is.

    What is about the document as it was before it was opened again is left: a thread cannot be stopped on its way.
    """
    if isinstance(update, OfWriting):
        return take_writing(session, update)
    match update:
        case Reloaded() | Drafted() | Kept() | KeptFirst():
            return _other_edition(session, update)
        case ReloadFailed():
            session.stale = update.errors
            return stay(session.state, failure(update.errors))
        case Examined() | CommentsRead():
            return _derived(session, update)
        case _ if update.document.loaded is session.document.loaded:
            return _of_this_edition(session, update)
    return Effect(session.state, session.messages)


def _derived(session: Session, update: Examined | CommentsRead) -> Effect:
    """Take what has been found out about the document, unless it is about another one by now."""
    if isinstance(update, CommentsRead):
        if update.document.loaded.text is session.document.loaded.text:
            session.comments = update.comments
    elif update.before is session.document:
        session.index.examined(update.document)
        session.examined = update.document
        elsewhere = _problem_elsewhere(update.document)
        if elsewhere is not None:
            return stay(session.state, str(elsewhere))
    return Effect(session.state, session.messages)


def _of_this_edition(session: Session, update: PartlyRead | SourcesRead | Anchored | Recovered | Told) -> Effect:
    """Take what has become of the document since it was opened."""
    match update:
        case PartlyRead():
            is_known = update.progress is not None and update.progress.total > 0
            session.progress = update.progress if is_known else session.progress
            if update.document.sources is not None:
                session.index = session.index.after(update.document)
        case SourcesRead():
            session.progress = None
            session.index = session.index.after(update.document, update.anchors)
            return _located(session)
        case Anchored():
            session.index = session.index.after(update.document)
        case Recovered():
            session.recovery = update.recovery
            return Effect(session.state, session.messages, request=offer(session))
        case Told():
            return stay(session.state, update.why, *session.messages)
    return Effect(session.state, session.messages)


def _other_edition(session: Session, update: Reloaded | Drafted | Kept | KeptFirst) -> Effect:
    """Go on with a document that was opened again, drafted or kept, unless it is of what is not shown any more."""
    shown, state = session.document, session.state
    match update:
        case Reloaded() if session.unwritten or session.unwritable:
            pass  # the file holds more by now, or is to: it is looked at when that is written
        case Reloaded() if update.document.own_file == shown.own_file:
            if update.document.briefing != shown.briefing:
                outside = OutsideStep(next(session.numbers), shown.briefing, update.document.briefing)
                session.steps = session.steps.after(outside)
            collected = register(state, session.briefing)
            state = _take_document(session, update.document)
            lost = len(collected) - len(register(state, session.briefing))
            return go(
                state, "read again", *([f"{counted(lost, 'collected claim')} not there any more"] if lost > 0 else [])
            )
        case Drafted() if update.before.loaded is shown.loaded:
            state = _take_document(session, update.document, same_article=True)
            claims = counted(sum(1 for _ in session.briefing.claims), "claim")
            return stay(state, f"drafted {claims}, not kept: {session.keys['keep']} keeps them", *session.messages)
        case Kept() if update.before.loaded is shown.loaded:
            kept = _take_document(session, update.document, same_article=True)
            return stay(replace(kept, uncited=state.uncited), *_kept_in(update))
        case Kept():  # it is in its file, though what is shown is a draft of the article as it is now
            return stay(state, *_kept_in(update), "the article has changed since")
        case KeptFirst():
            return _waited(session, update)
    return Effect(state, session.messages)


def _waited(session: Session, kept: KeptFirst) -> Effect:
    """Make the change that has waited for the draft to be kept."""
    waiting, session.waiting = session.waiting, None
    if waiting is None or kept.document.path != session.document.path:
        return Effect(session.state, session.messages)
    revision = waiting.revision
    if isinstance(revision, Change):
        words = f"{revision.words}; the draft is kept in {visible_line(kept.document.path.name)}"
        revision = Change(revision.edits, words)
    return Effect(session.state, session.messages, revision=revision, opens=waiting.opens)


def _take_document(session: Session, document: Document, *, same_article: bool = False) -> State:
    """Have a session go on with another edition of its document; return the state in the same place, if it is there.

    What is selected and found in the article stays where that is the same.
    """
    before = session.index.outline
    session.index = DocumentIndex(document)
    session.stale, session.progress = (), None

    def reconciled(state: State) -> State:
        left = reconcile(state, session.index.outline, before)
        if not same_article or state.focus is not PaneName.SOURCE:
            return left
        return replace(left, selection=state.selection, hit=state.hit)

    if session.prompt is not None:
        session.prompt = session.prompt._replace(origin=reconciled(session.prompt.origin))
    return reconciled(session.state)


def _kept_in(kept: Kept) -> list[str]:
    """Return where a draft was kept, and that another file has the name that it was to have."""
    path, wanted = kept.document.path, kept.before.path
    there = [f"{visible_line(wanted.name)} was there already"] if path != wanted else []
    return [f"kept in {visible_line(path.name)}", *there]


def _located(session: Session) -> Effect:
    """Find in the sources, now that they are read, what the session's place has led to in them."""
    landmarks, session.landmarks = session.landmarks, {}
    article_of = session.index.article
    if session.prompt is not None:
        session.prompt = session.prompt._replace(origin=locate(session.prompt.origin, landmarks, article_of))
    scroll = TO_CURSOR if session.state.focus is PaneName.SOURCE else None
    return Effect(locate(session.state, landmarks, article_of), session.messages, scroll)


def _problem_elsewhere(document: Document) -> Problem | None:
    """Return the first problem of a rules file: it belongs to no claim, beside which it could stand."""
    problems = document.result.problems if document.result else ()
    return next((problem for problem in problems if problem.file != document.file), None)
