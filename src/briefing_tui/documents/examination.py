"""The check of a document by all rules, and the tables of the rules' codes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from briefing_tui.checking.rule import Finding, Rule
from briefing_tui.checking.rules import GROUPS, PARTIAL_RULES, RULES, findings, severity_of
from briefing_tui.checking.suppression import UNKNOWN_RULE, RuleSettings
from briefing_tui.checking.uncited import UNCITED
from briefing_tui.documents.document import Document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.problem import START, Problem, Severity
from briefing_tui.loading.codes import CONFIGURABLE, Code
from briefing_tui.loading.rules import load_rules

# The codes that a rules file may set to another severity, and the author's comments may suppress; then all others.
CONFIGURABLE_CODES = frozenset({*(rule.code for rule in RULES), *map(str, CONFIGURABLE)} - {UNKNOWN_RULE.code})
MAX_PROBLEMS = 5_000  # of a briefing
FIXED_CODES = frozenset({*map(str, Code), UNKNOWN_RULE.code, UNCITED.code} - CONFIGURABLE_CODES)


def examine(document: Document) -> Document:
    """Return the document with its check result; its evidence is gathered first if it has not been yet.

    The severities are those of the rules files in the library's root and beside the briefing, whose own errors are
    among the problems. Of a briefing that was loaded with an error, only the quotes of its valid part are checked: the
    other rules would report values that are merely not loaded.
    """
    if document.evidence is None:
        document = gather_evidence(document)
    assert document.evidence is not None, "it has just been gathered"
    return with_findings(document, findings(document.briefing, document.evidence, rules_for(document)))


def with_findings(document: Document, found: Iterable[tuple[Rule, Finding]]) -> Document:
    """Return the document, whose evidence is gathered, with the check result in which the rules find what is given."""
    loaded, evidence, library = document.loaded, document.evidence, document.library
    assert evidence is not None, "it has been gathered"
    choices, problems = load_rules(library.root, library.folder)
    settings = RuleSettings(document.file, choices, loaded.ignores, CONFIGURABLE_CODES, FIXED_CODES)
    located = (_problem_of(rule, finding, document) for rule, finding in found)
    every = chain(loaded.problems, evidence.problems, problems, settings.setting_problems(), located)
    result = settings.apply(_limited(every, document.file), whole=document.is_valid)
    return replace(document, result=result)


def rules_for(document: Document) -> tuple[Rule, ...]:
    """Return the rules that a document can be checked by: none where there is no briefing."""
    if document.loaded.legible is None or document.is_article:
        return ()
    return RULES if document.is_valid else PARTIAL_RULES


def all_codes() -> tuple[tuple[str, tuple[tuple[str, Severity, str], ...]], ...]:
    """Return the codes of all problems in titled groups, each as code, default severity and meaning."""
    return (
        *((title, tuple((rule.code, rule.severity, rule.meaning) for rule in rules)) for title, rules in GROUPS),
        ("Coverage", ((UNCITED.code, UNCITED.severity, UNCITED.meaning),)),
        ("Loading", tuple((code, code.severity, code.meaning) for code in Code)),
    )


def rule_table() -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """Return the codes of all problems as `all_codes` does, with ", fixed" after a severity that no library can set."""
    return tuple(
        (title, tuple((code, _severity_label(code, severity), meaning) for code, severity, meaning in rows))
        for title, rows in all_codes()
    )


def documented_codes() -> frozenset[str]:
    """Return the codes that have a page in docs/rules."""
    return frozenset({*(rule.code for rule in RULES), Code.BASIS_BY, Code.BASIS_LIKELIHOOD})


def _limited(problems: Iterable[Problem], file: str) -> Iterator[Problem]:
    """Yield the problems up to MAX_PROBLEMS, and then one that says so instead of the rest."""
    for number, problem in enumerate(problems):
        if number == MAX_PROBLEMS:
            message, hint = f"there are more than {MAX_PROBLEMS:,} problems", "mend those listed, and look again"
            yield Problem(file, *START, Code.TOO_MANY, message, hint)
            return
        yield problem


def _problem_of(rule: Rule, finding: Finding, document: Document) -> Problem:
    """Return a rule's finding as a problem, at the location of its address in the document's file."""
    line, column = document.source_map.nearest(finding.address)
    severity = severity_of(rule, finding, document.briefing)
    return Problem(document.file, line, column, rule.code, finding.message, finding.hint, severity, finding.address)


def _severity_label(code: str, severity: Severity) -> str:
    return severity if code in CONFIGURABLE_CODES else f"{severity}, fixed"
