"""The work on drafts gives updates, and one sentence where it cannot be done."""

import os
from pathlib import Path

import pytest

from briefing_tui.documents.document import Document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.opening import open_again, open_file
from briefing_tui.reading.updates import Drafted, Kept, Reloaded, ReloadFailed, Told
from briefing_tui.ui import draft_work
from briefing_tui.ui.draft_work import can_be_drafted, draft_again, draft_article, keep_draft

_TEXT = "# Kestria and Varland\n\nSoldiers of Varland attacked a border post at night.\n"


@pytest.fixture
def article(tmp_path: Path) -> Document:
    """Return an article that has been read."""
    path = tmp_path / "a.md"
    path.write_text(_TEXT, encoding="utf-8")
    return gather_evidence(open_file(path))


def _draft(article: Document) -> Document:
    update = draft_article(article, article.stamps, None)
    assert isinstance(update, Drafted)
    assert update.before is article
    return update.document


def test_an_article_that_was_read_can_be_drafted_and_nothing_else(article: Document) -> None:
    assert can_be_drafted(article)
    assert not can_be_drafted(open_file(article.path))  # it has not been read
    assert not can_be_drafted(_draft(article))


def test_an_article_that_has_changed_since_is_not_drafted(article: Document) -> None:
    stamps = article.stamps
    os.utime(article.path, (1, 1))
    assert draft_article(article, stamps, None) is None


def test_a_language_without_tables_is_said(article: Document) -> None:
    article.path.write_text("12 34 56\n", encoding="utf-8")
    other = gather_evidence(open_again(article))
    update = draft_article(other, other.stamps, None)
    assert isinstance(update, Told)
    assert update.why.startswith("not drafted: the article ")


def test_an_article_that_takes_long_is_not_drafted_unasked(article: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = _draft(article)
    monkeypatch.setattr(draft_work, "MAX_CHARACTERS", 20)
    update = draft_article(article, article.stamps, None)
    assert isinstance(update, Told)
    assert update.why == "not drafted: it has over 20 characters; `briefing draft` drafts it"
    again = draft_again(article, draft.stamps, None)
    assert isinstance(again, Reloaded)
    assert again.document.is_article


def test_a_changed_article_is_drafted_again_and_where_it_cannot_be_is_shown_alone(article: Document) -> None:
    draft = _draft(article)
    for text, is_article in (("# News\n\nKestria signed an agreement on trade.\n", False), ("12 34\n", True)):
        before = draft.stamps
        article.path.write_text(text, encoding="utf-8")
        update = draft_again(gather_evidence(open_again(draft)), before, None)
        assert isinstance(update, Reloaded)
        assert update.document.is_article == is_article
        assert update.stamps[article.path] == before[article.path]


def test_an_article_that_is_gone_leaves_the_draft_as_it_is(article: Document) -> None:
    draft = _draft(article)
    article.path.unlink()
    update = draft_again(gather_evidence(open_again(draft)), draft.stamps, None)
    assert isinstance(update, ReloadFailed)
    assert update.errors


def test_a_draft_is_kept_or_it_is_said_why_not(article: Document) -> None:
    draft = _draft(article)
    update = keep_draft(draft)
    assert isinstance(update, Kept)
    assert (update.before, update.document.path) == (draft, draft.path)
    draft.path.unlink()
    article.path.unlink()
    article.path.parent.rmdir()
    refused = keep_draft(draft)
    assert isinstance(refused, Told)
    assert refused.why.startswith("not kept: ")
