"""How near each word of a statement is to its main clause."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.tokens import Token

_MAIN = 1.0
_AT_FRONT = 0.35  # "After the attack, ..."
_HANGING = 0.5  # "..., who ...", "..., saying ..."
_BREAKS = frozenset(",;:")


class Clauses(NamedTuple):
    """The words by which parts of a sentence hang on its main clause, and endings of verbs that do after a comma."""

    phrases: Phrases[str]
    participle_endings: tuple[str, ...]

    def standing(self, tokens: Sequence[Token]) -> list[float]:
        """Return for each token how much it counts: 1 in the main clause, less in what hangs on it."""
        opening = {match.first for match in self.phrases.longest(tokens)}
        standing, now = [], _MAIN
        for place, token in enumerate(tokens):
            if token.text in _BREAKS:
                now = _MAIN
                following = tokens[place + 1] if place + 1 < len(tokens) else None
                if following and following.low.endswith(self.participle_endings):
                    now = _HANGING
            if place in opening:
                now = min(now, _HANGING) if any(each.is_word for each in tokens[:place]) else _AT_FRONT
            standing.append(now)
        return standing


def clauses(language: Language) -> Clauses:
    """Return what parts the sentences of a language, from its table "clauses"."""
    entries = language.table("clauses")
    endings = tuple(entry.key for entry in entries if entry.section == "participle endings")
    hanging = ((entry, entry.section) for entry in entries if entry.section == "circumstance")
    return Clauses(language.phrases(hanging), endings)
