"""Reckon with rates: how much there is of each, or in all, of what a text tells, and how much in another time."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from briefing_tui.checking.numbers.figures import DATED_KINDS, FigureKind
from briefing_tui.checking.numbers.intervals import between_in_units
from briefing_tui.checking.numbers.measures import Measure, measures, rates_told
from briefing_tui.checking.numbers.shares import shares
from briefing_tui.checking.words.units import PERIODS, units
from briefing_tui.text.regex import regex

_MAX_COMBINED_NUMBERS = 8  # of a text, to bound the number of calculations, and of what comes out by chance
_MAX_COMBINED_BY_THREE = 6
_MAX_GAPS = 6  # times between dates of a text, for the same
_EACH = regex(
    r"(?<!\w)(?:each|every|per|apiece|average|averaged|averaging|daily|weekly|monthly|annual|annually|yearly)(?!\w)",
    re.IGNORECASE,
)
_A_UNIT = regex(r"(?<!\w)an? (\w+)", re.IGNORECASE)
_DAY_SECONDS = 86400


def tells_rate(text: str) -> bool:
    """Return whether a text tells how much there is of each, or of one unit: "$320 a tonne"."""
    return _EACH.search(text) is not None or any(found[1].lower() in units() for found in _A_UNIT.finditer(text))


def reckoned_rates(mine: Measure, known: Sequence[Measure], claim: str, text: str) -> Iterator[Decimal]:
    """Yield what the numbers of a text give where some are told for each, or for a time.

    That is how much there is of each or in all, what is left of a whole, and how much there is in another time.
    """
    few = [each for each in known if each.figure.kind not in {*DATED_KINDS, FigureKind.PERCENT}]
    values = [each.figure.value for each in few[:_MAX_COMBINED_NUMBERS]]
    for one, other in permutations(values, 2):
        yield one * other
        if other:
            yield one / other
    for whole, one, other in permutations(values[:_MAX_COMBINED_BY_THREE], 3):
        if one < other:
            yield whole - one * other
        if other and whole > one:
            yield (whole - one) / other
    times = [each.figure.value for each in measures(claim) if any(unit.dimension == "time" for unit in each.units)]
    yield from (value * factor for value in values for factor in (*times, *shares(text)))
    yield from (
        part / other for part in (value * share for value in values for share in shares(text)) for other in values
    )
    sizes = {period: units()[period][0].size for period in PERIODS if period in units()}
    yield from _in_other_times({mine.rate, *rates_told(claim)} & sizes.keys(), values, sizes)
    for period in {each.rate for each in few} | rates_told(text):
        days = sizes.get(period, Decimal(0)) / _DAY_SECONDS
        gaps = list(between_in_units(text, days))[:_MAX_GAPS] if days >= 1 else []
        yield from (value * gap for value in values for gap in gaps)


def _in_other_times(
    periods: Collection[str], values: Sequence[Decimal], sizes: Mapping[str, Decimal]
) -> Iterator[Decimal]:
    """Yield how much there is in some times of what some numbers tell for another."""
    for period in periods:
        for size in sizes.values():
            if size != sizes[period]:
                yield from (value * sizes[period] / size for value in values)
