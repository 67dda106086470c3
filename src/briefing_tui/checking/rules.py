"""The table of all rules, and the function that applies them to a briefing."""

from collections.abc import Iterable, Iterator

from briefing_tui.checking import (
    amounts,
    anchors,
    basis,
    bottom_line,
    causes,
    crossing,
    dates,
    facts,
    grading,
    likelihood,
    modality,
    opposition,
    places,
    polarity,
    quantities,
    roles,
    structure,
    suppression,
    times,
    voices,
    wholes,
)
from briefing_tui.checking.comparing.comparable import comparable
from briefing_tui.checking.comparing.counterparts import closeness
from briefing_tui.checking.rule import Finding, Rule, Scope
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

GROUPS: tuple[tuple[str, tuple[Rule, ...]], ...] = (
    ("Quotes", anchors.RULES),
    ("Likelihood", likelihood.RULES),
    ("Basis", basis.RULES),
    ("Facts", (*facts.RULES, *amounts.RULES, *crossing.RULES, *quantities.RULES, *wholes.RULES, *dates.RULES)),
    ("Sense", (*polarity.RULES, *opposition.RULES, *causes.RULES, *modality.RULES)),
    ("Who, where and when", (*roles.RULES, *places.RULES, *voices.RULES, *grading.RULES, *times.RULES)),
    ("The whole", (*structure.RULES, *bottom_line.RULES)),
    ("Ignoring", suppression.RULES),
)
RULES = tuple(rule for _, rules in GROUPS for rule in rules)
# The rules that compare what a claim says with its quotes, or with itself: those on each claim by itself, but for the
# verdicts of quotes.
SENSE_RULES = tuple(
    rule
    for _, rules in GROUPS
    if rules is not anchors.RULES
    for rule in rules
    if rule.scope in (Scope.CLAIM, Scope.NAMES)
)
# The rules that compare the sentences of a claim with those of its quotes, each with each.
_PAIRWISE_RULES = frozenset(
    rule
    for module in (
        causes,
        crossing,
        grading,
        modality,
        opposition,
        places,
        polarity,
        quantities,
        roles,
        times,
        wholes,
    )
    for rule in module.RULES
)
# The rules that can be applied to a part of a briefing: their findings do not depend on the parts that are missing.
PARTIAL_RULES = tuple(rule for rule in RULES if rule.code in {"quote-missing", "quote-altered"})


def findings(briefing: Briefing, evidence: Evidence, rules: Iterable[Rule] = RULES) -> Iterator[tuple[Rule, Finding]]:
    """Yield the findings of `rules`, rule by rule.

    A quote whose source could not be read has no finding; the source has a problem of its own in the evidence. Rules
    that compare sentences look at no claim that is too long for that.
    """
    compared: Briefing | None = None  # looked for only where a rule needs it: after an edit most do not
    for rule in rules:
        if rule.find is None:
            continue
        if rule in _PAIRWISE_RULES:
            compared = compared or comparable(briefing)
        for finding in rule.find(compared if compared and rule in _PAIRWISE_RULES else briefing, evidence):
            yield rule, finding


def severity_of(rule: Rule, finding: Finding, briefing: Briefing) -> Severity:
    """Return the severity of a finding: a note where its claim is worded too freely for the rule to be sure."""
    match finding.address:
        case ("claims", str(claim), *_) if rule.sure_share and closeness(briefing.claim(claim)) < rule.sure_share:
            return Severity.NOTE
    return rule.severity
