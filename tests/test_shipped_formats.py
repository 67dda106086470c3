"""The shipped briefings on a web page and on a PDF: what they say of themselves is true of their articles."""

from pathlib import Path

import pytest

from briefing_tui.checking.rules import findings
from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import Basis

_FOLDER = Path(__file__).parents[1] / "briefings"
_PAGE, _PAPER = "sael-crossing-2024.yaml", "ostrel-cables-2024.yaml"
_MEDIA_TYPES = {_PAGE: "text/html", _PAPER: "application/pdf"}


@pytest.fixture(scope="module", params=[_PAGE, _PAPER])
def shipped(request: pytest.FixtureRequest) -> Document:
    """Return a briefing with its evidence."""
    return gather_evidence(open_document(_FOLDER / request.param))


def _article(shipped: Document) -> Article:
    assert shipped.evidence is not None
    (article,) = shipped.evidence.articles.values()
    return article


def test_neither_has_a_problem(shipped: Document) -> None:
    assert shipped.loaded.problems == ()
    assert shipped.evidence is not None
    assert shipped.evidence.problems == ()
    assert not list(findings(shipped.briefing, shipped.evidence))


def test_each_is_on_a_file_of_its_format_whose_hash_it_has(shipped: Document) -> None:
    assert _article(shipped).media_type == _MEDIA_TYPES[shipped.path.name]
    assert shipped.sources is not None
    (source,) = shipped.briefing.sources
    assert shipped.sources.digests == {source.id: source.sha256}


def test_each_has_six_to_ten_claims_and_some_in_every_pane(shipped: Document) -> None:
    counts = [len(pane.claims) for pane in shipped.briefing.panes]
    assert len(counts) == 3
    assert all(counts)
    assert 6 <= sum(counts) <= 10


def test_every_quote_stands_in_its_article_but_for_the_way_it_is_set(shipped: Document) -> None:
    evidence = shipped.evidence
    assert evidence is not None
    verdicts = {anchor.verdict for claim in shipped.briefing.claims for anchor in evidence.anchors[claim.id]}
    assert Verdict.VERBATIM in verdicts
    assert verdicts <= {Verdict.VERBATIM, Verdict.REFLOWED}


def test_what_is_reported_is_graded_and_what_is_assessed_has_a_likelihood(shipped: Document) -> None:
    claims = list(shipped.briefing.claims)
    assert {claim.id for claim in claims if claim.basis is Basis.REPORTED and not claim.credibility} == set()
    assert {claim.id for claim in claims if claim.basis is Basis.ASSESSED and not claim.likelihood} == set()


def test_each_names_its_schema_for_editors(shipped: Document) -> None:
    text = shipped.path.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=./briefing-1.schema.json\n")


def test_a_quote_may_be_a_row_of_the_pages_table() -> None:
    document = gather_evidence(open_document(_FOLDER / _PAGE))
    assert document.evidence is not None
    article = _article(document)
    _, first, last = document.evidence.anchors["counts-drift-apart"]
    kinds = {block.kind for anchor in (first, last) if anchor.span for block in article.blocks_of(anchor.span)}
    assert kinds == {BlockKind.ROW}


def test_nothing_that_stands_around_the_page_is_in_its_article() -> None:
    text = _article(gather_evidence(open_document(_FOLDER / _PAGE))).text
    for around in ("cookies", "Subscribe", "Read also", "Timber prices", "tollkeeper", "All rights reserved"):
        assert around not in text


def test_the_passages_of_the_paper_stand_on_pages_with_labels_and_some_in_its_notes() -> None:
    document = gather_evidence(open_document(_FOLDER / _PAPER))
    assert document.evidence is not None
    article = _article(document)
    assert [part.label for part in article.places.parts] == ["i", "1", "2"]
    spans = [anchor.span for anchors in document.evidence.anchors.values() for anchor in anchors if anchor.span]
    kinds = [block.kind for span in spans for block in article.blocks_of(span)]
    assert kinds.count(BlockKind.NOTE) == 2
    assert set(kinds) == {BlockKind.PARAGRAPH, BlockKind.NOTE}


def test_the_running_heads_of_the_paper_are_none_of_its_text() -> None:
    article = _article(gather_evidence(open_document(_FOLDER / _PAPER)))
    heads = [each for each in article.furniture if each.kind is FurnitureKind.RUNNING_HEAD]
    assert len(heads) == 2
    assert "Ostrel Papers 7 · Cables" not in article.text
