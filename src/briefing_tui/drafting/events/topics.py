"""Which of several values the words of a statement speak for: those of its main clause, and the first, count more."""

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.events.main_clause import Standing
from briefing_tui.drafting.events.weights import weight
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Match, Phrases
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token, text_of

_Value = TypeVar("_Value")
_WEIGHT = 1.0
_DOUBT = 0.5  # in the margin's divisor: little weight, little margin


class Topics(NamedTuple, Generic[_Value]):
    """The words of a table with the value that each speaks for, and how much."""

    phrases: Phrases[tuple[_Value, float]]

    def choice(
        self, tokens: Sequence[Token], standing: Standing, rule: str, later: float = 1.0, least: float = 0.0
    ) -> Choice[_Value] | None:
        """Return the value that most words speak for; None where no word does.

        `standing` is how much each token counts, and `later` how much of its weight each further word keeps. `least`
        is the weight that a value must have.
        """
        weights: dict[_Value, float] = {}
        words: dict[_Value, Match[tuple[_Value, float]]] = {}
        keeps = 1.0
        for match in self.phrases.longest(tokens):
            value, share = match.value
            weights[value] = weights.get(value, 0.0) + share * standing.weights[match.first] * keeps
            keeps *= later
            if value not in words or words[value].value[1] < share:
                words[value] = match
        if not weights:
            return None
        best, *others = sorted(weights, key=lambda value: -weights[value])
        if weights[best] < least:
            return None
        second = weights[others[0]] if others else 0.0
        margin = (weights[best] - second) / (weights[best] + second + _DOUBT)
        match = words[best]
        said = text_of(tokens[match.first : match.last])
        return Choice(best, Reason(rule, said, round(margin, 2), str(others[0]) if others else ""))


def topics(language: Language, table: str, value_of: Callable[[str], _Value]) -> Topics[_Value]:
    """Return a table of a language whose sections are values. Raises TableError where one is not understood."""
    return Topics(language.phrases((entry, _value(entry, value_of)) for entry in language.table(table)))


def _value(entry: Entry, value_of: Callable[[str], _Value]) -> tuple[_Value, float]:
    try:
        return value_of(entry.section), weight(entry, _WEIGHT)
    except ValueError:
        raise entry.error(f'"{entry.section}" is no value of the field') from None
