"""A document is checked by all the rules: the one way from its evidence to its problems."""

from dataclasses import replace

from briefing_tui.checking.rule import Finding, Rule
from briefing_tui.checking.rules import GROUPS, PARTIAL_RULES, RULES, findings
from briefing_tui.checking.suppression import UNKNOWN_RULE, RuleSettings
from briefing_tui.checking.uncited import UNCITED
from briefing_tui.documents.document import Document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.loading.codes import CHOOSABLE, Code
from briefing_tui.loading.rules import load_rules
from briefing_tui.text.visible import visible_line

CHOOSABLE_CODES = frozenset({*(rule.code for rule in RULES), *map(str, CHOOSABLE)} - {UNKNOWN_RULE.code})
FIXED_CODES = frozenset({*map(str, Code), UNKNOWN_RULE.code, UNCITED.code} - CHOOSABLE_CODES)


def examine(document: Document) -> Document:
    """Return the document with the result of the check, its evidence gathered if that has not been done yet.

    The severities are those of the rules files in the library's root and beside the briefing; what is wrong with these
    files is among the problems. Of a briefing that has an error of form, only the quotes of its valid part are looked
    at: the other rules would take for wrong what is merely not read.
    """
    if document.evidence is None:
        document = gather_evidence(document)
    loaded, evidence, library = document.loaded, document.evidence, document.library
    assert evidence is not None, "it has just been gathered"
    file = visible_line(str(document.path))
    choices, problems = load_rules(library.root, library.folder)
    settings = RuleSettings(file, choices, loaded.ignores, CHOOSABLE_CODES, FIXED_CODES)
    found = [*problems, *settings.choice_problems(), *loaded.problems, *evidence.problems]
    if loaded.legible is not None:
        rules = RULES if document.is_valid else PARTIAL_RULES
        found += (problem_of(rule, finding, document) for rule, finding in findings(loaded.legible, evidence, rules))
    return replace(document, result=settings.apply(found, whole=document.is_valid))


def problem_of(rule: Rule, finding: Finding, document: Document) -> Problem:
    """Return the problem that a finding is, at its location in the document's file."""
    line, column = document.source_map.nearest(finding.address)
    file = visible_line(str(document.path))
    return Problem(file, line, column, rule.code, finding.message, finding.hint, rule.severity, address=finding.address)


def every_code() -> tuple[tuple[str, tuple[tuple[str, Severity, str], ...]], ...]:
    """Return every code that a check can say, in groups: the code, its severity by itself, and what it means."""
    return (
        *((title, tuple((rule.code, rule.severity, rule.meaning) for rule in rules)) for title, rules in GROUPS),
        ("Coverage", ((UNCITED.code, UNCITED.severity, UNCITED.meaning),)),
        ("Loading", tuple((code, code.severity, code.meaning) for code in Code)),
    )


def rule_table() -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """Return every code as `every_code` does; a severity that nobody can choose is called fixed."""
    return tuple(
        (title, tuple((code, _called(code, severity), meaning) for code, severity, meaning in rows))
        for title, rows in every_code()
    )


def explained() -> frozenset[str]:
    """Return the codes that have a page of their own in docs/rules."""
    return frozenset({*(rule.code for rule in RULES), Code.BASIS_BY, Code.BASIS_LIKELIHOOD})


def _called(code: str, severity: Severity) -> str:
    return severity if code in CHOOSABLE_CODES else f"{severity}, fixed"
