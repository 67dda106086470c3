"""What becomes of a statement by a model's choice: the values that it changes, each with a reason, within the rules."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from briefing_tui.domain.briefing import Actor
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.model.examining import Examiner
from briefing_tui.drafting.model.faithfulness import LanguageWords, is_faithful
from briefing_tui.drafting.model.items import Item, Refusal, Value
from briefing_tui.drafting.model.questions import speaker_of
from briefing_tui.drafting.model.vocabulary import (
    BASIS,
    CHOICES,
    IMPORTANCE,
    LIKELIHOOD,
    PANE,
    SPEAKERS,
    TEXT,
    Importance,
)

_REPORTED = (Basis.REPORTED, Basis.ALLEGED)
_EMPHASES = {Importance.KEY: 1.0, Importance.MINOR: -1.0}
_MARGIN_WITHOUT_RULE = 0.5  # of a value where the rules have found none
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Chooser:
    """What a model's choices are judged by; `model` is its name, for the reasons."""

    model: str
    examiner: Examiner
    words: LanguageWords

    def chosen(self, analysis: Analysis, item: Item, refused: Counter[Refusal]) -> Analysis:
        """Return an analysis with what an item changes of it; what is refused is counted."""
        analysis = self._with_pane(analysis, item, refused)
        analysis = self._with_basis(analysis, item, refused)
        analysis = self._with_text(analysis, item, refused)
        importance = item.values.get(IMPORTANCE)
        if not isinstance(importance, Importance) or importance is Importance.NORMAL:
            return analysis
        reason = Reason(f"{importance} to the model {self.model}")
        return replace(analysis, emphasis=Choice(_EMPHASES[importance], reason))

    def _with_pane(self, analysis: Analysis, item: Item, refused: Counter[Refusal]) -> Analysis:
        """Return an analysis in the model's pane, with the model's values of what claims of that pane have."""
        pane = item.values.get(PANE)
        if isinstance(pane, str) and pane != analysis.pane.value:
            analysis = replace(analysis, pane=self._choice(pane, analysis.pane))
        values = dict(analysis.values)
        for key, choices in CHOICES.items():
            if not choices.pane or key not in item.values:
                continue
            if choices.pane == analysis.pane.value:
                _set(values, key, item.values[key], self)
            elif item.values[key] is not None:
                refused[Refusal.AGAINST_FORMAT] += 1
        return replace(analysis, values=values)

    def _with_basis(self, analysis: Analysis, item: Item, refused: Counter[Refusal]) -> Analysis:
        """Return an analysis with the model's basis and what goes with it: all three, or none of them."""
        basis = item.values.get(BASIS)
        basis = basis if isinstance(basis, Basis) else analysis.basis.value
        values = dict(analysis.values)
        speakers = self._speakers(analysis, item, refused)
        if basis in _REPORTED:
            if speakers:
                _set(values, SPEAKERS, speakers, self)
            if not (SPEAKERS in values and values[SPEAKERS].value):
                refused[Refusal.AGAINST_FORMAT] += 1
                return analysis
        else:
            refused[Refusal.AGAINST_FORMAT] += bool(speakers)
            values.pop(SPEAKERS, None)
        if basis is not Basis.ASSESSED:
            refused[Refusal.AGAINST_FORMAT] += item.values.get(LIKELIHOOD) is not None
            values.pop(LIKELIHOOD, None)
        elif LIKELIHOOD in item.values:
            _set(values, LIKELIHOOD, item.values[LIKELIHOOD], self)
        choice = analysis.basis if basis is analysis.basis.value else self._choice(basis, analysis.basis)
        changed = replace(analysis, basis=choice, values=values)
        return self._unless_warned(analysis, changed, Refusal.WARNED_OF, refused)

    def _with_text(self, analysis: Analysis, item: Item, refused: Counter[Refusal]) -> Analysis:
        text = item.values.get(TEXT)
        sentence = analysis.text.value
        if not isinstance(text, str) or text == sentence:
            return analysis
        names = [
            name
            for actor in self.examiner.actors
            if actor.id in analysis.actors
            for name in (actor.name, *actor.aliases)
        ]
        if not is_faithful(text, sentence, names, self.words, is_reported=analysis.basis.value in _REPORTED):
            refused[Refusal.UNFAITHFUL] += 1
            return analysis
        reason = Reason(f"the model {self.model}, from the sentence")
        return self._unless_warned(analysis, replace(analysis, text=Choice(text, reason)), Refusal.UNFAITHFUL, refused)

    def _unless_warned(
        self, before: Analysis, after: Analysis, refusal: Refusal, refused: Counter[Refusal]
    ) -> Analysis:
        """Return the later analysis, or the earlier one where a rule warns of the later alone."""
        if after == before or self.examiner.warnings(after) <= self.examiner.warnings(before):
            return after
        refused[refusal] += 1
        return before

    def _speakers(self, analysis: Analysis, item: Item, refused: Counter[Refusal]) -> tuple[str, ...]:
        """Return the speakers that a model names, as the format has them: ids of actors, or words of the sentence."""
        named = item.values.get(SPEAKERS)
        if not isinstance(named, tuple):
            return ()
        found = [_speaker(name, self._sentence(analysis), self.examiner.actors) for name in named]
        refused[Refusal.UNKNOWN_SPEAKER] += found.count("")
        return tuple(dict.fromkeys(filter(None, found)))

    def _sentence(self, analysis: Analysis) -> str:
        span = analysis.statement.span
        return " ".join(self.examiner.article.text[span.start : span.end].split())

    def choice(self, value: Value, before: Choice[object] | None) -> Choice[object]:
        """Return a value that the model chose where the rules chose another, or none."""
        if before is None:
            return Choice(
                value, Reason(f"the model {self.model}, where the rules found none", "", _MARGIN_WITHOUT_RULE)
            )
        return self._choice(value, before)

    def _choice(self, value: _Value, before: Choice[_Value] | Choice[object]) -> Choice[_Value]:
        """Return a value with its reason; where the rules were sure of another, it is unsure."""
        instead = _written(before.value)
        rule = f"the model {self.model}, instead of the rules' {instead}"
        return Choice(value, Reason(rule, "", max(0.0, 1 - before.reason.margin), instead))


