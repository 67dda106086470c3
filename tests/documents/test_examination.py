"""The check of a document by all rules, with the severities of rules files and the author's ignore comments."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents import examination
from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import ANCHORING_STEPS_A_CHARACTER, MIN_ANCHORING_STEPS
from briefing_tui.documents.examination import CONFIGURABLE_CODES, FIXED_CODES, examine
from briefing_tui.documents.sources import MAX_SOURCES_BYTES
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.rules import CheckResult
from briefing_tui.loading.codes import Code
from briefing_tui.loading.document import MAX_YAML_BYTES
from briefing_tui.loading.events import MAX_DIRECTIVES
from briefing_tui.loading.fields import MAX_ITEMS
from briefing_tui.loading.format import ACTOR, QUOTE, SOURCE, THREAT
from briefing_tui.loading.ignores import MAX_IGNORED_CODES, MAX_IGNORES
from briefing_tui.loading.nodes import MAX_NESTING_LEVELS, MAX_NODES, MAX_TEXT_CHARACTERS

Examine = Callable[..., CheckResult]


@pytest.fixture
def examined(write_briefing: Callable[..., Path]) -> Examine:
    """Return a function that writes a briefing, with pieces of its text replaced, and examines it."""

    def examines(
        *quotes: object, replaced: tuple[str, str] = ("", ""), rules: str = "", **fields: object
    ) -> CheckResult:
        path = write_briefing(*quotes, **fields)
        path.write_text(path.read_text().replace(*replaced) if replaced[0] else path.read_text())
        (path.parent / "briefing-rules.yaml").write_text(rules)
        result = examine(open_document(path, path.parent)).result
        assert result is not None
        return result

    return examines


def test_a_comment_beside_a_quote_suppresses_its_problem(examined: Examine) -> None:
    comment = "No such words.  # briefing: ignore[quote-missing] the page is torn"
    ruled = examined("No such words.", replaced=("No such words.", comment))
    assert ruled.problems == ()
    assert [each.reason for each in ruled.suppressed] == ["the page is torn"]


def test_a_comment_above_a_claim_applies_to_its_text_and_not_to_its_quotes(examined: Examine) -> None:
    claim = "- id: claim-1"
    comment = f"# briefing: ignore[number-differs, quote-missing] as counted later\n{claim}"
    ruled = examined("No 45 words.", replaced=(claim, comment))
    assert [problem.code for problem in ruled.problems] == ["ignore-unused", "ignore-unused", "quote-missing"]
    text = "text: What claim 1 says."
    ruled = examined("No 45 words.", replaced=(f"{claim}\n  {text}", f"{comment}\n  text: There are 40 words."))
    assert "number-differs" not in [problem.code for problem in ruled.problems]
    assert [each.problem.code for each in ruled.suppressed] == ["number-differs"]


def test_a_misspelt_key_hides_no_wrong_quote(examined: Examine) -> None:
    ruled = examined("No such words.", "The first market opened in spring.", replaced=("title:", "titel:"))
    assert [problem.code for problem in ruled.problems] == ["unknown-key", "quote-missing"]


def test_where_a_key_is_misspelt_comments_on_quotes_apply_and_none_is_reported_as_unused(examined: Examine) -> None:
    comments = "No such words.  # briefing: ignore[quote-missing, number-differs] the page is torn\nseverty: high"
    ruled = examined("No such words.", replaced=("No such words.", comments))
    assert [problem.code for problem in ruled.problems] == ["unknown-key"]
    assert [each.problem.code for each in ruled.suppressed] == ["quote-missing"]


def test_a_misspelt_context_does_not_make_its_quote_ambiguous(examined: Examine) -> None:
    quote = {"quote": "Trade goes on.", "after": "So do the talks"}
    assert examined(quote).problems == ()
    assert [problem.code for problem in examined(quote, replaced=("after:", "aftr:")).problems] == ["unknown-key"]


def test_a_rules_file_can_set_the_severity_of_a_warning_of_loading(examined: Examine) -> None:
    old = {"replaced": ("title:", "tlp: white\ntitle:")}
    assert [problem.severity for problem in examined(**old).problems] == [Severity.WARNING]
    assert [problem.severity for problem in examined(**old, rules="rules: {renamed: error}").problems] == [
        Severity.ERROR
    ]
    assert examined(**old, rules="rules: {renamed: off}").problems == ()


def test_an_invalid_rules_file_is_reported_and_the_briefing_is_checked_all_the_same(examined: Examine) -> None:
    found = examined("No such words.", rules="rules: {quote-mising: off, yaml-syntax: off}").problems
    assert sorted(problem.code for problem in found) == ["quote-missing", "unknown-rule", "unknown-rule"]


def test_every_code_has_either_a_configurable_or_a_fixed_severity() -> None:
    assert not CONFIGURABLE_CODES & FIXED_CODES
    assert {"quote-missing", "renamed", "ignore-unused"} <= CONFIGURABLE_CODES
    assert {"yaml-syntax", "basis-by", "unknown-rule"} <= FIXED_CODES


def test_of_too_many_problems_the_rest_is_left_out_and_said_to_be(
    write_briefing: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examination, "MAX_PROBLEMS", 3)
    result = examine(open_document(write_briefing(*(f"No such words {number}." for number in range(9))))).result
    assert result is not None
    codes = [problem.code for problem in result.problems]
    assert codes == [Code.TOO_MANY, *["quote-missing"] * 3]
    assert "3 problems" in result.problems[0].message


def test_the_limits_are_documented_as_they_are() -> None:
    page = (Path(__file__).parents[2] / "docs" / "checking.md").read_text(encoding="utf-8")
    table = page.partition("## Limits")[2].partition("## The rules")[0]
    for limit in (
        f"{MAX_YAML_BYTES >> 20} MB, {MAX_NODES:,} texts",
        f"{MAX_TEXT_CHARACTERS:,} characters a text",
        f"{MAX_NESTING_LEVELS} levels deep, {MAX_DIRECTIVES} directives",
        f"{SOURCE.most:,}; {MAX_SOURCES_BYTES >> 20} MB together",
        f"items of one list | {MAX_ITEMS:,} each",
        f"{MAX_IGNORES:,} a file, {MAX_IGNORED_CODES} rules each",
        f"{examination.MAX_PROBLEMS:,} in all",
        f"{MIN_ANCHORING_STEPS:,} steps and {ANCHORING_STEPS_A_CHARACTER} for each character",
    ):
        assert limit in table
    assert {QUOTE.most, ACTOR.most, THREAT.most} == {MAX_ITEMS}
