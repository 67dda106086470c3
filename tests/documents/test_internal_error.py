import pytest

from briefing_tui.documents.internal_error import internal_error
from briefing_tui.domain.problem import START, SourceLocation


def _raised(message: str) -> Exception:
    try:
        raise TypeError(message)  # noqa: TRY301  # it is wanted with its traceback
    except TypeError as error:
        return error


def test_a_failure_names_the_file_the_exception_and_where_in_the_program_it_arose() -> None:
    problem = internal_error(_raised("no words"), "one.yaml")
    assert (problem.file, problem.location, problem.code, problem.is_error) == (
        "one.yaml",
        START,
        "internal-error",
        True,
    )
    assert problem.message.startswith(
        'the program failed on this: TypeError "no words" at documents/test_internal_error'
    )
    assert "report it" in problem.hint


def test_a_failure_stands_where_the_program_was_at_work() -> None:
    problem = internal_error(_raised(""), "one.yaml", SourceLocation(7, 3), ("sources", "paper"))
    assert (problem.location, problem.address) == ((7, 3), ("sources", "paper"))
    assert "TypeError at" in problem.message


def test_an_exception_that_was_never_raised_is_told_too() -> None:
    assert "at an unknown place" in internal_error(ValueError("no"), "one.yaml").message


def test_what_a_stranger_put_into_an_exception_is_short_and_made_visible() -> None:
    message = internal_error(_raised("\x1b]0;title\x07" + "x" * 100_000), "one.yaml").message
    assert "\x1b" not in message
    assert len(message) < 400


def test_the_traceback_is_logged_for_who_looks_for_the_fault(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    internal_error(_raised("no words"), "one.yaml")
    assert caplog.text == ""
    monkeypatch.setenv("BRIEFING_DEBUG", "1")
    internal_error(_raised("no words"), "one.yaml")
    assert "Traceback (most recent call last)" in caplog.text
