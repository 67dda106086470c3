"""The pane of each statement: a threat, cooperation, perspective, or background, a section of its own."""

from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.events.cues import Side
from briefing_tui.drafting.events.sides import Evidence, Sides, Told, sides
from briefing_tui.drafting.events.views import BACKGROUNDS, PERSPECTIVES, Seen, View, Views, views
from briefing_tui.drafting.events.voice import Voice, voice
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.statements import Statement
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token, tokens

THREATS, COOPERATION, PERSPECTIVE, BACKGROUND = PANES = ("threats", "cooperation", "perspective", "background")

# The weights below were fitted together on some 600 annotated statements, each source left out in turn.
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
    View.PAST: 1.0,
    View.DESCRIPTION: 1.0,
    View.MEASURE: 1.5,
}
_WOULD_REPORTED = 0.5  # share of "would" in what somebody is reported to have said: there it is the past of "will"
_HEAD_START = {THREATS: 0.5, COOPERATION: 0.0, PERSPECTIVE: -0.2, BACKGROUND: 0.8}
_NO_CUE_MARGIN = 0.1  # at most, where nothing speaks for any pane
_HEADING = 0.1  # for the pane that the nearest heading tells of: it only breaks ties
_MAX_HEADING_TOKENS = 6
_NEIGHBOUR = 0.2  # share of a neighbour's scores, in the same paragraph
_NEIGHBOUR_BEYOND = 0.1  # the same, where it begins or ends the paragraph beside
_SPEECH = {PERSPECTIVE: 1.0, BACKGROUND: -0.4}  # in the voice of those who speak
_JOINT = 0.6  # share of statements for cooperation from which "we" are two sides, and the article no speech
_MARGIN_OVER = 1.5  # in the margin's divisor: little evidence, little margin

Scores = Mapping[str, float]


class Reading(NamedTuple):
    """What a statement was read to tell: of the two sides, and the views in it."""

    told: Told
    seen: tuple[Seen, ...]

    @property
    def has_cues(self) -> bool:
        """Whether anything in it speaks for a pane."""
        return bool(self.told.evidence or self.seen)


class Panes(NamedTuple):
    """The tables by which statements are put into panes."""

    sides: Sides
    views: Views
    headings: Phrases[str]
    voice: Voice

    def of_heading(self, heading: str) -> str | None:
        """Return the pane that a heading tells of; None where it tells of none, or is a sentence of its own."""
        words = tokens(heading)
        match = next(self.headings.longest(words), None) if len(words) <= _MAX_HEADING_TOKENS else None
        return match.value if match else None

    def reading(self, words: Sequence[Token]) -> Reading:
        """Return what a statement tells."""
        standing = self.sides.standing(words)
        return Reading(self.sides.told(words, standing), self.views.seen(words, standing))


def panes(language: Language) -> Panes:
    """Return the tables of a language by which statements are put into panes."""
    headings = language.phrases((entry, _pane(entry)) for entry in language.table("headings"))
    return Panes(sides(language), views(language), headings, voice(language))


def _pane(entry: Entry) -> str:
    if entry.section not in PANES:
        raise entry.error(f'"{entry.section}" is no pane: write one of {", ".join(PANES)}')
    return entry.section


def panes_of(
    statements: Sequence[Statement], panes: Panes, said: Sequence[Attribution | None] = ()
) -> tuple[Choice[str], ...]:
    """Return the pane of each statement of an article; the neighbours in its paragraph break ties.

    `said` is who says each statement, where that is known.
    """
    said = said or [None] * len(statements)
    readings = [panes.reading(statement.tokens) for statement in statements]
    under = {each: panes.of_heading(each[-1]) for each in {statement.headings for statement in statements} if each}
    alone = [
        _scores(reading, is_reported=bool(by and by.is_reported)) for reading, by in zip(readings, said, strict=True)
    ]
    speech = panes.voice.share(statements, said) * (1 - min(1.0, _agreeing(alone) / _JOINT))
    for statement, by, scores in zip(statements, said, alone, strict=True):
        if not (by and by.is_reported):
            for each, more in _SPEECH.items():
                scores[each] += more * speech
        if pane := under.get(statement.headings):
            scores[pane] += _HEADING
    return tuple(
        _choice(statement.tokens, reading, _with_neighbours(at, statements, alone))
        for at, (statement, reading) in enumerate(zip(statements, readings, strict=True))
    )