def _set(values: dict[str, Choice[object]], key: str, value: Value, chooser: Chooser) -> None:
    """Set a value that differs from that of the rules; None takes it away."""
    before = values.get(key)
    if value is None:
        values.pop(key, None)
    elif before is None or before.value != value:
        values[key] = chooser.choice(value, before)


def _speaker(name: str, sentence: str, actors: Sequence[Actor]) -> str:
    """Return who is meant by a speaker's sign, id or name, or by words of a sentence; empty for nobody."""
    by_sign = speaker_of(name, actors)
    if by_sign is not None:
        return by_sign.id
    low = name.casefold()
    for actor in actors:
        if low in (each.casefold() for each in (actor.id, actor.name, *actor.aliases)):
            return actor.id
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence, re.IGNORECASE)
    return found[0] if found and any(char.isalpha() for char in name) else ""


def _written(value: object) -> str:
    """Return a value as the format writes it."""
    return ", ".join(map(str, value)) or "nobody" if isinstance(value, tuple) else str(value)


def changes(before: Analysis, after: Analysis) -> int:
    """Return how many values of an analysis are others than before."""
    return sum(_pair(before, key) != _pair(after, key) for key in {*_keys(before), *_keys(after)})


def _keys(analysis: Analysis) -> Iterator[str]:
    yield from ("text", "pane", "basis", "emphasis")
    yield from analysis.values


def _pair(analysis: Analysis, key: str) -> object:
    return analysis.values[key].value if key in analysis.values else getattr(analysis, key, None)
