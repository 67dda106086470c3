from collections.abc import Callable

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence, holding, worst_first
from briefing_tui.domain.passage import Verdict

Open = Callable[..., tuple[Briefing, Evidence]]
_SPRING = "The first market opened in spring."
_ALTERED = "The first market opened in autumn. Nobody was hurt at its opening."
_AMBIGUOUS = "Trade goes on."
_MISSING = "No such words."


def test_each_quote_has_its_anchor(open_briefing: Open) -> None:
    claim = {"id": "c", "text": "C.", "basis": "stated", "at": [_MISSING, _SPRING]}
    briefing, evidence = open_briefing(threats=[claim])
    pairs = list(evidence.quotes(briefing.claim("c")))
    assert [quote.exact for quote, _ in pairs] == [_MISSING, _SPRING]
    assert [anchor.verdict for _, anchor in pairs] == [Verdict.MISSING, Verdict.VERBATIM]


def test_a_source_is_cited_only_by_the_quotes_that_hold(open_briefing: Open) -> None:
    claim = {"id": "c", "text": "C.", "basis": "stated", "at": [_MISSING, _ALTERED, _AMBIGUOUS, _SPRING]}
    briefing, evidence = open_briefing(threats=[claim])
    (citation,) = evidence.cited(briefing, "paper")
    assert evidence.articles["paper"].text[slice(*citation.span)] == _SPRING
    assert (citation.claim.id, citation.number) == ("c", 3)


def test_the_altered_passages_of_a_claim_are_the_wording_of_the_source(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(_ALTERED, _SPRING)
    altered, verbatim = briefing.claims
    assert evidence.altered_passages(altered) == "The first market opened in spring. Nobody was hurt at its opening."
    assert evidence.altered_passages(verbatim) == ""


def test_the_tally_counts_every_quote_by_its_verdict(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(_SPRING, _SPRING, _ALTERED, _AMBIGUOUS, _MISSING)
    tally = evidence.tally(briefing)
    assert tally == {Verdict.VERBATIM: 2, Verdict.ALTERED: 1, Verdict.AMBIGUOUS: 1, Verdict.MISSING: 1}
    assert holding(tally) == 2
    assert list(worst_first(tally)) == [(Verdict.MISSING, 1), (Verdict.ALTERED, 1), (Verdict.AMBIGUOUS, 1)]


def test_a_quote_of_an_unreadable_source_is_tallied_apart_and_first(open_briefing: Open) -> None:
    sources = [{"id": "paper", "file": "article.md"}, {"id": "gone", "file": "nowhere.md"}]
    quotes = [{"quote": quote, "source": source} for quote, source in ((_SPRING, "gone"), (_MISSING, "paper"))]
    briefing, evidence = open_briefing(*quotes, sources=sources)
    tally = evidence.tally(briefing)
    assert list(worst_first(tally)) == [(None, 1), (Verdict.MISSING, 1)]
    assert holding(tally) == 0
