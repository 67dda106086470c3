"""The pane of each statement: a threat, cooperation, perspective, or background, a section of its own."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.drafting.analysis import PANES
from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.events.cues import Side
from briefing_tui.drafting.events.scores import COOPERATION, PERSPECTIVE, THREATS, Reading, Scores, scores_of
from briefing_tui.drafting.events.sides import CountedCue, Sides, sides
from briefing_tui.drafting.events.views import BACKGROUNDS, PERSPECTIVES, Seen, Views, views
from briefing_tui.drafting.events.voice import Voice, voice
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.statements import Statement
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token, text_of, tokens

_NO_CUE_MARGIN = 0.1  # at most, where nothing speaks for any pane
_HEADING = 0.1  # for the pane that the nearest heading tells of: it only breaks ties
_MAX_HEADING_TOKENS = 6
_NEIGHBOUR = 0.2  # share of a neighbour's scores, in the same paragraph
_NEIGHBOUR_BEYOND = 0.1  # the same, where it begins or ends the paragraph beside
_MARGIN_OVER = 1.5  # in the margin's divisor: little evidence, little margin


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
    headings = {statement.headings for statement in statements}
    under = {each: panes.of_heading(each[-1]) for each in headings if each}
    scores = scores_of(statements, readings, said, panes.voice)
    for statement, each in zip(statements, scores, strict=True):
        if pane := under.get(statement.headings):
            each[pane] += _HEADING
    return tuple(
        _choice(statement.tokens, reading, _with_neighbours(at, statements, scores))
        for at, (statement, reading) in enumerate(zip(statements, readings, strict=True))
    )


def _with_neighbours(at: int, statements: Sequence[Statement], alone: Sequence[Scores]) -> Scores:
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
        told = max((each for each in reading.told.cues if each.side is side), key=_weight, default=None)
        if told is None:
            return "the statements beside it", ""
        return f"tells of {side}: {told.kind}", text_of(words[told.first : told.last])
    views = PERSPECTIVES if pane == PERSPECTIVE else BACKGROUNDS
    seen = max((each for each in reading.seen if each.view in views), key=_weight, default=None)
    return (f"{pane}: {seen.view}", text_of(words[seen.first : seen.last])) if seen else ("tells of no act", "")


def _weight(cue: CountedCue | Seen) -> float:
    return cue.weight
