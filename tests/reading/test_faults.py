"""Whatever is wrong with what is shown is told in a few words, the gravest first."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.examination import examine
from briefing_tui.documents.opening import open_file
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.drafting.in_memory import draft_in_memory
from briefing_tui.loading.codes import Code
from briefing_tui.loading.rules import RULES_FILE_NAME
from briefing_tui.reading.faults import Fault, errors_among, failure, fault
from briefing_tui.reading.session import Session

_QUOTE = "Trade goes on. So do"

Write = Callable[..., Path]


def _problem(line: int, message: str, code: str = "bad-value", severity: Severity = Severity.ERROR) -> Problem:
    return Problem("markets.yaml", line, 3, code, message, severity=severity)


def _session(path: Path) -> Session:
    return Session(examine(open_document(path)), {})


def test_what_is_shown_as_the_files_have_it_has_no_fault(write_briefing: Write) -> None:
    assert fault(_session(write_briefing(_QUOTE))) is None


def test_before_anything_is_read_or_checked_there_is_no_fault(write_briefing: Write) -> None:
    assert fault(Session(open_document(write_briefing(_QUOTE)), {})) is None


def test_an_earlier_edition_is_the_gravest_fault_told_by_the_line_of_the_first_error(write_briefing: Write) -> None:
    path = write_briefing(_QUOTE)
    (path.parent / "article.md").unlink()
    session = _session(path)
    session.stale = (_problem(5, "this is no list"), _problem(9, "nor is this"))
    assert fault(session) == Fault("NOT UPDATED: line 5", "this is no list")


@pytest.mark.parametrize("code", [Code.UNREADABLE, Code.TOO_LARGE])
def test_a_file_that_cannot_be_read_at_all_has_no_line(write_briefing: Write, code: Code) -> None:
    session = _session(write_briefing(_QUOTE))
    session.stale = (_problem(1, "the file does not exist", code),)
    assert fault(session) == Fault("NOT UPDATED: file not read", "the file does not exist")


def test_a_valid_part_is_told_by_the_number_of_errors_and_the_line_of_the_first(write_briefing: Write) -> None:
    session = _session(write_briefing(_QUOTE, tlp="white", as_of="last May", prepared_by={"method": "magic"}))
    errors = errors_among(session.document.loaded.problems)
    assert len(errors) < len(session.document.loaded.problems)  # a word of an older standard is a warning
    assert fault(session) == Fault(f"2 PROBLEMS: line {errors[0].line}", errors[0].message)


def test_a_source_that_cannot_be_read_is_told_with_the_reason_and_several_are_counted(write_briefing: Write) -> None:
    path = write_briefing(_QUOTE)
    (path.parent / "article.md").unlink()
    assert fault(_session(path)) == Fault("SOURCE NOT READ", 'the source file "article.md" does not exist')
    quote = {"quote": _QUOTE, "source": "paper"}
    path = write_briefing(quote, sources=[{"id": "paper", "file": "a.md"}, {"id": "wire", "file": "b.md"}])
    assert fault(_session(path)) == Fault("2 SOURCES NOT READ", 'the source file "a.md" does not exist')


def test_a_rules_file_is_told_by_the_line_of_its_first_error(write_briefing: Write) -> None:
    path = write_briefing(_QUOTE)
    rules = path.parent / RULES_FILE_NAME
    rules.write_text("rules:\n  quote-missing: loud\n", encoding="utf-8")
    found = fault(_session(path))
    assert found is not None
    assert found.words == "RULES FILE: line 2"
    rules.unlink()
    rules.mkdir()
    assert fault(_session(path)) == Fault("RULES FILE: file not read", "the rules file is a folder, not a file")


def test_a_draft_that_is_not_kept_says_which_key_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Soldiers of Varland attacked a border post at night.\n", encoding="utf-8")
    article = gather_evidence(open_file(tmp_path / "a.md"))
    assert fault(Session(article, {})) is None
    assert fault(Session(draft_in_memory(article), {"keep": "S"})) == Fault(
        "NOT KEPT", "S keeps this draft", is_wrong=False
    )


def test_why_a_changed_file_is_not_read_again_is_said_with_the_line_and_how_many_errors_more() -> None:
    first, second = _problem(5, "this is no list"), _problem(9, "nor is this")
    assert failure([first]) == "not read again, line 5: this is no list"
    assert failure([first, second, second]) == "not read again, line 5: this is no list, and 2 more"
    gone = _problem(1, "the file does not exist", Code.UNREADABLE)
    assert failure([gone]) == "not read again: the file does not exist"
