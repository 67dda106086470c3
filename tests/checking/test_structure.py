from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing_tui.checking.rule import Finding
from briefing_tui.checking.rules import findings
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span, Verdict

Open = Callable[..., tuple[Briefing, Evidence]]
Found = Callable[..., list[tuple[str, Finding]]]

_SUMMER = "The second market opened in summer."
_SPRING = "The first market opened in spring."


@pytest.fixture
def found(open_briefing: Open) -> Found:
    """Return a function that returns what the rules find in a briefing with these fields: code and finding."""
    return lambda **fields: [(rule.code, finding) for rule, finding in findings(*open_briefing(**fields))]


def _claim(name: str, quote: str, **fields: object) -> dict[str, object]:
    return {"id": name, "text": "Something goes on here.", "basis": "stated", "at": [quote], **fields}


@pytest.mark.parametrize(
    ("pane", "one", "other"),
    [
        ("threats", {"contradicts": ["b"]}, {}),
        ("threats", {}, {"contradicts": ["a"]}),
        ("perspective", {"direction": "improving"}, {"direction": "worsening"}),
        ("cooperation", {"status": "ended"}, {"status": "active"}),
    ],
)
def test_one_passage_for_claims_that_speak_against_each_other_is_found_at_the_later(
    found: Found, pane: str, one: dict[str, object], other: dict[str, object]
) -> None:
    ((code, finding),) = found(**{pane: [_claim("a", _SUMMER, **one), _claim("b", _SUMMER, **other)]})
    assert code == "passage-contradicts"
    assert finding.address == ("claims", "b", "at", 0)
    assert 'the claim "a"' in finding.message
    ((_, again),) = found(**{pane: [_claim("a", _SUMMER, **one), _claim("b", _SUMMER[:-1], **other)]})
    assert again.address == finding.address


def test_claims_that_agree_or_quote_different_passages_are_no_problem(found: Found) -> None:
    assert not found(threats=[_claim("a", _SUMMER), _claim("b", _SUMMER)])
    assert not found(threats=[_claim("a", _SUMMER, contradicts=["b"]), _claim("b", _SPRING)])
    assert not found(threats=[_claim("a", _SUMMER, contradicts=["b"]), _claim("b", "The second market")])
    steady = [_claim("a", _SUMMER, direction="steady"), _claim("b", _SUMMER, direction="improving")]
    assert not found(perspective=steady)


def test_a_key_judgement_needs_a_quote_that_holds(found: Found) -> None:
    judged = {"key_judgments": ["a"]}
    assumed = {"id": "a", "text": "It will hold.", "basis": "assumed"}
    assert not found(threats=[_claim("a", _SUMMER, note="All say so.")], **judged)
    assert [code for code, _ in found(threats=[assumed], **judged)] == ["judgement-unsupported"]
    missing = found(threats=[_claim("a", "No such words at all.", note="All say so.")], **judged)
    assert {code for code, _ in missing} == {"quote-missing", "judgement-unsupported"}


def test_of_a_key_judgement_whose_quote_was_not_looked_for_nothing_is_said(found: Found) -> None:
    unread = [{"id": "paper", "file": "nowhere.md"}]
    assert not found(threats=[_claim("a", _SUMMER, note="All say so.")], key_judgments=["a"], sources=unread)


def test_a_source_that_no_claim_quotes_is_found_once_there_are_quotes(found: Found) -> None:
    sources = [{"id": "paper", "file": "article.md"}, {"id": "other", "file": "article.md"}]
    claim = _claim("a", _SUMMER) | {"at": [{"quote": _SUMMER, "source": "paper"}]}
    assert [code for code, _ in found(sources=sources, threats=[claim])] == ["source-unused"]
    assert not found(sources=sources)


def test_what_an_abridged_quote_leaves_out_is_not_a_passage_that_it_quotes(open_briefing: Open) -> None:
    claims = [_claim("a", _SUMMER, contradicts=["b"]), _claim("b", _SUMMER)]
    briefing, evidence = open_briefing(threats=claims)
    ((_, whole),) = findings(briefing, evidence)
    assert whole.address == ("claims", "b", "at", 0)
    (anchor,) = evidence.anchors["a"]
    assert anchor.span is not None
    start, end = anchor.span
    around = replace(
        anchor,
        verdict=Verdict.ABRIDGED,
        span=Span(max(start - 10, 0), end + 10),
        omissions=(Span(start, end),),
    )
    left_out = replace(evidence, anchors={**evidence.anchors, "a": (around,)})
    assert [finding for _, finding in findings(briefing, left_out) if finding.address == whole.address] == []
