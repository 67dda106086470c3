"""In whose voice an article is: how much of it those who speak say of themselves, as in a speech."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.statements import Statement

_FULL_SHARE = 0.4  # of the statements: no speech has "we" in each of its sentences


class Voice(NamedTuple):
    """The words by which those who speak name themselves."""

    words: frozenset[str]

    def is_own(self, statement: Statement, said: Attribution | None) -> bool:
        """Whether the author speaks of himself in a statement, and reports nobody."""
        return not (said and said.is_reported) and any(token.low in self.words for token in statement.tokens)

    def share(self, statements: Sequence[Statement], said: Sequence[Attribution | None]) -> float:
        """Return how much of an article is in the voice of those who speak, from 0 to 1."""
        if not statements:
            return 0.0
        own = sum(self.is_own(*each) for each in zip(statements, said, strict=True))
        return min(1.0, own / len(statements) / _FULL_SHARE)


def voice(language: Language) -> Voice:
    """Return the words by which those who speak a language name themselves, from its table "voice"."""
    return Voice(frozenset(entry.key for entry in language.table("voice")))
