"""Updates of a session's document, as workers post them, and the step that takes one into the session."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.documents.document import Document
from briefing_tui.documents.files import Stamp
from briefing_tui.domain.passage import Anchor
from briefing_tui.domain.problem import Problem
from briefing_tui.reading.editions import reconcile
from briefing_tui.reading.effect import TO_CURSOR, Effect, go, stay
from briefing_tui.reading.faults import failure
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.index import DocumentIndex
from briefing_tui.reading.places import locate
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import register
from briefing_tui.text.english import counted

if TYPE_CHECKING:
    from briefing_tui.articles.extraction import Progress  # loaded when a source is read

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
class Examined:
    """The document `before` has been examined; `document` is its copy with the check result."""

    before: Document
    document: Document


Update = SourcesRead | PartlyRead | Anchored | Reloaded | ReloadFailed | Examined


def take_update(session: Session, update: Update) -> Effect:
    """Take an update into the session, and return the effect that shows it; the reader stays where it is.

    What is about the document as it was before it was opened again is left: a thread cannot be stopped on its way.
    """
    match update:
        case PartlyRead() if update.document.loaded is session.document.loaded:
            is_known = update.progress is not None and update.progress.total > 0
            session.progress = update.progress if is_known else session.progress
            if update.document.sources is not None:
                session.index = session.index.after(update.document)
        case SourcesRead() if update.document.loaded is session.document.loaded:
            session.progress = None
            session.index = session.index.after(update.document, update.anchors)
            return _located(session)
        case Anchored() if update.document.loaded is session.document.loaded:
            session.index = session.index.after(update.document)
        case Reloaded():
            before, collected = session.index.outline, register(session.state, session.briefing)
            session.index = DocumentIndex(update.document)
            outline = session.index.outline
            session.stale, session.progress = (), None
            if session.prompt is not None:
                session.prompt = session.prompt._replace(origin=reconcile(session.prompt.origin, outline, before))
            state = reconcile(session.state, outline, before)
            lost = len(collected) - len(register(session.state, session.briefing))
            return go(
                state, "read again", *([f"{counted(lost, 'collected claim')} not there any more"] if lost > 0 else [])
            )
        case ReloadFailed():
            session.stale = update.errors
            return stay(session.state, failure(update.errors))
        case Examined() if update.before is session.document:
            session.index.examined(update.document)
            elsewhere = _problem_elsewhere(update.document)
            if elsewhere is not None:
                return stay(session.state, str(elsewhere))
    return Effect(session.state, session.messages)


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
