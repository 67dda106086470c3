import json
from collections.abc import Callable

import pytest

from briefing_tui.articles.sentences import sentences
from briefing_tui.checking.coverage import coverage, passages_of
from briefing_tui.checking.report import Checked, check_lines, check_object
from briefing_tui.checking.rules import find_problems
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Problem, Severity

Check = Callable[..., Checked]
_QUOTES = ("The first market opened in spring.", "Nobody was hurt at its opening.", "Trade goes on.", "No such words.")


@pytest.fixture
def check(open_briefing: Callable[..., tuple[Briefing, Evidence]]) -> Check:
    def checked(*quotes: object, **fields: object) -> Checked:
        briefing, evidence = open_briefing(*quotes, **fields)
        problems = (*evidence.problems, *find_problems(briefing, evidence, "b.yaml"))
        shares = tuple(
            coverage(sentences(article), passages_of(briefing, evidence, source))
            for source, article in evidence.articles.items()
        )
        return Checked("b.yaml", problems, briefing, evidence, shares)

    return checked


def test_every_quote_has_a_line_with_its_verdict_claim_and_place(check: Check, article_text: str) -> None:
    lines = list(check_lines(check(*_QUOTES)))[:4]
    start = article_text.index(_QUOTES[0])
    assert lines[0].split() == ["verbatim", "claim-1", "paper", "¶1", f"{start}-{start + len(_QUOTES[0])}"]
    assert [line.split()[0] for line in lines] == ["verbatim", "verbatim", "ambiguous", "missing"]
    assert len({line.index("claim-") for line in lines}) == len({line.index("paper") for line in lines}) == 1


def test_the_last_line_sums_up_the_file(check: Check) -> None:
    *_, last = check_lines(check(*_QUOTES))
    assert last == (
        "b.yaml: 4 claims, 4 quotes: 2 verbatim, 1 ambiguous, 1 missing, coverage 28 % of 7 sentences; 2 errors"
    )


def test_a_briefing_without_a_quote_is_summed_up_too(check: Check) -> None:
    assert list(check_lines(check())) == ["b.yaml: 0 claims, 0 quotes: coverage 0 % of 7 sentences"]


def test_a_file_with_errors_has_its_problems_in_the_order_of_its_lines() -> None:
    first, second = Problem("b.yaml", 2, 9, "x", "first", "do this"), Problem("b.yaml", 10, 1, "x", "second")
    assert list(check_lines(Checked("b.yaml", (second, first)))) == [
        "b.yaml:2:9: x first (do this)",
        "b.yaml:10:1: x second",
        "b.yaml: 2 errors",
    ]


def test_a_warning_is_counted_and_does_not_fail() -> None:
    checked = Checked("b.yaml", (Problem("b.yaml", 2, 9, "x", "so so", severity=Severity.WARNING),))
    assert not checked.failed
    assert list(check_lines(checked))[-1] == "b.yaml: 1 warning"


def test_the_object_has_every_problem_and_every_anchor(check: Check) -> None:
    found = check_object([check(*_QUOTES)])
    assert json.loads(json.dumps(found)) == found
    assert [problem["code"] for problem in found["problems"]] == ["quote-ambiguous", "quote-missing"]
    assert {anchor["file"] for anchor in found["anchors"]} == {"b.yaml"}
    assert [anchor["quote"] for anchor in found["anchors"]] == list(_QUOTES)
    assert found["anchors"][3] == {
        "file": "b.yaml",
        "claim": "claim-4",
        "source": "paper",
        "quote": "No such words.",
        "verdict": "missing",
        "level": None,
        "score": 0.0,
        "start": None,
        "end": None,
        "passage": None,
        "candidates": [],
    }


def test_offsets_of_the_object_count_the_characters_of_the_file(check: Check, article_text: str) -> None:
    first, marked, twice, _ = check_object([check(*_QUOTES)])["anchors"]
    assert article_text[first["start"] : first["end"]] == _QUOTES[0]
    assert article_text[marked["start"] : marked["end"]] == "Nobody was <u>hurt</u> at its opening."
    assert marked["passage"] == _QUOTES[1]
    assert [article_text[slice(*place)] for place in twice["candidates"]] == [_QUOTES[2]] * 2


def test_a_quote_of_an_unreadable_source_is_said_not_to_be_read(check: Check) -> None:
    checked = check("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}])
    assert next(check_lines(checked)).split() == ["missing", "claim-1", "paper", "not", "read"]
    assert check_object([checked])["anchors"][0]["verdict"] == "missing"
    assert checked.failed
