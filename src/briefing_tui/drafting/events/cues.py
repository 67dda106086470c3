"""Cues: the words of a statement that tell of cooperation or of conflict, by the event types of PLOVER."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from briefing_tui.drafting.events.weights import weight
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Match, Phrases
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token

_ACT_WEIGHT = 3.0
_THING_WEIGHT = 1.2
_NOUN_SHARE = 0.5  # of the weight of an act, for the noun that it is after a determiner
_THING = " thing"


class Side(StrEnum):
    """One of the two sides of political event data."""

    COOPERATION = "cooperation"
    CONFLICT = "conflict"


class Turn(StrEnum):
    """How a word changes what is said of its object: it ends it, acts against it, or asks for it.

    What "fades" has its subject before it: "the talks collapsed".
    """

    ENDS = "ends"
    FADES = "fades"
    PREVENTS = "prevents"
    ASKS = "asks"


# The event types of PLOVER (Open Event Data Alliance, 2018), the successor of CAMEO, by their sides.
SIDE_OF_TYPE = {
    **dict.fromkeys(("agree", "consult", "support", "concede", "cooperate", "aid", "retreat"), Side.COOPERATION),
    **dict.fromkeys(("demand", "disapprove", "reject", "threaten", "protest", "coerce"), Side.CONFLICT),
    **dict.fromkeys(("mobilize", "assault", "fight", "sanction", "investigate"), Side.CONFLICT),
}


class Cue(NamedTuple):
    """What a phrase tells: an event type of PLOVER or a turn, and how much it weighs.

    An act (`signed an agreement`) tells by itself, a thing (`agreement`) only names what the act is about.
    """

    kind: str
    weight: float
    is_act: bool
    words: int  # of the phrase, those in its gaps not counted

    @property
    def side(self) -> Side | None:
        """The side of the event type; None for a turn."""
        return SIDE_OF_TYPE.get(self.kind)

    def as_thing(self) -> "Cue":
        """Return the cue where its verb is a noun: "the attack"."""
        return self._replace(weight=self.weight * _NOUN_SHARE, is_act=False) if self.is_act else self


Cues = Phrases[Cue]


def cues(language: Language) -> Cues:
    """Return the cues of a language, from its table of that name. Raises TableError where one is not understood."""
    return language.phrases((entry, _cue(entry)) for entry in language.table("cues"))


def found(cues: Cues, tokens: Sequence[Token]) -> Iterator[Match[Cue]]:
    """Yield the cues of a statement that do not overlap: from the left, at each place that of most words.

    Of cues of as many words, the one with fewer words in its gaps says more.
    """
    end = 0
    whole = (match for match in cues.matches(tokens) if not _is_broken(match, tokens))
    for first, matches in groupby(whole, key=attrgetter("first")):
        if first >= end:
            best: Match[Cue] = max(matches, key=lambda match: (match.value.words, -match.last))
            yield best
            end = best.last


def _is_broken(match: Match[Cue], tokens: Sequence[Token]) -> bool:
    """Whether a comma stands in a gap of a cue: what comes after it is another clause, or another thing."""
    return any(token.text == "," for token in tokens[match.first : match.last])


def _cue(entry: Entry) -> Cue:
    kind = entry.section.removesuffix(_THING)
    if kind not in SIDE_OF_TYPE and kind not in set(Turn):
        raise entry.error(f'"{entry.section}" is no event type: write one of {", ".join(SIDE_OF_TYPE)}')
    is_act = kind == entry.section
    words = sum(word != "~" for word in entry.key.split())
    return Cue(kind, weight(entry, _ACT_WEIGHT if is_act else _THING_WEIGHT), is_act, words)
