from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.exporting.plain import Filtered, plain_text

Open = Callable[..., tuple[Briefing, Evidence]]
_JUDGEMENT = {
    "id": "trade-first",
    "text": "Trade will go on without talks.",
    "basis": "assessed",
    "likelihood": "very-likely",
    "confidence": "moderate",
    "because": "It always has.",
    "direction": "steady",
    "by": ["karimi", "A minister"],
    "actors": ["karimi"],
    "when": "2024-11",
    "credibility": 2,
    "alternatives": ["Trade stops."],
    "assumptions": ["The road stays open."],
    "indicators": ["Lorries wait.", "Prices rise."],
    "gaps": ["No figures."],
    "see": ["peace"],
    "contradicts": ["peace"],
    "note": "Judged in haste.",
    "at": [{"quote": "Trade goes on.", "after": "The governments", "note": "Of the east."}],
}
_FIELDS = {
    "bluf": "Trade goes on.",
    "key_judgments": ["trade-first"],
    "as_of": "2024-11-18",
    "prepared_by": {"name": "The desk", "method": "human"},
    "tlp": "amber+strict",
    "tags": ["trade"],
    "changed": "All of it.",
    "supersedes": "markets-2023",
    "sources": [{"id": "paper", "file": "article.md", "title": "Markets", "language": "en", "reliability": "C"}],
    "actors": [{"id": "karimi", "name": "Nazira Karimi", "kind": "person", "aliases": ["N. K."], "note": "A poet."}],
    "threats": [{"id": "peace", "text": "Peace may come.", "basis": "assumed"}],
    "perspective": [_JUDGEMENT],
}


def test_everything_the_briefing_says_stands_on_a_line_of_its_own(open_briefing: Open) -> None:
    briefing, evidence = open_briefing(**_FIELDS)
    lines = list(plain_text(briefing, evidence, width=200))
    expected = """\
Briefing: Markets at the border
Id: markets
Marking: TLP:AMBER+STRICT
As of: 18 November 2024
Prepared by: The desk, human
Tags: trade
Supersedes: markets-2023
Changed: All of it.
Source: "Markets"
Evidence: 1 of 1 quotes were found in their source

BOTTOM LINE

Trade goes on.

KEY JUDGEMENTS

1. Trade will go on without talks. (claim trade-first)

THREATS

Threats 1 of 1: Peace may come.
Claim: peace
Basis: assumed by the author
Quotes: none

COOPERATION

No claims.

PERSPECTIVE

Perspective 1 of 1: Trade will go on without talks.
Claim: trade-first
Direction: steady
Basis: assessed by Nazira Karimi, A minister
Actors: Nazira Karimi
When: November 2024
Likelihood: very likely, 80 to 95 per cent
Confidence: moderate
Because: It always has.
Credibility: 2, probably true (Admiralty code)
Alternative: Trade stops.
Assumption: The road stays open.
Indicator: Lorries wait.
Indicator: Prices rise.
Gap: No figures.
See: Peace may come. (claim peace)
Contradicts: Peace may come. (claim peace)
Note: Judged in haste.
Quote 1 of 1, verbatim: "Trade goes on."
Where: source paper, paragraph 3, characters 141-155
Note on the quote: Of the east.

ACTORS

Actor: Nazira Karimi
Kind: person
Also called: N. K.
Note: A poet.

SOURCES

Source paper: "Markets"
File: article.md
Language: en
Reliability: C, fairly reliable (Admiralty code)

Marking: TLP:AMBER+STRICT"""
    assert "\n".join(lines) == expected


def test_a_quote_that_does_not_hold_is_never_given_as_a_passage(open_briefing: Open) -> None:
    lines = list(plain_text(*open_briefing("Trade goes on.", "No such words."), width=200))
    assert "Evidence: 0 of 2 quotes were found in their source: 1 missing, 1 ambiguous" in lines
    place = lines.index('Quote 1 of 1, AMBIGUOUS: "Trade goes on."')
    assert lines[place + 1] == "It fits 2 places of source paper: paragraph 3; paragraph 4"
    assert 'Quote 1 of 1, NOT FOUND in source paper: "No such words."' in lines


_AUTUMN = "The first market opened in autumn. Nobody was hurt at its opening."
_SPRING = "The first market opened in spring. Nobody was hurt at its opening."


def test_an_altered_quote_is_said_to_be_none_with_what_the_source_has(open_briefing: Open) -> None:
    lines = list(plain_text(*open_briefing(_AUTUMN), width=200))
    place = lines.index(f'Quote 1 of 1, ALTERED, not the words of source paper: "{_AUTUMN}"')
    assert lines[place + 1 : place + 3] == [
        'Altered word: the quote says "autumn", the source says "spring"',
        f'The source has, paragraph 1: "{_SPRING}"',
    ]
    assert "Evidence: 0 of 1 quotes were found in their source: 1 altered" in lines


