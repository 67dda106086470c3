from collections.abc import Callable

import pytest

from briefing_tui.checking.anchors import candidate_locators
from briefing_tui.checking.rules import findings
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict

Open = Callable[..., tuple[Briefing, Evidence]]


def test_a_quote_that_holds_is_no_problem(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("The first market opened in spring.", "Nobody was hurt at its opening.")
    assert not list(findings(briefing, evidence))


def test_a_missing_quote_is_a_problem_at_its_own_place(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("The first market opened in spring.", "The first market never opened in spring.")
    ((rule, finding),) = findings(briefing, evidence)
    assert finding.address == ("claims", "claim-2", "at", 0)
    assert rule.code == "quote-missing"
    assert '"The first market never opened in spring." does not stand in the source "paper"' in finding.message


def test_a_quote_with_other_punctuation_is_not_said_to_be_damaged_in_its_letters(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("“The first market opened in spring.”")
    ((rule, finding),) = findings(briefing, evidence)
    assert rule.code == "quote-damaged"
    assert "with other punctuation, or a page's setting in it, in ¶1" in finding.message
    assert finding.hint == 'quote it as it stands there: "The first market opened in spring."'


@pytest.mark.parametrize(
    "quote", ["The first market ... Nobody was hurt", "Nobody was hurt […] The second market opened in summer."]
)
def test_of_a_quote_that_leaves_something_out_two_are_asked_for(open_briefing: Open, quote: str) -> None:
    briefing, evidence = open_briefing(quote)
    ((rule, finding),) = findings(briefing, evidence)
    assert rule.code in {"quote-missing", "quote-altered"}
    assert finding.hint.startswith("a quote leaves nothing out")


@pytest.mark.parametrize("quote", ["... The first market never opened in spring.", "The first market never opened ..."])
def test_an_ellipsis_at_the_end_of_a_quote_leaves_nothing_out(open_briefing: Open, quote: str) -> None:
    briefing, evidence = open_briefing(quote)
    ((_rule, finding),) = findings(briefing, evidence)
    assert not finding.hint.startswith("a quote leaves nothing out")


def test_an_ambiguous_quote_names_every_place_by_its_paragraph(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.")
    ((rule, finding),) = findings(briefing, evidence)
    assert rule.code == "quote-ambiguous"
    assert 'fits 2 places of the source "paper": ¶3, ¶4' in finding.message


def test_context_that_decides_makes_a_repeated_quote_no_problem(open_briefing: Open) -> None:
    briefing, evidence = open_briefing({"quote": "Trade goes on.", "after": "So do the talks"})
    assert not list(findings(briefing, evidence))


def test_a_quote_of_an_unreadable_source_leaves_the_problem_to_the_source(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}])
    assert [problem.code for problem in evidence.problems]
    assert not list(findings(briefing, evidence))


def test_a_long_quote_is_shortened_in_its_message(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("No such words. " * 1000)
    ((_rule, finding),) = findings(briefing, evidence)
    assert len(finding.message) < 200


def test_a_place_is_named_once_and_that_there_are_more_is_said(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    article = evidence.articles["paper"]
    first, second = (Span(block.start, block.end) for block in article.blocks[1:3])
    twice = Anchor(Verdict.AMBIGUOUS, candidates=(first, first, second), match_count=3)
    cut_short = Anchor(Verdict.AMBIGUOUS, candidates=(first, second), match_count=51)
    assert candidate_locators(article, twice) == "¶1 (2 times), ¶2"
    assert candidate_locators(article, cut_short) == "¶1, ¶2 and others"
