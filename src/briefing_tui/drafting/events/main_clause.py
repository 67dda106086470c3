"""How near each word of a statement is to its main clause."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.tokens import Token

_MAIN = 1.0
_AT_FRONT = 0.35  # "After the attack, ..."
_HANGING = 0.5  # "..., who ...", "..., saying ..."
_CIRCUMSTANCE, _LEADS, _DETERMINERS, _ENDINGS = "circumstance", "participle leads", "determiners", "participle endings"
BREAKS = frozenset(",;:")
"""The marks between the clauses of a sentence."""


class Standing(NamedTuple):
    """How much each token of a statement counts, from 0 to 1, and which verbs are nouns there."""

    weights: Sequence[float]
    nouns: frozenset[int] = frozenset()


class Clauses(NamedTuple):
    """The words by which parts of a sentence hang on its main clause, and endings of verbs that do after a comma."""

    phrases: Phrases[str]
    participle_endings: tuple[str, ...]

    def standing(self, tokens: Sequence[Token]) -> Standing:
        """Return how much each token counts: 1 in the main clause, less in what hangs on it."""
        found = list(self.phrases.longest(tokens))
        opening = {match.first for match in found if match.value == _CIRCUMSTANCE}
        leads = {match.last for match in found if match.value == _LEADS}
        nouns = frozenset(match.last for match in found if match.value == _DETERMINERS)
        weights, now, is_begun = [], _MAIN, False
        for place, token in enumerate(tokens):
            if token.text in BREAKS:
                now = _MAIN
                following = tokens[place + 1] if place + 1 < len(tokens) else None
                if following and following.low.endswith(self.participle_endings):
                    now = _HANGING
            if place in opening:
                now = min(now, _HANGING) if is_begun else _AT_FRONT
            is_participle = is_begun and place not in leads and token.low.endswith(self.participle_endings)
            weights.append(min(now, _HANGING) if is_participle and tokens[place - 1].is_word else now)
            is_begun = is_begun or token.is_word
        return Standing(weights, nouns)


def clauses(language: Language) -> Clauses:
    """Return what parts the sentences of a language, from its table "clauses"."""
    entries = language.table("clauses")
    endings = tuple(entry.key for entry in entries if entry.section == _ENDINGS)
    return Clauses(language.phrases((entry, entry.section) for entry in entries if entry.section != _ENDINGS), endings)
