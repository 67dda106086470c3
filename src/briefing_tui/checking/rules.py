"""The table of rules, and the one way to look a briefing through by all of them."""

from collections.abc import Iterable, Iterator

from briefing_tui.checking import anchors, basis, dates, facts, likelihood, structure, suppression
from briefing_tui.checking.rule import Finding, Rule
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence

GROUPS: tuple[tuple[str, tuple[Rule, ...]], ...] = (
    ("Quotes", anchors.RULES),
    ("Likelihood", likelihood.RULES),
    ("Basis", basis.RULES),
    ("Facts", (*facts.RULES, *dates.RULES)),
    ("The whole", structure.RULES),
    ("Ignoring", suppression.RULES),
)
RULES = tuple(rule for _, rules in GROUPS for rule in rules)
# Those that say nothing wrong of a part of a briefing: no other part, no context that got lost, changes what they find.
PARTIAL_RULES = tuple(rule for rule in RULES if rule.code in {"quote-missing", "quote-altered"})


def findings(briefing: Briefing, evidence: Evidence, rules: Iterable[Rule] = RULES) -> Iterator[tuple[Rule, Finding]]:
    """Yield what the rules find, rule by rule. A quote whose source could not be read is no finding: the source is."""
    for rule in rules:
        if rule.find is not None:
            for finding in rule.find(briefing, evidence):
                yield rule, finding
