"""What is wrong with what is shown: a fault stands in the head of the screen for as long as it lasts."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.domain.problem import Problem
from briefing_tui.loading.codes import Code
from briefing_tui.reading.session import Session
from briefing_tui.text.english import counted

_UNREAD = (Code.UNREADABLE, Code.TOO_LARGE, Code.INTERNAL)  # of a file that has no line to name


class Fault(NamedTuple):
    """Why the screen does not show all that the files hold: in a few words, such as `NOT UPDATED: line 5`, and why.

    `is_wrong` says whether anything is to be put right.
    """

    words: str
    reason: str
    is_wrong: bool = True


def fault(session: Session) -> Fault | None:
    """Return the gravest fault of what is shown, or None where it is what the files hold.

    In order of gravity: a change could not be written to the briefing's file; that has changed and cannot be read
    again, so an earlier edition is shown; it has mistakes of form, so only its valid part is; a source could not be
    read; a rules file could not; there is no file yet, as it is a draft in memory.
    """
    document = session.document
    if session.unwritable:
        return Fault("NOT WRITTEN", session.unwritable)
    if session.stale:
        return _of_file("NOT UPDATED", session.stale)
    if not document.is_valid:
        errors = errors_among(document.loaded.problems)
        return _of_file(counted(len(errors), "problem").upper(), errors)
    unread = session.index.unread
    if unread:
        words = "SOURCE NOT READ" if len(unread) == 1 else f"{len(unread)} SOURCES NOT READ"
        return Fault(words, next(iter(unread.values())).message)
    found = document.result.problems if document.result else ()
    in_rules = errors_among([problem for problem in found if problem.file != document.file])
    if in_rules:
        return _of_file("RULES FILE", in_rules)
    return Fault("NOT KEPT", f"{session.keys['keep']} keeps this draft", is_wrong=False) if document.draft_of else None


def failure(errors: Sequence[Problem]) -> str:
    """Return the message that a changed file cannot be read again: the line and message of the first error, a count."""
    where = f", line {errors[0].line}" if has_line(errors[0]) else ""
    more = f", and {len(errors) - 1} more" if len(errors) > 1 else ""
    return f"not read again{where}: {errors[0].message}{more}"


def errors_among(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return those of some problems that are errors."""
    return tuple(problem for problem in problems if problem.is_error)


def _of_file(words: str, problems: Sequence[Problem]) -> Fault:
    """Return the fault of a file by the first of its problems."""
    first = problems[0]
    if first.code == Code.INTERNAL:
        return Fault(f"{words}: internal error", first.message)
    return Fault(f"{words}: {f'line {first.line}' if has_line(first) else 'file not read'}", first.message)


def has_line(problem: Problem) -> bool:
    """Return whether a problem stands at a place in its file, and not for the whole file, as one that is gone."""
    return problem.code not in _UNREAD
