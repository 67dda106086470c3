"""The pane of each statement: a threat, cooperation, perspective, or background, a section of its own."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.events.cues import Side
from briefing_tui.drafting.events.sides import Sides, Told, sides
from briefing_tui.drafting.events.views import BACKGROUNDS, PERSPECTIVES, Seen, Views, views
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.statements import Statement
from briefing_tui.drafting.tokens import Token

THREATS, COOPERATION, PERSPECTIVE, BACKGROUND = PANES = ("threats", "cooperation", "perspective", "background")

_ENOUGH = 4.0  # weight of one side from which more adds little
_MORE = 0.3
_PERSPECTIVE_NEEDS = 0.6  # what perspective must have beyond the other panes
_BACKGROUND_HAS = 1.0  # what tells of nothing else is background
_NEIGHBOUR = 0.12  # share of a neighbour's scores, in the same paragraph
_HEADING = 0.15  # share of the scores of the headings
_MARGIN_OVER = 1.5  # in the margin's divisor: little evidence, little margin

Scores = Mapping[str, float]


class Reading(NamedTuple):
    """What a statement was read to tell: of the two sides, and the views in it."""

    told: Told
    seen: tuple[Seen, ...]


class Panes(NamedTuple):
    """The tables by which statements are put into panes."""

    sides: Sides
    views: Views

    def reading(self, tokens: Sequence[Token]) -> Reading:
        """Return what a statement tells."""
        standing = self.sides.standing(tokens)
        return Reading(self.sides.told(tokens, standing), self.views.seen(tokens, standing))


def panes(language: Language) -> Panes:
    """Return the tables of a language by which statements are put into panes."""
    return Panes(sides(language), views(language))


def panes_of(statements: Sequence[Statement], panes: Panes) -> tuple[Choice[str], ...]:
    """Return the pane of each statement of an article; the neighbours in its paragraph break ties."""
    readings = [panes.reading(statement.tokens) for statement in statements]
    alone = [_scores(reading) for reading in readings]
    return tuple(
        _choice(statement.tokens, reading, _with_neighbours(at, statements, alone))
        for at, (statement, reading) in enumerate(zip(statements, readings, strict=True))
    )


def pane_of(statement: Statement, panes: Panes) -> Choice[str]:
    """Return the pane of a statement by itself."""
    return panes_of((statement,), panes)[0]


def _scores(reading: Reading) -> dict[str, float]:
    seen = reading.seen
    forecast = sum(each.weight for each in seen if each.view in PERSPECTIVES)
    described = sum(each.weight for each in seen if each.view in BACKGROUNDS)
    return {
        THREATS: _levelled(reading.told.weight(Side.CONFLICT)),
        COOPERATION: _levelled(reading.told.weight(Side.COOPERATION)),
        PERSPECTIVE: _levelled(forecast) - _PERSPECTIVE_NEEDS,
        BACKGROUND: _levelled(described) * 0.8 + _BACKGROUND_HAS,
    }


def _levelled(weight: float) -> float:
    return min(weight, _ENOUGH) + max(weight - _ENOUGH, 0) * _MORE


def _with_neighbours(at: int, statements: Sequence[Statement], alone: Sequence[Scores]) -> dict[str, float]:
    scores = dict(alone[at])
    for other in (at - 1, at + 1):
        if 0 <= other < len(statements) and statements[other].paragraph == statements[at].paragraph:
            for pane, score in alone[other].items():
                scores[pane] += score * _NEIGHBOUR
    return scores


def _choice(tokens: Sequence[Token], reading: Reading, scores: Scores) -> Choice[str]:
    best, second = sorted(scores, key=lambda pane: -scores[pane])[:2]
    margin = (scores[best] - scores[second]) / (abs(scores[best]) + abs(scores[second]) + _MARGIN_OVER)
    rule, words = _ground(tokens, reading, best)
    return Choice(best, Reason(rule, words, round(max(0.0, min(1.0, margin)), 2), second))


def _ground(tokens: Sequence[Token], reading: Reading, pane: str) -> tuple[str, str]:
    """Return the rule for a pane, and the words of the statement that weigh most for it."""
    if pane in {THREATS, COOPERATION}:
        side = Side.CONFLICT if pane == THREATS else Side.COOPERATION
        told = max((each for each in reading.told.evidence if each.side is side), key=lambda each: each.weight)
        return f"tells of {side}: {told.kind}", _words(tokens, told.first, told.last)
    views = PERSPECTIVES if pane == PERSPECTIVE else BACKGROUNDS
    seen = max((each for each in reading.seen if each.view in views), key=lambda each: each.weight, default=None)
    return (f"{pane}: {seen.view}", _words(tokens, seen.first, seen.last)) if seen else ("tells of no act", "")


def _words(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.text for token in tokens[first:last])