def pane_of(statement: Statement, panes: Panes) -> Choice[str]:
    """Return the pane of a statement by itself."""
    return panes_of((statement,), panes)[0]


def _agreeing(alone: Sequence[Scores]) -> float:
    """Return the share of statements that speak for cooperation first."""
    return sum(max(scores, key=lambda pane: scores[pane]) == COOPERATION for scores in alone) / max(1, len(alone))


def _scores(reading: Reading, *, is_reported: bool) -> dict[str, float]:
    weights = dict.fromkeys(PANES, 0.0)
    ought, possible, would = (_first(reading.seen, view) for view in (View.OUGHT, View.POSSIBILITY, View.WOULD))
    possible = min(possible, would)
    for told in reading.told.evidence:
        pane = COOPERATION if told.side is Side.COOPERATION else THREATS
        share = _UNREAL[pane] if ought <= told.first else _POSSIBLE[pane] if possible <= told.first else 1.0
        weights[pane] += told.weight * share * (1.0 if told.is_act else _THING)
    for seen in reading.seen:
        share = _WOULD_REPORTED if is_reported and seen.view is View.WOULD else 1.0
        weights[PERSPECTIVE if seen.view in PERSPECTIVES else BACKGROUND] += (
            seen.weight * _VIEW_WEIGHTS[seen.view] * share
        )
    return {pane: _levelled(weight) + _HEAD_START[pane] for pane, weight in weights.items()}


def _first(seen: Sequence[Seen], view: View) -> float:
    return min((each.first for each in seen if each.view is view), default=inf)


def _levelled(weight: float) -> float:
    return min(weight, _ENOUGH) + max(weight - _ENOUGH, 0) * _MORE


def _with_neighbours(at: int, statements: Sequence[Statement], alone: Sequence[Scores]) -> dict[str, float]:
    scores = dict(alone[at])
    for other in (at - 1, at + 1):
        if 0 <= other < len(statements) and statements[other].headings == statements[at].headings:
            is_near = statements[other].paragraph == statements[at].paragraph
            for pane, score in alone[other].items():
                scores[pane] += score * (_NEIGHBOUR if is_near else _NEIGHBOUR_BEYOND)
    return scores


def _choice(words: Sequence[Token], reading: Reading, scores: Scores) -> Choice[str]:
    best, second = sorted(scores, key=lambda pane: -scores[pane])[:2]
    margin = (scores[best] - scores[second]) / (abs(scores[best]) + abs(scores[second]) + _MARGIN_OVER)
    if not reading.has_cues:
        margin = min(margin, _NO_CUE_MARGIN)
    rule, said = _ground(words, reading, best)
    return Choice(best, Reason(rule, said, round(max(0.0, min(1.0, margin)), 2), second))


def _ground(words: Sequence[Token], reading: Reading, pane: str) -> tuple[str, str]:
    """Return the rule for a pane, and the words of the statement that weigh most for it."""
    if pane in {THREATS, COOPERATION}:
        side = Side.CONFLICT if pane == THREATS else Side.COOPERATION
        told = max((each for each in reading.told.evidence if each.side is side), key=_weight, default=None)
        if told is None:
            return "the statements beside it", ""
        return f"tells of {side}: {told.kind}", _said(words, told.first, told.last)
    views = PERSPECTIVES if pane == PERSPECTIVE else BACKGROUNDS
    seen = max((each for each in reading.seen if each.view in views), key=_weight, default=None)
    return (f"{pane}: {seen.view}", _said(words, seen.first, seen.last)) if seen else ("tells of no act", "")


def _weight(cue: Evidence | Seen) -> float:
    return cue.weight


def _said(words: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.text for token in words[first:last])
