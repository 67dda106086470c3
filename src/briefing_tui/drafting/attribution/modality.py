"""How sure the author is of a statement in his own voice: a forecast, a possibility, a condition, a plan, a fact."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.vocabulary import Likelihood
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Match, Phrases
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token, text_of

_NO_DEGREE = "no degree"  # the section of what looks like a word of likelihood


class Modality(StrEnum):
    """A kind of words by which a statement is no plain fact, the weightiest first.

    The values are the sections of the table of modality, but the first, which has a table of its own.
    """

    LIKELIHOOD = "likelihood"
    POSSIBILITY = "possibility"
    CONDITION = "condition"
    OUTLOOK = "outlook"
    ABILITY = "ability"
    JUDGEMENT = "judgement"
    SEEMING = "seeming"
    PLAN = "plan"
    HOPE = "hope"
    ORDER = "order"
    NONE = "none"


class Hedge(NamedTuple):
    """Words of modality in a statement, from the token `first` up to `last`, with the degree that they may carry."""

    first: int
    last: int
    modality: Modality
    likelihood: Likelihood | None
    words: str


@dataclass(frozen=True, slots=True)
class Hedging:
    """The words of modality of one language."""

    phrases: Phrases[tuple[Modality, Likelihood | None]]
    relatives: frozenset[str]  # words that begin a relative clause

    def hedges(self, tokens: Sequence[Token], without: frozenset[int] = frozenset()) -> tuple[Hedge, ...]:
        """Return the words of modality among tokens, in order, but for those that begin in `without`."""
        return tuple(
            _hedge(tokens, match)
            for match in self.phrases.longest(tokens)
            if match.value[0] is not Modality.NONE and match.first not in without and not _is_date(tokens, match)
        )


def _is_date(tokens: Sequence[Token], match: Match[tuple[Modality, Likelihood | None]]) -> bool:
    """Whether a word with a capital stands within a sentence or before a number: it is a name, such as "May"."""
    if match.last - match.first > 1 or not tokens[match.first].is_capitalised:
        return False
    after = tokens[match.last : match.last + 1]
    return match.first > 0 or (bool(after) and after[0].text[0].isdigit())


def weightiest(hedges: Iterable[Hedge]) -> Hedge | None:
    """Return the hedge of the modality that comes first in the order of `Modality`."""
    order = list(Modality)
    return min(hedges, key=lambda each: order.index(each.modality), default=None)


def hedging(language: Language) -> Hedging:
    """Return the words of modality of a language. Raises TableError where a table is not understood."""
    entries = [(entry, (_modality(entry), None)) for entry in language.table("modality")]
    degrees = [(entry, _degree(entry)) for entry in language.table("likelihood")]
    relatives = frozenset(entry.key for entry in language.table("speakers") if entry.section == "relative")
    return Hedging(language.phrases([*entries, *degrees]), relatives)


def _modality(entry: Entry) -> Modality:
    try:
        return Modality(entry.section)
    except ValueError as error:
        raise entry.error(f"{error}: give a section that the table has") from None


def _degree(entry: Entry) -> tuple[Modality, Likelihood | None]:
    if entry.section == _NO_DEGREE:
        return Modality.NONE, None
    try:
        return Modality.LIKELIHOOD, Likelihood(entry.section)
    except ValueError as error:
        raise entry.error(f"{error}: give a degree of likelihood, or [{_NO_DEGREE}]") from None


def _hedge(tokens: Sequence[Token], match: Match[tuple[Modality, Likelihood | None]]) -> Hedge:
    modality, likelihood = match.value
    return Hedge(match.first, match.last, modality, likelihood, text_of(tokens[match.first : match.last]))
