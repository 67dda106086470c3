"""What a session looks up in its document, as far as that has been opened, anchored and checked."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.documents.document import Document, document_of_text, open_document
from briefing_tui.documents.evidence import gather_evidence, read_sources
from briefing_tui.documents.examination import examine
from briefing_tui.reading.index import DocumentIndex
from briefing_tui.reading.outline import Outline, tabs

Write = Callable[..., Path]
_FIRST, _SECOND = "The first market opened in spring.", "The second market opened in summer."
_PANES = ("threats", "cooperation", "perspective", "background")


def _document(counts: list[int]) -> Document:
    """Return a document with so many claims in each pane."""
    claims = [
        [{"id": f"{pane}-{number}", "text": "Said.", "basis": "assumed"} for number in range(count)]
        for pane, count in zip(_PANES, counts, strict=True)
    ]
    section = {"id": "background", "title": "Background", "claims": claims[3]}
    fields = {"format": "briefing/1", "id": "counted", "title": "Counted", "sections": [section]}
    text = yaml.safe_dump({**fields, **dict(zip(_PANES[:3], claims, strict=False)), "sources": [_PAPER]})
    return document_of_text(text, Path("counted.yaml"))


_PAPER = {"id": "paper", "file": "article.md"}


@pytest.fixture
def markets(write_briefing: Write) -> Document:
    """Return a document, only opened, with a quote that holds and one that is missing."""
    return open_document(write_briefing(_FIRST, "Nowhere to be found."))


@given(st.lists(st.integers(0, 4), min_size=4, max_size=4))
def test_every_claim_stands_once_in_the_tab_of_its_own_pane(counts: list[int]) -> None:
    document = _document(counts)
    assert document.is_valid, document.loaded.problems
    index = DocumentIndex(document)
    listed = [
        (tab.id, item.claim)
        for tab in tabs(index.briefing)
        if tab.id in _PANES
        for item in index.outline.items(tab.id, "")
    ]
    assert sorted(listed) == sorted((index.briefing.pane_of(claim.id).id, claim.id) for claim in index.briefing.claims)
    assert len(listed) == sum(counts)


def test_the_items_of_a_tab_are_those_that_pass_the_filter(markets: Document) -> None:
    index = DocumentIndex(markets)
    for query in ("", "claim 2", "zebra"):
        assert index.outline.items("cooperation", query) == Outline(markets.briefing).items("cooperation", query)
    assert [item.claim for item in index.outline.items("cooperation", "claim 2")] == ["claim-2"]


def test_the_texts_of_all_claims_are_one_in_which_no_words_reach_from_claim_to_claim(markets: Document) -> None:
    text = DocumentIndex(markets).outline.claims_text
    assert text.count("what claim 2 says.") == 1
    assert not text.holds("says. what")


def test_before_the_sources_are_read_there_is_nothing_to_show_or_to_search(markets: Document) -> None:
    index = DocumentIndex(markets)
    claim = markets.briefing.claim("claim-1")
    assert (index.article("paper"), index.source_text("paper"), index.anchors(claim)) == (None, None, ())
    assert (index.passages("paper").cited, index.flagged, index.problems, index.read_error("paper")) == ((), (), {}, ())
    assert index.unread == {}


def test_a_claim_that_is_anchored_early_has_its_anchors_before_the_others(markets: Document) -> None:
    first, second = markets.briefing.claims
    read = read_sources(markets)
    assert read.sources is not None
    index = DocumentIndex(markets).after(read, {first.id: read.sources.anchors(first)})
    assert [anchor.passage for anchor in index.anchors(first)] == [_FIRST]
    assert index.anchors(second) == ()
    whole = index.after(gather_evidence(read))
    assert whole.anchors(first) == index.anchors(first)
    assert len(whole.anchors(second)) == 1


def test_a_source_that_is_folded_is_not_folded_again_while_it_stays(markets: Document) -> None:
    read = read_sources(markets)
    index = DocumentIndex(read)
    text = index.source_text("paper")
    assert text is not None
    assert index.after(gather_evidence(read)).source_text("paper") is text
    assert index.after(read_sources(markets)).source_text("paper") is not text


def test_the_passages_of_a_source_are_those_its_claims_cite(markets: Document) -> None:
    index = DocumentIndex(gather_evidence(markets))
    assert [(cited.claim, cited.pane) for cited in index.passages("paper").cited] == [("claim-1", "cooperation")]
    assert index.passages("another").cited == ()


def test_a_source_that_cannot_be_read_is_known_with_the_reason(write_briefing: Write) -> None:
    path = write_briefing(_FIRST)
    (path.parent / "article.md").unlink()
    index = DocumentIndex(gather_evidence(open_document(path)))
    reason, hint = index.read_error("paper")
    assert (reason, hint.startswith("it was looked for at ")) == ('the source file "article.md" does not exist', True)
    assert (index.article("paper"), index.source_text("paper"), list(index.unread)) == (None, None, ["paper"])


def test_a_source_that_has_changed_is_read_all_the_same(write_briefing: Write) -> None:
    sources = [{"id": "paper", "file": "article.md", "sha256": "0" * 64}]
    index = DocumentIndex(gather_evidence(open_document(write_briefing(_FIRST, sources=sources))))
    assert (index.unread, index.read_error("paper")) == ({}, ())


def test_a_source_that_the_briefing_lacks_is_unread_and_said_to_be_lacking(markets: Document) -> None:
    index = DocumentIndex(gather_evidence(markets))
    assert index.read_error("another") == ('the briefing has no source "another"',)
    assert index.read_error("") == ("the briefing has no source",)


def test_a_check_adds_its_problems_and_what_was_looked_up_before_stays(write_briefing: Write, tmp_path: Path) -> None:
    (tmp_path / "trade.txt").write_text("Four hundred traders came.\n", encoding="utf-8")
    quote = {"quote": "Four hundred traders came.", "source": "wire"}
    claim = {"id": "traders", "text": "Nine hundred traders came.", "basis": "stated", "at": [quote]}
    missing = {"quote": "Nowhere to be found.", "source": "paper"}
    path = write_briefing(missing, threats=[claim], sources=[_PAPER, {"id": "wire", "file": "trade.txt"}])
    document = gather_evidence(open_document(path))
    index = DocumentIndex(document)
    listed = index.outline.items("threats", "")
    assert [found.claim for found in index.flagged] == ["claim-1"]
    index.examined(examine(document))
    assert index.outline.items("threats", "") is listed
    assert list(index.problems) == ["traders"]
    assert [found.claim for found in index.flagged] == ["traders", "claim-1"]
