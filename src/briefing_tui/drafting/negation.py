"""What a statement negates: the tokens that its negations reach."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.tokens import CLAUSE_ENDS, Token

_REACH_TOKENS = 10
_STOPS = CLAUSE_ENDS | {","}  # beyond which no negation reaches
_NEGATES, _ENDS = "negates", "ends"  # sections; what only looks like a negation has one that means nothing


class Negations(NamedTuple):
    """The negating words of a language, those that only look so, and those beyond which no negation reaches."""

    phrases: Phrases[str]

    def negated(self, tokens: Sequence[Token]) -> frozenset[int]:
        """Return the places of the tokens that are said not to be; those that two negations reach are not among them.

        A negation reaches to the end of its clause, and ten tokens at most.
        """
        found = list(self.phrases.longest(tokens))
        ends = {match.first for match in found if match.value == _ENDS}
        negated: set[int] = set()
        for match in found:
            if match.value == _NEGATES:
                negated ^= set(_reached(tokens, match.last, ends))
        return frozenset(negated)


def _reached(tokens: Sequence[Token], start: int, ends: set[int]) -> Iterator[int]:
    """Yield the places that a negation reaches which ends before the token `start`."""
    for place in range(start, min(start + _REACH_TOKENS, len(tokens))):
        if place in ends or tokens[place].text in _STOPS:
            return
        yield place


def negations(language: Language) -> Negations:
    """Return the negations of a language, from its table of that name."""
    return Negations(language.phrases((entry, entry.section) for entry in language.table("negations")))
