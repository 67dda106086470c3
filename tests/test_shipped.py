"""The briefing that comes with the program: what it says of itself is true of its article."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_tui.checking.coverage import Coverage, coverage
from briefing_tui.checking.rules import findings
from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.text.sentences import full_sentences

_PATH = Path(__file__).parents[1] / "briefings" / "taliban-tajikistan-2024.yaml"
_HEDGES = (" may ", " can ", "probably", "it seems", "It seems")


@pytest.fixture(scope="module")
def shipped() -> tuple[Briefing, Evidence]:
    """Return the briefing with its evidence; it has no problem of any kind."""
    document = gather_evidence(open_document(_PATH))
    assert document.loaded.problems == ()
    assert document.evidence is not None
    assert document.evidence.problems == ()
    return document.briefing, document.evidence


def _coverage(briefing: Briefing, evidence: Evidence) -> tuple[Coverage, str]:
    article = evidence.articles["bonesh"]
    return coverage(full_sentences(article), (cited.span for cited in evidence.cited(briefing, "bonesh"))), article.text


def test_every_quote_stands_in_the_article_word_for_word(shipped: tuple[Briefing, Evidence]) -> None:
    briefing, evidence = shipped
    verdicts = {anchor.verdict for claim in briefing.claims for anchor in evidence.anchors[claim.id]}
    assert verdicts == {Verdict.VERBATIM}


def test_at_least_95_of_100_sentences_are_cited(shipped: tuple[Briefing, Evidence]) -> None:
    found, text = _coverage(*shipped)
    assert found.total > 60
    assert found.cited >= 0.95 * found.total, [text[slice(*span)] for span in found.uncited]


def test_every_paragraph_between_the_byline_and_the_footer_is_cited(shipped: tuple[Briefing, Evidence]) -> None:
    briefing, evidence = shipped
    article = evidence.articles["bonesh"]
    passages = [cited.span for cited in evidence.cited(briefing, "bonesh")]
    first = article.text.index("Relations between Tajikistan and the Taliban will probably")
    last = article.text.index(", November 18, 2024")
    for block in article.blocks:
        if block.number and first <= block.start < last:
            assert any(span.start < block.end and span.end > block.start for span in passages), block


def test_a_hedged_passage_is_not_told_as_a_fact(shipped: tuple[Briefing, Evidence]) -> None:
    def flat(texts: Iterator[str]) -> str:
        return " ".join(texts)

    briefing, _ = shipped
    told = [
        claim.id
        for claim in briefing.claims
        if claim.basis is Basis.STATED
        and any(hedge in flat(quote.exact for quote in claim.quotes) for hedge in _HEDGES)
    ]
    assert told == []


def test_no_rule_finds_anything_in_it(shipped: tuple[Briefing, Evidence]) -> None:
    briefing, evidence = shipped
    assert not list(findings(briefing, evidence))


def test_it_names_its_schema_for_editors() -> None:
    assert _PATH.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=./briefing-1.schema.json\n")
    assert (_PATH.parent / "briefing-1.schema.json").is_file()


def test_its_article_is_the_one_it_was_written_from(shipped: tuple[Briefing, Evidence]) -> None:
    briefing, _ = shipped
    assert briefing.sources[0].sha256 == "4a26c731412c0262efca3e4de11a74972e87d636ea520414cd8a9eb36e4a1003"
