"""Find the amounts that an English text tells without a number: a fraction ("half of"), or one of a unit ("a minute").

A number of a claim may be one of these: "50 percent", "sixty seconds".
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from briefing_tui.checking.numbers.figures import Figure, FigureKind
from briefing_tui.checking.numbers.measures import MAX_ROUNDING_RATIO, measure_of
from briefing_tui.checking.numbers.shares import shares
from briefing_tui.checking.words.units import Unit, units
from briefing_tui.text.regex import regex

_ONE_OF_A_UNIT = regex(
    r"(?<![\w-])(?:((?:an?|one|three)[ -]quarters? of|(?:one |a )?half(?: of)?) )?(?:an?|one) "
    r"(?=((?:[^\W\d_]+ ){0,2}[^\W\d_]+))",
    re.IGNORECASE,
)
_AND_A_HALF = " and a half"
# Of "two were charged, the third was freed", three are told of.
_ORDINALS = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_LAST = regex(rf"(?<!\w)the ({'|'.join(_ORDINALS)})(?=,| (?:was|is|has|had|were|one)(?!\w))", re.IGNORECASE)
_WHOLE, _HALF = Decimal(100), Decimal("0.5")


def may_be_unnumbered(figure: Figure, text: str) -> bool:
    """Return whether a number may be an amount that a text tells without one."""
    if figure.kind is FigureKind.COUNT and any(
        _ORDINALS[found[1].lower()] == figure.value for found in _LAST.finditer(text)
    ):
        return True
    if figure.kind is FigureKind.PERCENT:
        return any(_are_close(figure.value, _WHOLE * share) for share in shares(text))
    mine = measure_of(figure).units
    return bool(mine) and any(
        unit.dimension == other.dimension
        and (unit.name != other.name or times != 1)
        and _are_close(figure.value * unit.size, times * other.size)
        for times, others in amounts(text)
        for other in others
        for unit in mine
        if unit.size and other.size
    )


def amounts(text: str) -> Iterator[tuple[Decimal, tuple[Unit, ...]]]:
    """Yield how many of a unit, named by "a" or "one", a text tells: half of it, a quarter, one and a half."""
    for found in _ONE_OF_A_UNIT.finditer(text):
        form, its = _unit(found[2].lower())
        times = next(iter(shares(found[1])), Decimal(1)) if found[1] else Decimal(1)
        has_half = text.startswith(_AND_A_HALF, found.start(2) + len(form))
        yield times + _HALF if has_half else times, its


def _unit(words: str) -> tuple[str, tuple[Unit, ...]]:
    """Return the longest form at the beginning of some words that stands for units, and these; else no form."""
    table, parts = units(), words.split()
    forms = (" ".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next(((form, table[form]) for form in forms if form in table), ("", ()))


def _are_close(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= MAX_ROUNDING_RATIO * abs(other)