def test_a_damaged_passage_says_which_of_its_words_are(open_briefing: Open, tmp_path: Path) -> None:
    scanned = _SPRING.replace("market", "rnarket").replace("opening", "openlng")
    (tmp_path / "scan.txt").write_text(f"{scanned}\n\nIt was so in 2O24, 2O25 and 2O26.", encoding="utf-8")
    lines = list(plain_text(*open_briefing(_SPRING, sources=[{"id": "paper", "file": "scan.txt"}]), width=200))
    place = lines.index(f'Quote 1 of 1, damaged: "{scanned}"')
    assert lines[place + 2] == 'Damaged: "rnarket" for "market", "openlng" for "opening"'
    assert "Evidence: 1 of 1 quotes were found in their source: 1 damaged" in lines


def test_what_comes_nearest_to_a_missing_quote_is_said_not_to_be_it(open_briefing: Open) -> None:
    lines = list(plain_text(*open_briefing("So do the talks about oil and gas."), width=200))
    place = lines.index('Quote 1 of 1, NOT FOUND in source paper: "So do the talks about oil and gas."')
    assert lines[place + 1] == 'Nearest, but not the quote, paragraph 4: "So do the talks about water."'


def test_a_source_that_cannot_be_read_is_said_at_the_head_and_at_its_quotes(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}])
    lines = list(plain_text(briefing, evidence, width=200))
    assert f"Problem: {evidence.problems[0].message}" in lines[: lines.index("BOTTOM LINE")]
    assert 'Quote 1 of 1, NOT CHECKED, source paper could not be read: "Trade goes on."' in lines


def test_a_passage_over_several_blocks_stands_on_one_line(open_briefing: Open) -> None:
    quote = "Nobody was hurt at its opening. The second market opened in summer."
    lines = list(plain_text(*open_briefing(quote), width=200))
    place = next(number for number, line in enumerate(lines) if line.startswith("Quote 1 of 1"))
    assert lines[place] == f'Quote 1 of 1, reflowed: "{quote}"'
    assert lines[place + 1].startswith("Where: source paper, paragraphs 1 to 2, characters ")


def test_without_a_width_each_field_is_one_line_whatever_lines_it_was_written_in(open_briefing: Open) -> None:
    bluf = "Trade goes on, and so do the talks about water,\nwhich were begun in spring.\n\nNobody speaks of oil."
    title = "Markets at the border, " * 20
    lines = list(plain_text(*open_briefing("Trade goes on.", bluf=bluf, title=title)))
    assert " ".join(bluf.split()) in lines
    assert f"Briefing: {title.rstrip()}" in lines


@pytest.mark.parametrize("width", [20, 40, 72])
def test_no_line_is_wider_than_asked_unless_one_word_is(open_briefing: Open, width: int) -> None:
    address = "a-word-longer-than-any-of-these-widths-" * 3
    briefing, evidence = open_briefing(**_FIELDS | {"bluf": f"See {address} and more.\n\nA second paragraph."})
    lines = list(plain_text(briefing, evidence, width))
    assert [line for line in lines if len(line) > width] == [f"  {address}"]
    assert "A second paragraph." in " ".join(lines)


def test_lines_come_one_by_one(open_briefing: Open) -> None:
    assert next(plain_text(*open_briefing("Trade goes on."))) == "Briefing: Markets at the border"


def test_filtered_only_the_claims_that_pass_are_printed_with_their_numbers_and_the_filter(open_briefing: Open) -> None:
    judgements = {"key_judgments": ["claim-1", "claim-2"]}
    briefing, evidence = open_briefing("Trade goes on.", "The governments do not speak.", **judgements)
    text = "\n".join(plain_text(briefing, evidence, filtered=Filtered({"claim-2"}, '"speak"')))
    assert '\nFilter: "speak"\nClaims: 1 of 2 pass the filter\n' in text
    assert "\n2. What claim 2 says. (claim claim-2)\n" in text
    assert "\nCooperation 2 of 2: What claim 2 says.\n" in text
    assert "claim 1" not in text
    assert "\nTHREATS\n\nNo claims.\n" in text


def test_filtered_a_pane_and_key_judgements_of_which_none_passes_say_so(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.", key_judgments=["claim-1"])
    text = "\n".join(plain_text(briefing, evidence, filtered=Filtered(set(), '"zebra"')))
    assert "\nKEY JUDGEMENTS\n\nNone passes the filter.\n" in text
    assert "\nCOOPERATION\n\nNone passes the filter.\n" in text
    assert "\nClaims: 0 of 1 pass the filter\n" in text


def test_of_a_draft_the_head_counts_the_reviewed_claims_and_each_claim_says_its_review(open_briefing: Open) -> None:
    rejected = {"id": "first", "text": "Trade stops.", "basis": "assumed", "review": "rejected"}
    unreviewed = rejected | {"id": "late", "review": "unreviewed"}
    briefing, evidence = open_briefing(
        perspective=[rejected, unreviewed],
        key_judgments=["first"],
        prepared_by={"name": "briefing draft", "method": "machine"},
    )
    text = "\n".join(plain_text(briefing, evidence))
    assert "\nPrepared by: briefing draft, machine\nDraft: drafted by machine\n" in text
    assert "\nReviewed: 1 of 2 drafted claims, 1 rejected\n" in text
    assert "\n1. Trade stops. (claim first, rejected)\n" in text
    assert "\nClaim: late\nReview: unreviewed: nobody has checked it yet\n" in text
