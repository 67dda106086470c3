"""All problems of a document, each with the claim or the line that it leads to."""

from collections.abc import Callable
from pathlib import Path

from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.examination import examine
from briefing_tui.domain.problem import Problem
from briefing_tui.loading.rules import RULES_FILE_NAME
from briefing_tui.reading.effect import Choice, ClaimTarget, Edit
from briefing_tui.reading.problem_list import no_problems, problem_choices
from briefing_tui.reading.session import Session

_FIRST, _LOST = "The first market opened in spring.", "Nowhere to be found."

Write = Callable[..., Path]


def _choices(document: Document) -> dict[str, Choice]:
    """Return the choices for the problems of a document by their codes."""
    choices = problem_choices(Session(document, {}))
    return {choice.text.split("\n")[0].rpartition("(")[2].rstrip(")"): choice for choice in choices}


def test_a_problem_is_told_by_place_severity_message_code_and_hint(write_briefing: Write) -> None:
    path = write_briefing(_FIRST, tlp="purple")
    (choice,) = problem_choices(Session(open_document(path), {}))
    line = next(n for n, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if "purple" in text)
    assert choice.text.startswith(f'{line}:6 ERROR: `tlp` cannot be "purple" (bad-value)\nit must be clear, ')
    assert (choice.group, choice.target) == (str(path), Edit(path, line))


def test_what_the_check_finds_at_a_quote_leads_to_that_quote_of_its_claim(write_briefing: Write) -> None:
    claim = {"id": "raids", "text": "Raids.", "basis": "stated", "at": [_FIRST, _LOST]}
    document = examine(open_document(write_briefing(threats=[claim])))
    assert _choices(document)["quote-missing"].target == ClaimTarget("raids", 1)


def test_a_mistake_of_form_within_a_claim_leads_to_it_and_one_elsewhere_to_its_line(write_briefing: Write) -> None:
    claim = {"id": "raids", "text": "Raids.", "basis": "assumed", "severity": "loud"}
    path = write_briefing(threats=[claim], sections=[{"id": "s", "colour": "red"}])
    choices = _choices(open_document(path))
    assert choices["bad-value"].target == ClaimTarget("raids")
    target = choices["unknown-key"].target
    assert isinstance(target, Edit)
    assert "colour: red" in path.read_text(encoding="utf-8").splitlines()[target.line - 1]


def test_a_claim_that_is_not_legible_is_led_to_in_its_file(write_briefing: Write) -> None:
    path = write_briefing(threats=[{"id": "raids", "basis": "assumed"}, {"id": "b", "text": "B.", "basis": "assumed"}])
    target = _choices(open_document(path))["missing-key"].target
    assert isinstance(target, Edit)
    assert "id: raids" in path.read_text(encoding="utf-8").splitlines()[target.line - 1]


def test_a_problem_of_a_rules_file_leads_into_that_file(write_briefing: Write) -> None:
    path = write_briefing(_FIRST)
    rules = path.parent / RULES_FILE_NAME
    rules.write_text("rules:\n  quote-missing: loud\n", encoding="utf-8")
    choice = _choices(examine(open_document(path)))["bad-value"]
    assert (choice.group, choice.target) == (str(rules), Edit(rules, 2))


def test_a_source_that_could_not_be_read_is_a_problem_before_the_check_and_after_it(write_briefing: Write) -> None:
    path = write_briefing(_FIRST)
    (path.parent / "article.md").unlink()
    assert "source-missing" in _choices(examine(open_document(path)))


def test_of_a_stale_document_the_errors_on_disk_come_first_and_lead_to_the_editor(write_briefing: Write) -> None:
    path = write_briefing(_LOST)
    session = Session(examine(open_document(path)), {})
    session.stale = (Problem(str(path), 7, 3, "bad-value", "this cannot be", "write that"),)
    first, *rest = problem_choices(session)
    assert first == Choice(
        Edit(path, 7), "7:3 ERROR: this cannot be (bad-value)\nwrite that", group=f"{path}, as it is now"
    )
    assert {choice.group for choice in rest} == {f"{path}, as it is shown"}
    assert ClaimTarget("claim-1") in [choice.target for choice in rest]


def test_that_there_are_no_problems_is_said_only_once_it_is_known(write_briefing: Write) -> None:
    document = open_document(write_briefing(_FIRST))
    assert problem_choices(Session(document, {})) == ()
    assert no_problems(Session(document, {})) == "The check is not done yet."
    assert no_problems(Session(examine(document), {})).startswith("No problems: the form is right; 1 quote holds; ")
