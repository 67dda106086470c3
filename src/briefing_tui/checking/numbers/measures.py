"""Read what stands beside a number: its unit, how often it is so much, and whether it is a bound of the true number."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from briefing_tui.checking.numbers.figures import Figure, figures
from briefing_tui.checking.words.units import MAX_UNIT_WORDS, PERIODS, RATES, Unit, units
from briefing_tui.text.regex import regex

_UNIT_WORD = regex(r"[ \-‐‑]?((?:[^\W\d_]|[²³°%‰$€£¥₹₺₪₦₴])[^\s,;:!?()\"'’]*)")
_RATE = regex(rf"(?<!\w)(?:(?:an?|per|each|every) ({'|'.join(PERIODS)})|({'|'.join(RATES)}))(?!\w)", re.IGNORECASE)
_STRETCH_END = regex(r"[.,;:()](?:\s|$)|\d")  # what follows belongs to something else
MAX_ROUNDING_RATIO = Decimal("0.06")  # between a measure and the same one in another unit, which is often rounded


class Measure(NamedTuple):
    """A number of a text with what it may be a number of, its words with the unit, and the time that it is so much in.

    There are two units where the word has two senses: "pound"; the time is empty where none is named.
    """

    figure: Figure
    units: tuple[Unit, ...]
    words: str
    rate: str

    def may_equal(self, other: "Measure") -> bool:
        """Return whether two measures may be one, in two units: "two weeks" and "14 days"."""
        return any(
            mine.dimension == its.dimension
            and mine.name != its.name
            and abs(self.figure.value * mine.size - other.figure.value * its.size)
            <= MAX_ROUNDING_RATIO * abs(self.figure.value * mine.size)
            for mine in self.units
            for its in other.units
            if mine.size and its.size
        )

    def may_measure_same(self, other: "Measure") -> bool:
        """Return whether the units of two measures measure the same, as far as both have any: no tonnes are days."""
        mine, its = self.dimensions, other.dimensions
        return not mine or not its or not mine.isdisjoint(its)

    @property
    def dimensions(self) -> frozenset[str]:
        """What its units measure: "mass", "time"."""
        return frozenset(unit.dimension for unit in self.units)


def rates_told(text: str) -> frozenset[str]:
    """Return the times in which a text tells that something is so much: "a day", "annual"."""
    return frozenset((found[1] or "").lower() or RATES[found[2].lower()] for found in _RATE.finditer(text))


def measures(text: str) -> Iterator[Measure]:
    """Yield the numbers of a text with their units, in its order: those without one have no units."""
    return map(measure_of, figures(text))


def measure_of(figure: Figure) -> Measure:
    """Return a number with the unit that stands just after it, or just before it as a sign."""
    stretch = figure.after
    end = _STRETCH_END.search(stretch)
    stretch = stretch[: end.start()] if end else stretch
    found = _RATE.search(stretch)
    rate = ((found[1] or "").lower() or RATES[found[2].lower()]) if found else ""
    return Measure(figure, *_unit(figure), rate)


def _unit(figure: Figure) -> tuple[tuple[Unit, ...], str]:
    """Return the units that a number may have, by the longest words for one, and the number with these words."""
    table, after, number = units(), figure.after, figure.words
    if number[:1] in table and not number[:1].isalnum():
        return table[number[:1]], number
    if number.endswith("%"):
        return table["%"], number
    ends, form = [0], ""
    forms: list[str] = []
    while len(forms) < MAX_UNIT_WORDS:
        word = _UNIT_WORD.match(after, ends[-1])
        if word is None:
            break
        form = f"{form} {word[1].replace('.', '').lower()}".lstrip()
        forms.append(form)
        ends.append(word.end())
    for length in range(len(forms), 0, -1):
        if forms[length - 1] in table:
            words = after[: ends[length]].rstrip(".")
            return table[forms[length - 1]], number if number.endswith(words) else f"{number}{words}"
    return (), number
