"""The work on a document that is done in threads: it is read, its quotes are anchored, it is checked and read again."""

from collections.abc import Callable
from pathlib import Path

from briefing_tui.documents.document import Document
from briefing_tui.documents.opening import open_again
from briefing_tui.domain.briefing import Claim
from briefing_tui.loading.briefing import UnreadableBriefingError
from briefing_tui.reading.faults import errors_among
from briefing_tui.reading.revising import changed_claims
from briefing_tui.reading.session import Session
from briefing_tui.reading.updates import (
    Anchored,
    CommentsRead,
    Examined,
    PartlyRead,
    Recovered,
    Reloaded,
    ReloadFailed,
    SourcesRead,
    Update,
)
from briefing_tui.reading.written import Refreshed
from briefing_tui.text.search import Searchable
from briefing_tui.ui.draft_work import draft_again


def read_document(document: Document, claim: Claim | None, post: Callable[[Update], object]) -> Update:
    """Read the sources of a document, and look for the quotes of one claim; `post` takes what comes before the end."""
    from briefing_tui.documents.evidence import read_sources

    document = read_sources(document, lambda so_far, progress: post(PartlyRead(so_far, progress)))
    assert document.sources is not None, "they have just been read"
    return SourcesRead(document, {claim.id: document.sources.anchors(claim)} if claim else {})


def anchor_quotes(document: Document) -> Update:
    """Look for every quote in its source."""
    from briefing_tui.documents.evidence import gather_evidence

    return Anchored(gather_evidence(document))


def reload_document(document: Document, tables: Path | None) -> Update:
    """Open the document of a file again; a draft is made anew, with the user's own tables in the folder `tables`."""
    from briefing_tui.documents.evidence import gather_evidence

    before = document.stamps
    try:
        again = open_again(document)
    except UnreadableBriefingError as error:
        return ReloadFailed((error.problem,))
    if not _replaces(again, document):
        return ReloadFailed(errors_among(again.loaded.problems))
    again = gather_evidence(again)
    if document.draft_of:
        return draft_again(again, before, tables)
    stamps = again.stamps | {document.own_file: before[document.own_file]}  # it may name other sources than before
    return Reloaded(again, stamps)


def _replaces(again: Document, shown: Document) -> bool:
    """Return whether a document that was opened again is shown in place of the one shown; no valid one goes for it."""
    legible = again.loaded.legible is not None or shown.loaded.legible is None
    return again.is_valid or (legible and not shown.is_valid)


def load_text_written(text: str, document: Document) -> Update:
    """Load the text that was written to a document's file, with the places of its values."""
    from briefing_tui.loading.briefing import load_text

    return Refreshed(document.briefing, load_text(text, document.path))


def examine_change(examined: Document, document: Document) -> Update | None:
    """Check what has changed since a document was examined; None where its quotes have not been looked for."""
    from briefing_tui.documents.reexamination import examine_again

    if document.evidence is None:
        return None
    return Examined(document, examine_again(examined, document, changed_claims(examined.briefing, document.briefing)))


def examine_document(document: Document) -> Update:
    """Check a whole document."""
    from briefing_tui.documents.examination import examine

    return Examined(document, examine(document))


def read_comments(document: Document) -> Update:
    """Read the comments beside the claims in a document's file."""
    from briefing_tui.reading.why import comments_of

    return CommentsRead(document, comments_of(document))


def look_for_recovery(session: Session, folder: Path | None) -> Update | None:
    """Look in a folder for what an earlier reader could not write to a file that can be changed; None without that."""
    document = session.document
    has_own_file = document.is_valid and not document.is_article and document.draft_of is None
    if session.is_read_only or not has_own_file or folder is None or not folder.is_dir():
        return None
    from briefing_tui.documents.recovery import RecoveryFolder

    found = RecoveryFolder(folder).recovered(document.path)
    return Recovered(document, found) if found else None


def prepare_texts(texts: list[Searchable | None]) -> None:
    """Fold texts, so that the first search need not wait for it."""
    for text in texts:
        if text is not None:
            text.prepare()
