"""A draft in memory: the document of an article that has been read becomes that of its draft, to be kept or not."""

from dataclasses import replace
from pathlib import Path

from briefing_tui.documents.document import Document, document_of_text, open_document
from briefing_tui.documents.evidence import OpenedSource, Sources, gather_evidence
from briefing_tui.documents.new_file import needed_root, write_beside
from briefing_tui.documents.opening import SOURCE_ID
from briefing_tui.documents.sources import MAX_SOURCES_BYTES, digest_of, read_named_bytes
from briefing_tui.drafting.drafted import drafted, own_tables


def draft_in_memory(article: Document, among_settings: Path | None = None) -> Document:
    """Return the draft of an article, its quotes anchored; its text is the one that has been read, which `article` has.

    `among_settings` is the folder of the user's own tables among the settings.

    Raises NoDraftError where there is nothing to draft, TableError where a table is not understood, and BriefingError
    where the file cannot be read any more.
    """
    assert article.sources is not None, "the article has been read"
    (haystack,) = article.sources.haystacks.values()
    path, root = article.path, article.given_root
    digest = digest_of(read_named_bytes(path, MAX_SOURCES_BYTES, str(path)))
    made = drafted(OpenedSource(haystack.article, digest), path, None, own_tables(path, root, among_settings))
    document = document_of_text(made.text, made.path, root or needed_root(path, made.path))
    sources = Sources({SOURCE_ID: haystack}, {SOURCE_ID: digest}, ())
    return gather_evidence(replace(document, sources=sources, draft_of=path, given_root=root))


def keep(draft: Document) -> Document:
    """Write a draft to a new file beside its article, and return the document of that file, its quotes anchored.

    The file has the name that `briefing draft` would give it, or the same with a number where that is taken. Raises
    BriefingError, with nothing left behind, where it cannot be written.
    """
    path = write_beside(draft.path, draft.loaded.text)
    kept = open_document(path, draft.library.root if draft.library.is_given else None)
    return replace(kept, sources=draft.sources, evidence=draft.evidence)
