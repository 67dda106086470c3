"""A rule that finds a claim which says the opposite of its quote: rose for fell, open for close, before for after."""

from collections.abc import Iterator

from briefing_tui.checking.comparing.counterparts import Counterpart, counterparts
from briefing_tui.checking.comparing.opposing import are_in_turn, is_of_other, is_said_as_well, say_so_of_one_thing
from briefing_tui.checking.parsing.opposed_words import (
    OpposedWord,
    is_negated,
    is_of_before,
    is_possible,
    opposed_words,
)
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity


def _opposite_said(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for pair in counterparts(claim):
            found = next(_opposed(pair), None)
            if found:
                one, other = found
                said = pair.claim.said(one.first, one.last), pair.quote.said(other.first, other.last)
                message = f'the claim says "{said[0]}", but the quote says "{said[1]}"'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where that is said")
                break


def _opposed(pair: Counterpart) -> Iterator[tuple[OpposedWord, OpposedWord]]:
    """Yield the words of a claim's sentence, each with its opposite in that of the quote, that say so of one thing."""
    in_claim, in_quote = opposed_words(pair.claim), opposed_words(pair.quote)
    if not in_claim or not in_quote or "unless" in {*pair.claim.forms} ^ {*pair.quote.forms}:
        return  # "will end only if", "will continue unless"
    for one in in_claim:
        for other in in_quote:
            if one.pole.pair != other.pole.pair or one.pole.side == other.pole.side:
                continue
            if is_negated(pair.claim, one) or is_negated(pair.quote, other):
                continue
            if is_of_other(pair, one, other) or are_in_turn(pair.quote, other):
                continue
            if is_possible(pair.claim, one) != is_possible(pair.quote, other):
                continue  # which other rules look at
            if is_of_before(pair.quote, other) != is_of_before(pair.claim, one):
                continue
            if say_so_of_one_thing(pair, one, other) and not is_said_as_well(pair, one, other):
                yield one, other


RULES = (
    Rule(
        "opposite-said",
        Severity.WARNING,
        "A claim says the opposite of its quote: that a thing rose where it fell, or opened where it closed.",
        Scope.CLAIM,
        _opposite_said,
        sure_share=0.7,
    ),
)
