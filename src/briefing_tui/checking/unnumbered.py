"""Find the amounts that an English text tells without a number: a fraction ("half of"), or one of a unit ("a minute").

A number of a claim may be one of these: "50 percent", "sixty seconds".
"""

import re
from decimal import Decimal

from briefing_tui.checking.figures import Figure, FigureKind
from briefing_tui.checking.measures import MAX_ROUNDING_RATIO, measure_of
from briefing_tui.checking.words.units import Unit, units

_ONE_OF_A_UNIT = re.compile(r"(?<![\w-])(?:an?|one) (?=((?:[^\W\d_]+ ){0,2}[^\W\d_]+))", re.IGNORECASE)
_FRACTION = re.compile(
    r"(?<![\w-])(?:(one|an?|two|three|four)[ -])?"
    r"(half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?(?!\w)",
    re.IGNORECASE,
)
_NUMERATORS = {"two": 2, "three": 3, "four": 4}
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip  # as a list is read


def may_be_unnumbered(figure: Figure, text: str) -> bool:
    """Return whether a number may be an amount that a text tells without one."""
    if figure.kind is FigureKind.PERCENT:
        return any(_are_close(figure.value, percent) for percent in _percentages(text))
    mine = measure_of(figure).units
    return bool(mine) and any(
        unit.dimension == other.dimension
        and unit.name != other.name
        and _are_close(figure.value * unit.size, other.size)
        for found in _ONE_OF_A_UNIT.finditer(text)
        for other in _unit(found[1].lower())
        for unit in mine
        if unit.size and other.size
    )


def _percentages(text: str) -> list[Decimal]:
    return [
        Decimal(100) * _NUMERATORS.get((found[1] or "").lower(), 1) / _DENOMINATORS[found[2].lower()]
        for found in _FRACTION.finditer(text)
    ]


def _unit(words: str) -> tuple[Unit, ...]:
    """Return the units that the longest form at the beginning of some words may stand for."""
    table, parts = units(), words.split()
    forms = (" ".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((table[form] for form in forms if form in table), ())


def _are_close(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= MAX_ROUNDING_RATIO * abs(other)
