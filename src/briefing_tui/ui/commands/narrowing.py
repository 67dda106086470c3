"""What a window offers, narrowed by what is typed: the likeliest first, and of many only so many as can be read."""

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum

from briefing_tui.reading.effect import Choice, Found
from briefing_tui.text.search import Searchable

MAX_SHOWN = 200  # choices: more are found by words
_APART, _WITHIN = "\0", "\1"  # between things, and between what one is searched by: no query holds them


class Fit(IntEnum):
    """How well a thing fits what is typed, the best first."""

    IS = 0
    BEGINS = 1
    WORDS_BEGIN = 2
    TYPED = 3  # of what is typed itself, where it may be taken as it stands
    HAS = 4


class Names:
    """The names of things, each with what else it is searched by."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        """Take the names; nothing is done before the first search."""
        self._names = tuple(names)
        self._text = Searchable(_APART.join(map(_WITHIN.join, self._names)))

    def ranked(self, query: str) -> list[tuple[Fit, int]]:
        """Return the numbers of the things, from 0, that have every word of a query, each with how well it fits."""
        words = query.split()
        forms = [self._text.forms(word) for word in words]
        columns = [[needle in thing for thing in text.split(_APART)] for text, needle in forms]
        found = (number for number, holds in enumerate(zip(*columns, strict=True)) if all(holds))
        numbers = found if words else range(len(self._names))
        return sorted((_fit(self._names[number][0], words), number) for number in numbers)


def _fit(name: str, words: Sequence[str]) -> Fit:
    """Return how well a thing fits words that it has."""
    name, typed = name.casefold(), " ".join(words).casefold()
    if name.startswith(typed):
        return Fit.IS if name == typed else Fit.BEGINS
    parts = name.replace("_", " ").split()
    begins = all(any(part.startswith(word) for part in parts) for word in typed.split())
    return Fit.WORDS_BEGIN if begins else Fit.HAS


def narrowed(choices: Sequence[Choice], query: str, *typed: Choice) -> Found:
    """Return the choices of a menu that fit a query, and what is `typed` itself, in groups by the best of each."""
    names = Names(
        (choice.lead or choice.text, choice.text, choice.note, choice.place, choice.group) for choice in choices
    )
    ranked = names.ranked(query)
    found = [(fit, choices[number]) for fit, number in ranked] + [(Fit.TYPED, choice) for choice in typed]
    found.sort(key=lambda one: one[0])
    groups = dict.fromkeys(choice.group for _, choice in found)
    return Found([choice for group in groups for _, choice in found if choice.group == group], tuple(query.split()))


def few(names: Names, query: str, choice: Callable[[int], Choice], said: str, *typed: Choice) -> Found:
    """Return the choices of what fits a query, of many the best, and what is `typed` itself.

    `choice` makes the one of a number; `said` is said above them.
    """
    ranked = names.ranked(query)
    before = [choice(number) for fit, number in ranked[:MAX_SHOWN] if fit < Fit.TYPED]
    behind = [choice(number) for fit, number in ranked[:MAX_SHOWN] if fit > Fit.TYPED]
    return Found([*before, *typed, *behind], tuple(query.split()), told(len(ranked), said))


def told(number: int, said: str) -> str:
    """Return what is said above so many choices, of which some may not be shown."""
    more = f"{MAX_SHOWN} of {number:,} are shown: type words to find others" if number > MAX_SHOWN else ""
    return "\n".join(filter(None, (said, more)))
