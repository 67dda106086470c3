"""The items of a model's answer: found wherever they stand in it, each validated, and none taken on trust.

A server may answer without the schema that was asked for, or break off: so each whole object is read by itself,
between words of all kinds, and what is no object of ours is counted and passed over.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, NoReturn

from briefing_tui.domain.vocabulary import Basis, Channel, Direction, Likelihood, Status, ThreatLevel
from briefing_tui.drafting.model.vocabulary import CHOICES, NONE, NUMBER, SPEAKERS, TEXT, WRAPPER, Importance
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible_line

_INSIDE = regex(r'"(?:[^"\\]|\\.)*"|[{}]|"', re.DOTALL)
_END_OF_THINKING = regex(r"</think(?:ing)?>|</thought>|\[/THINK\]", re.IGNORECASE)
_THINKING = regex(r"\s*(?:<think(?:ing)?>|<thought>|\[THINK\])", re.IGNORECASE)
_MAX_ITEM_CHARACTERS = 4_000
_MAX_UNCLOSED = 8  # objects that never end, after which nothing more is looked for
_MAX_ITEMS_PER_STATEMENT = 4  # after which an answer only repeats itself
_MAX_SPEAKERS = 5
_MAX_TEXT_CHARACTERS = 1_000
_MAX_NUMBER_DIGITS = 6

Value = Basis | Likelihood | ThreatLevel | Channel | Status | Direction | Importance | str | tuple[str, ...] | None


class Refusal(StrEnum):
    """Why something in an answer was refused; the value is how it is told of several."""

    UNREADABLE = "items that are no valid JSON"
    UNKNOWN_NUMBER = "items with the number of no sentence that was asked about"
    REPEATED = "items that say again what was answered"
    CONTRADICTORY = "items that contradict each other"
    OUTSIDE_VOCABULARY = "values outside the vocabularies"
    UNKNOWN_SPEAKER = "speakers who are no actor of the article and do not stand in the sentence"
    AGAINST_FORMAT = "values that do not go together"
    UNFAITHFUL = "texts that say something else than their sentences"
    WARNED_OF = "values that the check would warn of"


class Item(NamedTuple):
    """What a model answered about one statement: its number, and the values by key; None stands for none."""

    number: int
    values: Mapping[str, Value]


class Answer(NamedTuple):
    """The items of an answer that can be used, what was refused, and whether it broke off inside an item."""

    items: tuple[Item, ...]
    refused: Counter[Refusal]
    is_cut: bool


class _InvalidItemError(ValueError):
    """An object has a key twice, or a number that is none."""


def answer_of(text: str, numbers: Sequence[int]) -> Answer:
    """Return what a text answers about the statements with `numbers`."""
    refused: Counter[Refusal] = Counter()
    found: dict[int, Item] = {}
    contradicted: set[int] = set()
    objects = _Objects(_after_thinking(text))
    for count, raw in enumerate(objects):
        if count >= _MAX_ITEMS_PER_STATEMENT * len(numbers):
            refused[Refusal.REPEATED] += 1
            break
        item = _item(raw, frozenset(numbers), refused)
        if item is None:
            continue
        before = found.setdefault(item.number, item)
        if before is not item:
            is_same = before.values == item.values
            refused[Refusal.REPEATED if is_same else Refusal.CONTRADICTORY] += 1
            if not is_same:
                contradicted.add(item.number)
    kept = tuple(item for number, item in sorted(found.items()) if number not in contradicted)
    refused[Refusal.CONTRADICTORY] += len(contradicted)  # the first of each
    return Answer(kept, +refused, objects.is_cut)


def _after_thinking(text: str) -> str:
    """Return what follows the thinking before an answer: nothing, where it thinks to its end."""
    ends = list(_END_OF_THINKING.finditer(text))
    if ends:
        return text[ends[-1].end() :]
    return "" if _THINKING.match(text) else text


class _Objects:
    """The innermost whole objects of a text, in order, in one pass; `is_cut` says that the last is not whole."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.is_cut = False

    def __iter__(self) -> Iterator[str]:
        position = unclosed = 0
        while unclosed < _MAX_UNCLOSED and (start := self._text.find("{", position)) >= 0:
            start, end = self._innermost(start)
            if end:
                yield self._text[start:end]
                self.is_cut = False
            else:
                unclosed += 1
                self.is_cut = True
            position = end or start + 1

    def _innermost(self, start: int) -> tuple[int, int]:
        """Return where the first object begins and ends that holds no other, from `start` on; the end is 0 for none."""
        position = start + 1
        while found := _INSIDE.search(self._text, position):
            match found[0]:
                case "{":
                    start = found.start()
                case "}":
                    return start, found.end()
                case '"':
                    return start, 0  # a string without an end
            position = found.end()
        return start, 0


def _item(raw: str, numbers: frozenset[int], refused: Counter[Refusal]) -> Item | None:
    """Return the item that an object is, without the values that are refused; None where it is none."""
    try:
        if len(raw) > _MAX_ITEM_CHARACTERS:
            raise _InvalidItemError
        values = json.loads(raw, object_pairs_hook=_without_repetition, parse_constant=_no_number, strict=False)
    except (ValueError, RecursionError):
        refused[Refusal.UNREADABLE] += 1
        return None
    if NUMBER not in values and WRAPPER in values:
        return None  # an empty list
    number = _number(values.pop(NUMBER, None))
    if number not in numbers:
        refused[Refusal.UNKNOWN_NUMBER] += 1
        return None
    return Item(number, dict(_values(values, refused)))


def _without_repetition(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _InvalidItemError
    return found


def _no_number(name: str) -> NoReturn:
    raise _InvalidItemError(name)


def _number(value: object) -> int:
    """Return the number of a statement, which some models write as a string; -1 for anything else."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= _MAX_NUMBER_DIGITS:
        return int(value)
    return -1


def _values(values: Mapping[str, object], refused: Counter[Refusal]) -> Iterator[tuple[str, Value]]:
    """Yield the values of an item that are of their vocabulary; keys that nobody asked for are passed over."""
    for key, value in values.items():
        if value is None or value in ("", []):
            continue  # as good as not answered
        if key in CHOICES:
            chosen = _chosen(key, value)
        elif key == TEXT:
            chosen = _text(value)
        elif key == SPEAKERS:
            chosen = _speakers(value)
        else:
            continue
        if chosen is _REFUSED:
            refused[Refusal.OUTSIDE_VOCABULARY] += 1
        else:
            yield key, chosen


_REFUSED = "\0"  # no value can be this, since no value holds a control character


def _chosen(key: str, value: object) -> Value:
    choices = CHOICES[key]
    word = value.strip().lower().replace(" ", "-").replace("_", "-") if isinstance(value, str) else ""
    if word == NONE and choices.may_be_none:
        return None
    return choices.values.get(word, _REFUSED)


def _text(value: object) -> Value:
    if not isinstance(value, str) or len(value) > _MAX_TEXT_CHARACTERS or visible_line(value) != value:
        return _REFUSED
    return " ".join(value.split()) or _REFUSED


def _speakers(value: object) -> Value:
    names = [value] if isinstance(value, str | int) else value
    if not isinstance(names, list) or len(names) > _MAX_SPEAKERS:
        return _REFUSED
    texts = [
        _text(str(name)) if isinstance(name, str | int) and not isinstance(name, bool) else _REFUSED for name in names
    ]
    if _REFUSED in texts:
        return _REFUSED
    named = tuple(dict.fromkeys(str(text) for text in texts if str(text).lower() != NONE))
    return named or None
