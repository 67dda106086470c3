from collections.abc import Callable
from dataclasses import replace

from briefing_tui.domain.briefing import Pane
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.domain.rules import Suppressed
from briefing_tui.domain.vocabulary import Review
from briefing_tui.reporting.checked import Checked, Tally

Check = Callable[..., Checked]
_QUOTES = ("The first market opened in spring.", "Nobody was hurt at its opening.", "Trade goes on.", "No such words.")


_SUPPRESSED = Suppressed(Problem("b.yaml", 2, 9, "x", "so so"), "it is so")


def test_a_file_is_summed_up_in_one_line(check: Check) -> None:
    assert Tally.of(check(*_QUOTES)).sum() == (
        "4 claims, 4 quotes: 2 verbatim, 1 ambiguous, 1 missing, coverage 28 % of 7 sentences; 2 errors"
    )


def test_a_quote_whose_source_could_not_be_read_is_not_counted_as_missing(check: Check) -> None:
    checked = check("The first market opened in spring.")
    assert checked.evidence is not None
    unread = replace(checked, evidence=replace(checked.evidence, articles={}), coverages=())
    assert Tally.of(unread).sum() == "1 claim, 1 quote: 1 not read; no problems"


def test_a_briefing_without_a_quote_is_summed_up_too(check: Check) -> None:
    assert Tally.of(check()).sum() == "0 claims, 0 quotes: coverage 0 % of 7 sentences; no problems"


def test_a_warning_is_counted_and_does_not_fail() -> None:
    checked = Checked("b.yaml", (Problem("b.yaml", 2, 9, "x", "so so", severity=Severity.WARNING),))
    assert not checked.fails(Severity.ERROR)
    assert Tally.of(checked).sum() == "1 warning"


def test_a_quote_of_an_unreadable_source_makes_the_check_fail(check: Check) -> None:
    assert check("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}]).fails(Severity.ERROR)


def test_several_files_add_up(check: Check) -> None:
    total = Tally()
    for _ in range(3):
        total.add(Tally.of(check(*_QUOTES)))
    assert (total.files, total.briefings) == (3, 3)
    assert total.sum() == (
        "12 claims, 12 quotes: 6 verbatim, 3 ambiguous, 3 missing, coverage 28 % of 21 sentences; 6 errors"
    )


def test_what_is_suppressed_is_counted() -> None:
    assert Tally.of(Checked("b.yaml", (), suppressed=(_SUPPRESSED, _SUPPRESSED))).sum() == "2 suppressed"


def test_drafted_claims_that_nobody_has_reviewed_are_counted_and_are_no_problem(check: Check) -> None:
    checked = check("Trade goes on.", "No such words.")
    assert checked.briefing is not None
    claims = tuple(replace(claim, review=Review.UNREVIEWED) for claim in checked.briefing.claims)
    drafted = replace(checked.briefing, panes=(Pane("threats", "Threats", claims),))
    total = Tally.of(replace(checked, briefing=drafted))
    assert total.sum() == (
        "2 claims, 2 unreviewed, 2 quotes: 1 ambiguous, 1 missing, coverage 0 % of 7 sentences; 2 errors"
    )
    total.add(total)
    assert total.unreviewed == 4
