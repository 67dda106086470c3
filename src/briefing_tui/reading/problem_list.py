"""All problems of a document as choices: each leads to its claim, or to its line in the editor."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing_tui.checking.inspection import inspection_of
from briefing_tui.domain.problem import Problem
from briefing_tui.reading.effect import Choice, ClaimTarget, Edit, Target
from briefing_tui.reading.session import Session
from briefing_tui.text.visible import visible_line


def problem_choices(session: Session) -> tuple[Choice, ...]:
    """Return a choice for each problem of form and of the check, by file and line.

    The errors for which the file cannot be read again come first: those of what is shown are of an earlier edition.
    """
    return (*_on_disk(session), *_shown(session))


def no_problems(session: Session) -> str:
    """Return the sentence that stands in place of the problems where there are none."""
    document = session.document
    if document.result is None or document.evidence is None:
        return "The check is not done yet."
    inspection = inspection_of(document.briefing, document.evidence, document.result.rules_off)
    return f"No problems: the form is right; {inspection.sentence()}."


def _on_disk(session: Session) -> Iterator[Choice]:
    for problem in session.stale:
        yield _choice(problem, Edit(session.document.own_file, problem.line), f"{problem.file}, as it is now")


def _shown(session: Session) -> Iterator[Choice]:
    document = session.document
    sources = document.sources.problems if document.sources else ()
    found = document.result.problems if document.result else (*document.loaded.problems, *sources)
    files = {visible_line(str(file)): file for file in document.files}
    for problem in sorted(found):
        group = f"{problem.file}, as it is shown" if session.stale else problem.file
        yield _choice(problem, _target(session, problem, files), group)


def _choice(problem: Problem, target: Target, group: str) -> Choice:
    text = f"{problem.line}:{problem.column} {problem.severity.upper()}: {problem.message} ({problem.code})"
    return Choice(target, f"{text}\n{problem.hint}" if problem.hint else text, group=group)


def _target(session: Session, problem: Problem, files: Mapping[str, Path]) -> Target:
    """Return the claim that a problem is about, if it can be shown, else the line of its file."""
    document = session.document
    claim, quote = "", 0
    match problem.address:
        case ("claims", str(claim), "at", int(quote), *_):
            pass
        case ("claims", str(claim), *_):
            pass
        case () if problem.file == document.file:  # of form: the loader knows its location alone
            claim = document.source_map.claim_at(problem.location)
    if document.briefing.has_claim(claim):
        return ClaimTarget(claim, quote)
    return Edit(files.get(problem.file, document.path), problem.line)
