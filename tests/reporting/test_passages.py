from collections.abc import Callable
from dataclasses import replace

from briefing_tui.domain.address import claim_address, quote_address
from briefing_tui.domain.problem import Problem
from briefing_tui.reporting.checked import Checked
from briefing_tui.reporting.passages import Passages

Check = Callable[..., Checked]
_AT = Problem("b.yaml", 1, 1, "x", "m")
_URIS = {"paper": "article.md"}


def test_a_problem_of_a_quote_has_its_passage_and_one_of_a_claim_all_of_them(check: Check) -> None:
    checked = check("Nobody was hurt at its opening.", "No such words.", "Trade goes on.")
    passages = Passages(checked, _URIS)
    (found,) = passages.locations(replace(_AT, address=quote_address("claim-1", 0)))
    assert found["message"]["text"] == (
        'the passage in the source "paper", paragraph 1: "Nobody was hurt at its opening."'
    )
    assert found["physicalLocation"] == {
        "artifactLocation": {"uri": "article.md"},
        "region": {"startLine": 3, "startColumn": 36, "endLine": 3, "endColumn": 74},
    }
    assert passages.locations(replace(_AT, address=claim_address("claim-1", "text"))) == [found]
    assert passages.locations(replace(_AT, address=quote_address("claim-2", 0))) == []
    assert len(passages.locations(replace(_AT, address=quote_address("claim-3", 0)))) == 2


def test_what_has_no_quote_has_no_passage(check: Check) -> None:
    checked = check("Trade goes on.")
    for address in ((), ("bluf",), claim_address("nobody")):
        assert Passages(checked, _URIS).locations(replace(_AT, address=address)) == []
    assert Passages(checked, {}).locations(replace(_AT, address=quote_address("claim-1", 0))) == []
    assert Passages(Checked("b.yaml", ()), {}).locations(replace(_AT, address=quote_address("claim-1", 0))) == []


def test_the_place_in_a_file_without_lines_is_said_in_words(check: Check) -> None:
    checked = check("Nobody was hurt at its opening.")
    assert checked.evidence is not None
    article = replace(checked.evidence.articles["paper"], media_type="application/pdf")
    checked = replace(checked, evidence=replace(checked.evidence, articles={"paper": article}))
    (found,) = Passages(checked, _URIS).locations(replace(_AT, address=quote_address("claim-1", 0)))
    assert found["physicalLocation"] == {"artifactLocation": {"uri": "article.md"}}
    assert "paragraph 1" in found["message"]["text"]
