"""A loaded briefing is examined by all the rules: the one way from its evidence to what is said of it."""

from pathlib import Path

from briefing_tui.checking.rules import GROUPS, PARTIAL_RULES, RULES, find_problems
from briefing_tui.checking.rulings import UNKNOWN_RULE, Ruling
from briefing_tui.checking.uncited import UNCITED
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.ruling import Ruled
from briefing_tui.domain.visible import visible_line
from briefing_tui.loading.briefing import Loaded
from briefing_tui.loading.codes import CHOOSABLE, Code
from briefing_tui.loading.rules import load_rules

CHOOSABLE_CODES = frozenset({*(rule.code for rule in RULES), *map(str, CHOOSABLE)} - {UNKNOWN_RULE.code})
FIXED_CODES = frozenset({*map(str, Code), UNKNOWN_RULE.code, UNCITED.code} - CHOOSABLE_CODES)


def examine(loaded: Loaded, evidence: Evidence, path: Path, root: Path) -> Ruled:
    """Return what is wrong with the briefing that was loaded from the file `path`, and with its sources.

    The severities are those of the rules files in the library `root` and beside the briefing; what is wrong with
    these files is among the problems. Of a briefing that has an error of form, `evidence` is that of what is legible,
    and only its quotes are looked at: the other rules would take for wrong what is but not read.
    """
    file = visible_line(str(path))
    choices, problems = load_rules(path, root)
    ruling = Ruling(file, choices, loaded.ignores, CHOOSABLE_CODES, FIXED_CODES)
    found = [*problems, *ruling.choice_problems(), *loaded.problems, *evidence.problems]
    if loaded.briefing is not None:
        found += find_problems(loaded.briefing, evidence, file)
    elif loaded.rest is not None:
        found += find_problems(loaded.rest, evidence, file, PARTIAL_RULES)
    return ruling.apply(found, whole=loaded.briefing is not None)


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
