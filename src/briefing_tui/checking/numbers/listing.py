"""Read two lists of one sentence whose items belong together: "Fiji and Tonga got 4 and 11 million respectively"."""

from collections.abc import Iterator, Sequence

from briefing_tui.checking.numbers.stretches import Number
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.units import units
from briefing_tui.text.word_sets import word_set

_MIN_LISTED = 2
_JOINERS = word_set("and , or - % $ € £")  # between the numbers of a list


def listed(sentence: Sentence, numbers: Sequence[Number]) -> Iterator[tuple[Number, frozenset[str]]]:
    """Yield the numbers of a list, each with the stems of the item that it belongs to; none where that is unclear."""
    if len(numbers) < _MIN_LISTED:
        return
    span = range(numbers[0].first, numbers[-1].last + 1)
    inside = (at for at in span if not any(each.first <= at <= each.last for each in numbers))
    if any(sentence.forms[at] not in _JOINERS and sentence.forms[at] not in units() for at in inside):
        return
    ends = (at for at, form in enumerate(sentence.forms) if form == "and" and at not in span)
    lists = [items for items in (_items(sentence, at) for at in ends) if len(items) == len(numbers)]
    if len(lists) == 1:
        yield from zip(numbers, lists[0], strict=True)


def _items(sentence: Sentence, conjunction: int) -> list[frozenset[str]]:
    """Return the stems of the items of a list, by the position of the "and" in it."""
    items = [_item(sentence, conjunction + 1, 1)[0]]
    at = conjunction
    while at >= 0:
        item, at = _item(sentence, at - 1 - (sentence.forms[at - 1 : at] == (",",)), -1)
        items.insert(0, item)
        if at < 0 or sentence.forms[at] != ",":
            break
    return items if all(items) else []


def _item(sentence: Sentence, start: int, step: int) -> tuple[frozenset[str], int]:
    """Return the stems of the words side by side from a position on, and the position after them."""
    found, position = set(), start
    is_name = sentence.tokens[start : start + 1] and sentence.tokens[start][0].isupper()
    while 0 <= position < len(sentence.forms) and (sentence.stems[position] or sentence.forms[position] == "the"):
        if is_name and sentence.tokens[position].islower():
            break
        found.add(sentence.stems[position])
        position += step
    return frozenset(found - {""}), position
