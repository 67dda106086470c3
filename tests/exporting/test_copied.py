"""What is taken along as text says as much as the screen: basis, likelihood, date, citation, briefing and marking."""

from collections.abc import Callable

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Span
from briefing_tui.exporting.copied import copied_claim, copied_passage, copied_register

Open = Callable[..., tuple[Briefing, Evidence]]
_PAPER = {
    "id": "paper",
    "file": "article.md",
    "author": "Nazira Karimi",
    "title": "Markets at the border",
    "publisher": "The Paper",
    "published": "2024-11-18",
    "reliability": "C",
}
_FOOTNOTE = 'Nazira Karimi, "Markets at the border", The Paper, 18 November 2024'
_GRADE = "; source C, fairly reliable (Admiralty code)"
_FIELDS = {"sources": [_PAPER], "as_of": "2024-11-19", "tlp": "amber"}
_BRIEFING = 'Briefing: markets, "Markets at the border", as of 19 November 2024'


def _copied(briefing: Briefing, evidence: Evidence) -> str:
    return copied_claim(briefing, next(iter(briefing.claims)), evidence)


def test_a_copied_claim_has_all_that_a_memo_needs(open_briefing: Open) -> None:
    claim = {
        "id": "open",
        "text": "Markets open.",
        "basis": "reported",
        "by": ["karimi"],
        "when": "2006-03/..",
        "credibility": 4,
        "channel": "trade",
        "status": "active",
        "at": ["The first market opened in spring.", "The second market opened in summer."],
    }
    actors = [{"id": "karimi", "name": "Nazira Karimi"}]
    copied = _copied(*open_briefing(**_FIELDS, actors=actors, cooperation=[claim]))
    assert (
        copied
        == f"""\
Markets open.

Channel: trade
Status: active
Basis: reported by Nazira Karimi
When: since March 2006
Credibility: 4, doubtful (Admiralty code)

"The first market opened in spring."
{_FOOTNOTE}, para. 1{_GRADE}

"The second market opened in summer."
{_FOOTNOTE}, para. 2{_GRADE}

Claim: open
{_BRIEFING}
Marking: TLP:AMBER"""
    )


def test_a_judgement_says_how_likely_and_in_another_line_how_sure(open_briefing: Open) -> None:
    claim = {
        "id": "c",
        "text": "Trade grows.",
        "basis": "assessed",
        "likelihood": "very-likely",
        "confidence": "moderate",
        "because": "It always has.",
        "direction": "improving",
        "at": "Trade goes on. The governments do not speak.",
    }
    lines = _copied(*open_briefing(perspective=[claim])).splitlines()
    assert "Likelihood: very likely, 80 to 95 per cent" in lines
    assert lines[lines.index("Confidence: moderate") + 1] == "Because: It always has."
    assert "Direction: improving" in lines


def test_a_quote_that_does_not_hold_never_travels_as_a_passage(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.", "No such words.", **_FIELDS)
    twice, nowhere = (copied_claim(briefing, claim, evidence) for claim in briefing.claims)
    places = "It fits 2 places of the source: paragraph 3; paragraph 4"
    assert f'\n\nAMBIGUOUS: "Trade goes on."\n{places}\n{_FOOTNOTE}{_GRADE}\n\n' in twice
    assert f'\n\nNOT FOUND in the source: "No such words."\n{_FOOTNOTE}{_GRADE}\n\n' in nowhere


def test_an_altered_quote_is_never_cited_as_the_words_of_the_source(open_briefing: Open) -> None:
    altered = "The first market opened in autumn. Nobody was hurt at its opening."
    assert f"""
ALTERED, not the words of the source: "{altered}"
Altered word: the quote says "autumn", the source says "spring"
The source has: "The first market opened in spring. Nobody was hurt at its opening."
{_FOOTNOTE}, para. 1{_GRADE}
""" in _copied(*open_briefing(altered, **_FIELDS))


def test_an_assumption_says_that_it_has_no_quote(open_briefing: Open) -> None:
    copied = _copied(*open_briefing(threats=[{"id": "c", "text": "Peace.", "basis": "assumed"}]))
    assert copied == (
        'Peace.\n\nBasis: assumed by the author\nQuotes: none\n\nClaim: c\nBriefing: markets, "Markets at the border"'
    )


def test_a_passage_is_copied_with_citation_briefing_and_marking(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(**_FIELDS)
    article = evidence.articles["paper"]
    start = article.text.index("Nobody")
    copied = copied_passage(briefing, "paper", article, Span(start, start + len("Nobody was hurt")))
    assert copied == f'"Nobody was hurt"\n{_FOOTNOTE}, para. 1{_GRADE}\n\n{_BRIEFING}\nMarking: TLP:AMBER'


def test_a_register_has_the_marking_at_its_head_and_its_end_and_each_claim_once(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("The first market opened in spring.", "No such words.", **_FIELDS)
    first, second = briefing.claims
    copied = copied_register(briefing, [second, first], evidence)
    assert copied.startswith(f"{_BRIEFING}\nMarking: TLP:AMBER\n\n\n1. What claim 2 says.\n\n")
    assert copied.endswith("\n\nClaim: claim-1\n\n\nMarking: TLP:AMBER")
    assert copied.index("Claim: claim-2") < copied.index("2. What claim 1 says.")
    assert (copied.count("TLP:AMBER"), copied.count(_BRIEFING)) == (2, 1)
