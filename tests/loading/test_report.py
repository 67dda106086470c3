from pathlib import Path

import pytest

from briefing_tui.domain.problem import Severity, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.report import Report, TooManyProblemsError
from briefing_tui.text.english import listed


@pytest.fixture
def report() -> Report:
    return Report(Path("some.yaml"))


def test_problems_are_in_the_order_of_their_locations(report: Report) -> None:
    for location in (SourceLocation(10, 1), SourceLocation(2, 9), SourceLocation(2, 10), SourceLocation(1, 1)):
        report.error(location, Code.ALIAS, "a message")
    assert [(problem.line, problem.column) for problem in report.problems] == [(1, 1), (2, 9), (2, 10), (10, 1)]


def test_a_warning_is_no_failure(report: Report) -> None:
    report.warn(SourceLocation(1, 1), Code.RENAMED, "a message")
    assert not report.failed
    assert report.problems[0].severity is Severity.WARNING
    report.error(SourceLocation(1, 1), Code.ALIAS, "a message")
    assert report.failed


def test_a_file_has_at_most_a_thousand_problems_and_one_that_says_so(report: Report) -> None:
    for line in range(1, 1001):
        report.error(SourceLocation(line, 1), Code.ALIAS, "a message")
    with pytest.raises(TooManyProblemsError):
        report.error(SourceLocation(1001, 1), Code.ALIAS, "a message")
    assert len(report.problems) == 1001
    assert report.problems[-1].code == Code.TOO_MANY


def test_a_hostile_file_name_is_shown_and_not_obeyed() -> None:
    report = Report(Path("a\x1b[2Jb\nc.yaml"))
    report.error(SourceLocation(1, 1), Code.ALIAS, "a message")
    assert str(report.problems[0]).isprintable()


@pytest.mark.parametrize(
    ("word", "nearest"), [("sverity", "severity"), ("Severity", "severity"), ("kin", "kind"), ("zzz", ""), ("", "")]
)
def test_the_nearest_word_is_found_whatever_its_case(report: Report, word: str, nearest: str) -> None:
    assert report.nearest(word, ["severity", "kind"]) == nearest


def test_the_nearest_word_keeps_its_own_case(report: Report) -> None:
    assert report.nearest("c", "ABC") == "C"


def test_no_nearest_word_is_looked_for_without_end(report: Report) -> None:
    assert report.nearest("word" * 1000, ["word" * 1000]) == ""
    many = [f"claim-{number}" for number in range(15_000)]
    assert report.nearest("claim-1", many) == "claim-1"
    assert report.nearest("claim-1", many) == ""


@pytest.mark.parametrize(("words", "list_"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")])
def test_words_are_listed_as_a_person_lists_them(words: list[str], list_: str) -> None:
    assert listed(words) == list_
