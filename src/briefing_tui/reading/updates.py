"""What becomes known of a document while it is read, and what a session makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing_tui.documents.document import Document
from briefing_tui.documents.files import Stamp
from briefing_tui.domain.passage import Anchor
from briefing_tui.reading.effect import Effect, go, stay
from briefing_tui.reading.index import DocumentIndex
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import reconcile

Stamps = Mapping[Path, Stamp | None]


@dataclass(frozen=True, slots=True)
class SourcesRead:
    """The sources are read; of the quotes only those of single claims are anchored so far."""

    document: Document
    anchors: Mapping[str, tuple[Anchor, ...]]


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
    """The document's file has changed and cannot be used: a sentence that says why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Examined:
    """The check has been made of a document, which its `result` tells from the one that was examined."""

    before: Document
    document: Document


Update = SourcesRead | Anchored | Reloaded | ReloadFailed | Examined


def take_update(session: Session, update: Update) -> Effect:
    """Take what has become known into the session; the reader stays where it is."""
    match update:
        case SourcesRead():
            session.index = session.index.after(update.document, update.anchors)
        case Anchored():
            session.index = session.index.after(update.document)
        case Reloaded():
            session.index = DocumentIndex(update.document)
            return go(reconcile(session.state, update.document.briefing), "read again")
        case ReloadFailed():
            return stay(session.state, update.reason)
        case Examined() if update.before is session.document:
            session.index.examined(update.document)
    return Effect(session.state, session.messages)


def reload_failure(document: Document) -> str:
    """Say why a document that has errors of form is not shown: the line and the message of the first."""
    problems = document.loaded.problems
    more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
    return f"not read again, line {problems[0].line}: {problems[0].message}{more}"
