"""The table of rules, and the one way to look a briefing through by all of them."""

from collections.abc import Iterable, Iterator

from briefing_tui.checking import anchors, basis, dates, facts, likelihood, rulings, structure
from briefing_tui.checking.rule import Rule
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Problem

GROUPS: tuple[tuple[str, tuple[Rule, ...]], ...] = (
    ("Quotes", anchors.RULES),
    ("Likelihood", likelihood.RULES),
    ("Basis", basis.RULES),
    ("Facts", (*facts.RULES, *dates.RULES)),
    ("The whole", structure.RULES),
    ("Ignoring", rulings.RULES),
)
RULES = tuple(rule for _, rules in GROUPS for rule in rules)
# Those that say nothing wrong of a part of a briefing: no other part, no context that got lost, changes what they find.
PARTIAL_RULES = tuple(rule for rule in RULES if rule.code in {"quote-missing", "quote-altered"})


def find_problems(
    briefing: Briefing, evidence: Evidence, file: str, rules: Iterable[Rule] = RULES
) -> Iterator[Problem]:
    """Yield what the rules find, rule by rule, each at its own severity.

    `file` names the briefing's file. A quote whose source could not be read has no problem here: the source has.
    """
    for rule in rules:
        if rule.find is not None:
            for place, message, hint in rule.find(briefing, evidence):
                yield Problem(file, place.line, place.column, rule.code, message, hint, rule.severity)
