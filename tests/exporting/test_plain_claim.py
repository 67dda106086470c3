from collections.abc import Callable

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.exporting.plain_claim import claim_lines, labelled

Open = Callable[..., tuple[Briefing, Evidence]]


def _lines(briefing: Briefing, evidence: Evidence) -> list[str]:
    return list(claim_lines(briefing, next(iter(briefing.claims)), evidence))


def test_a_label_without_a_value_has_no_line() -> None:
    assert list(labelled(("Kind", "state"), ("Note", ""), ("When", None))) == ["Kind: state"]


def test_a_claim_without_quotes_says_so(open_briefing: Open) -> None:
    claim = {"id": "c", "text": "Peace may come.", "basis": "assumed"}
    assert _lines(*open_briefing(threats=[claim])) == ["Claim: c", "Basis: assumed by the author", "Quotes: none"]


def test_actors_are_given_by_name_and_speakers_who_are_none_as_written(open_briefing: Open) -> None:
    claim = {"id": "c", "text": "C.", "basis": "reported", "by": ["karimi", "A minister"], "at": "Trade goes on."}
    briefing, evidence = open_briefing(threats=[claim], actors=[{"id": "karimi", "name": "Nazira Karimi"}])
    assert "Basis: reported by Nazira Karimi, A minister" in _lines(briefing, evidence)


def test_a_likelihood_is_given_with_its_range(open_briefing: Open) -> None:
    claim = {"id": "c", "text": "C.", "basis": "assessed", "likelihood": "roughly-even", "at": "Trade goes on."}
    lines = _lines(*open_briefing(threats=[claim | {"confidence": "low", "because": "It has."}]))
    assert "Likelihood: roughly even, 45 to 55 per cent" in lines


def test_the_quotes_of_a_claim_are_numbered(open_briefing: Open) -> None:
    quotes = ["The first market opened in spring.", "The second market opened in summer."]
    lines = _lines(*open_briefing(threats=[{"id": "c", "text": "C.", "basis": "stated", "at": quotes}]))
    assert [line for line in lines if line.startswith("Quote")] == [
        f'Quote {number} of 2, verbatim: "{quote}"' for number, quote in enumerate(quotes, 1)
    ]


def test_a_word_that_only_the_quote_has_is_said_to_have_no_counterpart(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("The first market never opened in spring. Nobody was hurt at its opening.")
    lines = _lines(briefing, evidence)
    assert 'Altered negation: the quote says "never", the source has no such word' in lines
