"""The work on drafts that is done in threads: an article is drafted, drafted again when it changes, and kept."""

from pathlib import Path

from briefing_tui.documents.document import Document
from briefing_tui.domain.problem import BriefingError
from briefing_tui.reading.updates import Drafted, Kept, Reloaded, ReloadFailed, Stamps, Told, Update

MAX_CHARACTERS = 2_000_000  # of an article that is drafted unasked: a book of a thousand pages, in some twenty seconds


def can_be_drafted(document: Document) -> bool:
    """Return whether a document is an article that has been read."""
    return document.is_article and document.sources is not None and bool(document.sources.haystacks)


def draft_article(article: Document, stamps: Stamps, tables: Path | None) -> Update | None:
    """Draft an article; return None where it has changed since it was read: it is read again in a moment.

    `stamps` are those of its files before it was read, and `tables` is the folder of the user's own among the settings.
    """
    from briefing_tui.drafting.in_memory import draft_in_memory  # noqa: PLC0415  # loads all of drafting

    if _characters(article) > MAX_CHARACTERS:
        return Told(article, f"not drafted: it has over {MAX_CHARACTERS:,} characters; `briefing draft` drafts it")
    try:
        draft = draft_in_memory(article, tables)
    except BriefingError as error:
        return Told(article, f"not drafted: {error}")
    return Drafted(article, draft) if article.stamps == stamps else None


def draft_again(article: Document, before: Stamps, tables: Path | None) -> Update:
    """Draft an article that was read again; what cannot be drafted any more is shown as an article.

    `before` are the stamps of the draft's files before it was read. What cannot be read leaves the draft as it is.
    """
    from briefing_tui.drafting.in_memory import draft_in_memory  # noqa: PLC0415  # loads all of drafting

    assert article.sources is not None, "it has just been read"
    if not can_be_drafted(article):
        return ReloadFailed(article.sources.problems)
    try:
        again = article if _characters(article) > MAX_CHARACTERS else draft_in_memory(article, tables)
    except BriefingError:  # why will be said when the article is drafted
        again = article
    return Reloaded(again, again.stamps | {file: before[file] for file in again.files if file in before})


def keep_draft(draft: Document) -> Update:
    """Write a draft to a new file; what is wrong with that is said."""
    from briefing_tui.drafting.in_memory import keep  # noqa: PLC0415  # loads all of drafting

    try:
        return Kept(draft, keep(draft))
    except BriefingError as error:
        return Told(draft, f"not kept: {error}")


def _characters(article: Document) -> int:
    assert article.sources is not None, "it has been read"
    return sum(len(each.text) for each in article.sources.articles.values())
