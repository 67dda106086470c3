"""How much a statement tells of cooperation and of conflict."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing_tui.drafting.events.clauses import Clauses, clauses
from briefing_tui.drafting.events.cues import Cue, Cues, Side, Turn, cues, found
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.negation import Negations, negations
from briefing_tui.drafting.phrases import Match
from briefing_tui.drafting.tokens import Token

_AFTER_AN_ACT = 0.65  # how much of its weight each later cue keeps: the head of a sentence tells what it is about
_AFTER_A_HOLD = 0.4  # the same after a cue whose object is not what happens: demanded, refused, threatened, agreed
_HOLDS = frozenset({"demand", "disapprove", "reject", "threaten", "agree", "support"})
_REACH_TOKENS = 8  # of a turn, forwards to its object and backwards to its subject
_TURNED_WEIGHT = 2.5  # at least, of what is turned: the turn is an act
_NEGATED_COOPERATION = 0.8  # that there is no agreement is nearly a refusal
_NEGATED_CONFLICT = 0.25  # that there was no attack is hardly a friendly act
_OPPOSITE = {Side.COOPERATION: Side.CONFLICT, Side.CONFLICT: Side.COOPERATION}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One cue of a statement as it counts there: its side and weight, its event type, and its words."""

    side: Side
    weight: float
    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Told:
    """What the cues of a statement tell, in the order of the words."""

    evidence: tuple[Evidence, ...]

    def weight(self, side: Side) -> float:
        """Return the weight of all that tells of one side."""
        return sum(each.weight for each in self.evidence if each.side is side)

    @property
    def strongest(self) -> Evidence | None:
        """The evidence that weighs most, the first of equals; None where there is no cue."""
        return max(self.evidence, key=lambda each: each.weight, default=None)


@dataclass(slots=True)
class _Reading:
    """A statement as it is read from the left."""

    evidence: list[Evidence] = field(default_factory=list)
    keeps: float = 1.0
    turn: Match[Cue] | None = None
    asked: bool = False


class Sides:
    """The tables by which statements are read for cooperation and conflict."""

    __slots__ = ("_clauses", "_cues", "_negations")

    def __init__(self, cues: Cues, negations: Negations, clauses: Clauses) -> None:
        """Read by these tables."""
        self._cues, self._negations, self._clauses = cues, negations, clauses

    def standing(self, tokens: Sequence[Token]) -> list[float]:
        """Return how much each token counts, as `Clauses.standing` has it."""
        return self._clauses.standing(tokens)

    def told(self, tokens: Sequence[Token], standing: Sequence[float]) -> Told:
        """Return what a statement tells of cooperation and conflict; `standing` is how much each token counts."""
        matches = list(found(self._cues, tokens))
        if not matches:
            return Told(())
        negated = self._negations.negated(tokens)
        reading = _Reading()
        for match in matches:
            is_negated = match.first in negated
            if side := match.value.side:
                _read(reading, match, side, standing[match.first], is_negated=is_negated)
            else:
                _turn(reading, match, is_negated=is_negated)
        _turn_back(reading)
        return Told(tuple(reading.evidence))


def sides(language: Language) -> Sides:
    """Return the tables of a language by which statements are read for cooperation and conflict."""
    return Sides(cues(language), negations(language), clauses(language))


def _turn(reading: _Reading, match: Match[Cue], *, is_negated: bool) -> None:
    """Read a word that turns what comes after it."""
    _turn_back(reading)
    if match.value.kind == Turn.ASKS:
        reading.asked = True
    elif not is_negated:
        reading.turn = match


def _read(reading: _Reading, match: Match[Cue], side: Side, standing: float, *, is_negated: bool) -> None:
    """Read a cue of a side, in the light of what stands before it."""
    weight = match.value.weight
    turn = reading.turn
    if turn and match.first - turn.last > _REACH_TOKENS:
        _turn_back(reading)
        turn = None
    if turn and turn.value.kind == Turn.ENDS:
        side, weight = _OPPOSITE[side], max(weight, _TURNED_WEIGHT)
        if reading.asked:  # to ask that attacks end is a demand
            side = Side.CONFLICT
        reading.turn = None
    elif turn and side is Side.CONFLICT:  # what is prevented does not happen
        side, weight = Side.COOPERATION, weight * _NEGATED_CONFLICT
    elif turn:
        side = Side.CONFLICT
    elif is_negated:
        weight *= _NEGATED_COOPERATION if side is Side.COOPERATION else _NEGATED_CONFLICT
        side = _OPPOSITE[side]
    evidence = Evidence(side, weight * standing * reading.keeps, match.value.kind, match.first, match.last)
    reading.evidence.append(evidence)
    if match.value.is_act or side != match.value.side:
        reading.keeps *= _AFTER_A_HOLD if match.value.kind in _HOLDS else _AFTER_AN_ACT


def _turn_back(reading: _Reading) -> None:
    """Have a turn that found no object turn its subject: "talks were suspended"."""
    turn, reading.turn = reading.turn, None
    if not turn or turn.value.kind != Turn.ENDS or not reading.evidence:
        return
    subject = reading.evidence[-1]
    if 0 <= turn.first - subject.last <= _REACH_TOKENS:
        weight = max(subject.weight, _TURNED_WEIGHT * reading.keeps)
        reading.evidence[-1] = Evidence(_OPPOSITE[subject.side], weight, subject.kind, subject.first, subject.last)
