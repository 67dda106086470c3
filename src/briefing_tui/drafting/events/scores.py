"""How much a statement speaks for each pane."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from briefing_tui.drafting.analysis import PANES
from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.events.cues import Side
from briefing_tui.drafting.events.sides import Told
from briefing_tui.drafting.events.views import PERSPECTIVES, Seen, View
from briefing_tui.drafting.events.voice import Voice
from briefing_tui.drafting.statements import Statement
from briefing_tui.drafting.tokens import STEM_LETTERS

THREATS, COOPERATION, PERSPECTIVE, BACKGROUND = PANES

# Set by hand on annotated statements of several sources; fitting them, each source left out in turn, gained nothing.
_ENOUGH = 4.0  # weight from which more of the same adds little
_MORE = 0.3
_THING = 1.2  # share of what only names a thing: a statement names several where it tells of one act
_UNREAL = {COOPERATION: 0.5, THREATS: 0.5}  # share of what should be done: it is not done
_POSSIBLE = {COOPERATION: 0.75, THREATS: 1.15}  # share of what may come: a forecast of a hostile act is a threat
_VIEW_WEIGHTS = {
    View.FORECAST: 1.0,
    View.POSSIBILITY: 1.0,
    View.WOULD: 1.0,
    View.OUGHT: 1.35,
    View.CONDITION: 1.0,
    View.VERDICT: 1.6,
    View.VIEW: 1.0,
    View.DEVELOPMENT: 1.4,
    View.HAD: 1.0,
    View.PAST: 1.0,
    View.DESCRIPTION: 1.0,
    View.MEASURE: 1.5,
}
_SHIFTED = 0.5  # share of "would" and "had" in what somebody is reported to have said: there they are "will" and "has"
_HEAD_START = {THREATS: 0.5, COOPERATION: 0.0, PERSPECTIVE: -0.2, BACKGROUND: 0.8}
_SPEECH = {PERSPECTIVE: 1.0, BACKGROUND: -0.4}  # in the voice of those who speak
_JOINT = 0.6  # share of statements for cooperation from which "we" are two sides, and the article no speech
_FEW = 8  # in a short article, that a thing is named twice says little

Scores = dict[str, float]
"""How much speaks for each pane, by the pane."""


class Reading(NamedTuple):
    """What a statement was read to tell: of the two sides, and the views in it."""

    told: Told
    seen: tuple[Seen, ...]

    @property
    def has_cues(self) -> bool:
        """Whether anything in it speaks for a pane."""
        return bool(self.told.cues or self.seen)


def scores_of(
    statements: Sequence[Statement], readings: Sequence[Reading], said: Sequence[Attribution | None], voice: Voice
) -> list[Scores]:
    """Return how much each statement of an article speaks for each pane; `said` is who says it."""
    topics = _topics(statements, readings)
    reported = [by is not None and by.is_reported for by in said]
    scores = [_scores(*each) for each in zip(readings, topics, reported, strict=True)]
    speech = voice.share(statements, said) * (1 - min(1.0, _agreeing(scores) / _JOINT))
    for is_reported, each in zip(reported, scores, strict=True):
        for pane, more in _SPEECH.items():
            each[pane] += 0.0 if is_reported else more * speech
    return scores


def _topics(statements: Sequence[Statement], readings: Sequence[Reading]) -> list[dict[int, float]]:
    """Return for each statement, by the place of each thing that it names, the share of the others that name it.

    What an article speaks of all along, such as terrorism, tells nothing of a single statement.
    """
    stems = [
        {told.first: statement.tokens[told.first].low[:STEM_LETTERS] for told in reading.told.cues if not told.is_act}
        for statement, reading in zip(statements, readings, strict=True)
    ]
    often = Counter(stem for each in stems for stem in set(each.values()))
    return [{at: (often[stem] - 1) / (len(stems) + _FEW) for at, stem in each.items()} for each in stems]


def _agreeing(alone: Sequence[Scores]) -> float:
    """Return the share of statements that speak for cooperation first."""
    return sum(max(scores, key=lambda pane: scores[pane]) == COOPERATION for scores in alone) / max(1, len(alone))


def _scores(reading: Reading, topic: Mapping[int, float], is_reported: bool) -> Scores:
    weights = dict.fromkeys(PANES, 0.0)
    ought, possible, would = (_first(reading.seen, view) for view in (View.OUGHT, View.POSSIBILITY, View.WOULD))
    possible = min(possible, would)
    for told in reading.told.cues:
        pane = COOPERATION if told.side is Side.COOPERATION else THREATS
        share = _UNREAL[pane] if ought <= told.first else _POSSIBLE[pane] if possible <= told.first else 1.0
        weights[pane] += told.weight * share * (1.0 if told.is_act else _THING * (1 - topic[told.first]))
    for seen in reading.seen:
        share = _SHIFTED if is_reported and seen.view in {View.WOULD, View.HAD} else 1.0
        weights[PERSPECTIVE if seen.view in PERSPECTIVES else BACKGROUND] += (
            seen.weight * _VIEW_WEIGHTS[seen.view] * share
        )
    return {pane: _levelled(weight) + _HEAD_START[pane] for pane, weight in weights.items()}


def _first(seen: Sequence[Seen], view: View) -> float:
    return min((each.first for each in seen if each.view is view), default=inf)


def _levelled(weight: float) -> float:
    return min(weight, _ENOUGH) + max(weight - _ENOUGH, 0) * _MORE
