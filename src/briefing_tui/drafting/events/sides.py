"""How much a statement tells of cooperation and of conflict."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing_tui.drafting.events.cues import SIDE_OF_TYPE, Cue, Cues, Side, Turn, cues, found
from briefing_tui.drafting.events.main_clause import BREAKS, Clauses, Standing, clauses
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.negation import Negations, negations
from briefing_tui.drafting.phrases import Match
from briefing_tui.drafting.tokens import Token

_AFTER_AN_ACT = 0.65  # how much of its weight each later cue keeps: the head of a sentence tells what it is about
_AFTER_A_HOLD = 0.4  # the same after a cue whose object is not what happens: demanded, refused, threatened, agreed
_HOLDS = frozenset({"demand", "disapprove", "reject", "threaten", "agree", "support"})
_CONTACTS = frozenset({"consult"})
_REACH_TOKENS = 8  # of a turn, forwards to its object and backwards to its subject
_TURNED_WEIGHT = 2.5  # at least, of what is turned: the turn is an act
_NEGATED_COOPERATION = 0.8  # that there is no agreement is nearly a refusal
_NEGATED_CONTACT = 0.3  # that there was no meeting, or none of what is only named, hardly is one
_NEGATED_CONFLICT = 0.25  # that there was no attack is hardly a friendly act
_OPPOSITE = {Side.COOPERATION: Side.CONFLICT, Side.CONFLICT: Side.COOPERATION}


@dataclass(frozen=True, slots=True)
class CountedCue:
    """One cue of a statement as it counts there: its side, weight and event type, and the places of its words."""

    side: Side
    weight: float
    kind: str
    is_act: bool
    first: int
    last: int

    @property
    def is_turned(self) -> bool:
        """Whether it counts for the other side than its event type is on."""
        return SIDE_OF_TYPE[self.kind] is not self.side


@dataclass(frozen=True, slots=True)
class Told:
    """What the cues of a statement tell, in the order of the words."""

    cues: tuple[CountedCue, ...]

    def weight(self, side: Side) -> float:
        """Return the weight of all that tells of one side."""
        return sum(each.weight for each in self.cues if each.side is side)


@dataclass(slots=True)
class _Reading:
    """A statement as it is read from the left."""

    cues: list[CountedCue] = field(default_factory=list)
    keeps: float = 1.0
    turn: Match[Cue] | None = None
    asked: bool = False


class Sides:
    """The tables by which statements are read for cooperation and conflict."""

    __slots__ = ("_clauses", "_cues", "_negations")

    def __init__(self, cues: Cues, negations: Negations, clauses: Clauses) -> None:
        """Read by these tables."""
        self._cues, self._negations, self._clauses = cues, negations, clauses

    def standing(self, tokens: Sequence[Token]) -> Standing:
        """Return how much each token counts, as `Clauses.standing` has it."""
        return self._clauses.standing(tokens)

    def told(self, tokens: Sequence[Token], standing: Standing) -> Told:
        """Return what a statement tells of cooperation and conflict; `standing` is how much each token counts."""
        matches = list(found(self._cues, tokens))
        if not matches:
            return Told(())
        negated = self._negations.negated(tokens)
        reading = _Reading()
        for match in matches:
            if not match.value.weight:  # an entry that keeps its words from counting
                continue
            if match.first in standing.nouns:
                match = match._replace(value=match.value.as_thing())  # noqa: PLW2901  # the same cue
            side = match.value.side
            # a phrase of conflict may have a negation of its own: "will not accept"
            is_negated = (match.last - 1 if side is Side.COOPERATION else match.first) in negated
            if reading.turn and not _reaches(reading.turn, match, tokens):
                reading.turn = None
            if side:
                _read(reading, match, side, standing.weights[match.first], is_negated=is_negated)
            else:
                _turn(reading, match, is_negated=is_negated)
        return Told(tuple(reading.cues))


def sides(language: Language) -> Sides:
    """Return the tables of a language by which statements are read for cooperation and conflict."""
    return Sides(cues(language), negations(language), clauses(language))


def _turn(reading: _Reading, match: Match[Cue], *, is_negated: bool) -> None:
    """Read a word that turns what comes after it, or what stands before it."""
    reading.turn = None
    if match.value.kind == Turn.ASKS:
        reading.asked = True
    elif match.value.kind == Turn.FADES:
        _fade(reading, match, is_negated=is_negated)
    elif not is_negated:
        reading.turn = match


def _reaches(turn: Match[Cue], match: Match[Cue], tokens: Sequence[Token]) -> bool:
    """Whether a cue is near enough after a turn to be its object; an act after a comma is not."""
    between = range(turn.last, match.first)
    if len(between) > _REACH_TOKENS:
        return False
    return not match.value.is_act or all(tokens[place].text not in BREAKS for place in between)


def _fade(reading: _Reading, match: Match[Cue], *, is_negated: bool) -> None:
    """Have the subject of a word that says that it no longer is count the other way round."""
    subject = reading.cues[-1] if reading.cues and not is_negated else None
    if subject and not subject.is_turned and match.first - subject.last <= _REACH_TOKENS:
        weight = max(subject.weight, _TURNED_WEIGHT * reading.keeps)
        side = _OPPOSITE[subject.side]
        reading.cues[-1] = replace(subject, side=side, weight=weight, is_act=True, last=match.last)
        reading.keeps *= _AFTER_AN_ACT


def _negated_share(cue: Cue, side: Side) -> float:
    """Return how much of its weight a cue keeps for the other side where it is negated."""
    if side is Side.CONFLICT:
        return _NEGATED_CONFLICT
    return _NEGATED_COOPERATION if cue.is_act and cue.kind not in _CONTACTS else _NEGATED_CONTACT


def _read(reading: _Reading, match: Match[Cue], side: Side, standing: float, *, is_negated: bool) -> None:
    """Read a cue of a side, in the light of what stands before it."""
    weight = match.value.weight
    turn = reading.turn
    if turn and turn.value.kind == Turn.ENDS:
        side, weight = _OPPOSITE[side], max(weight, _TURNED_WEIGHT)
        if reading.asked:  # to ask that attacks end is a demand
            side = Side.CONFLICT
        reading.turn = None
    elif turn and side is Side.CONFLICT:  # what is prevented does not happen
        side, weight = Side.COOPERATION, weight * _NEGATED_CONFLICT
    elif is_negated and not turn and not (reading.asked and side is Side.CONFLICT):
        weight *= _negated_share(match.value, side)
        side = _OPPOSITE[side]
    is_act = match.value.is_act or side != match.value.side
    weight *= standing * reading.keeps
    reading.cues.append(CountedCue(side, weight, match.value.kind, is_act, match.first, match.last))
    if is_act:
        reading.keeps *= _AFTER_A_HOLD if match.value.kind in _HOLDS else _AFTER_AN_ACT
