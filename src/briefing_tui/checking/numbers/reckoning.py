"""Say whether a number may have been reckoned from those of a text: as a sum, difference, share, rate or time between.

What comes out of a calculation is often rounded; so much as the number's own digits allow, and a little more where it
is told as approximate.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Context, Decimal
from itertools import combinations, islice, pairwise, permutations, product

from briefing_tui.checking.numbers.figures import DATED_KINDS, Figure, FigureKind, figures
from briefing_tui.checking.numbers.intervals import may_be_between
from briefing_tui.checking.numbers.measures import Measure, measure_of
from briefing_tui.checking.numbers.rates import reckoned_rates, tells_rate
from briefing_tui.checking.numbers.shares import multiples, shares
from briefing_tui.checking.words.bounds import AT_LEAST, AT_MOST
from briefing_tui.text.regex import regex

_MAX_COMBINED_NUMBERS = 8  # of a text, to bound the number of calculations, and of what comes out by chance
_MAX_COMBINED_BY_THREE = 5
_MAX_SUMMED = 12  # all of a text's numbers, in a sum
_MAX_ROUNDING_RATIO = Decimal("0.06")  # of what was calculated, where the number is told as approximate
_MAX_BOUND_RATIO = Decimal("0.25")  # the same for the next round number below or above: "more than 20" for 24
_MIN_ROUNDED_DIGITS = 2  # of a number that is rounded without a word that says so
_WHOLE = Decimal(100)  # per cent
_POINTS = regex(r"[ -](?:percentage |basis )?points?(?!\w)")
_BASIS_POINTS = regex(r"[ -]basis points?(?!\w)")
_BASIS_POINTS_PER_POINT = 100
_TIMES = regex(r"[ -]?(?:times|fold)(?!\w)")
# The hundredths of the currencies of ISO 4217, by their English names.
_HUNDREDTHS = regex(
    r" (?:(?:euro)?cents?|pence|kopecks?|kopeks?|kopiykas?|tyiyns?|tiyins?|diram|tetri|qapik|öre|øre|ore|groszy?"
    r"|hellers?"
    r"|fillér|bani|stotinki|centimes?|cent[aá]vos?|c[eé]ntimos?|sen|paise|paisa|poisha|piastres?|kuru[sş]|agorot"
    r"|pesewas?|kobo|ngwee|thebe|satang|fen|halalas?|luma|pul)(?!\w)"
)
_BETWEEN_UNITS = (" ", " and ", ", ")
_OTHERS = regex(r" (?:others?|more|further)(?!\w)")  # beside those that are named: "Austria and seven others"
_MAX_NAMED = 3  # beside "others"
# Numbers in other words, the longest first.
_COLLECTIVES = regex(r"(?<!\w)(?:(half a dozen)|an? (?:(dozen)|(score)|(couple|pair)))(?!\w)", re.IGNORECASE)
_COLLECTIVE_VALUES = (6, 12, 20, 2)


def may_be_reckoned(figure: Figure, claim: str, text: str) -> bool:
    """Return whether a number of `claim` may come of a calculation with those that stand in `text`."""
    if figure.kind in DATED_KINDS:
        return False
    known = _known(text)
    if _OTHERS.match(figure.after) and any(0 < each.figure.value - figure.value <= _MAX_NAMED for each in known):
        return True
    if _comes_of(figure, known, claim, text):
        return True
    values = {figure.value, *(each.figure.value for each in known)}
    others = (each for each in islice(figures(claim), _MAX_COMBINED_BY_THREE) if each.value not in values)
    own = [measure_of(each) for each in others if each.kind not in DATED_KINDS and _comes_of(each, known, claim, text)]
    return bool(own) and _comes_of(figure, [*own, *known], claim, text)


def _known(text: str) -> list[Measure]:
    """Return the numbers of a text; so many hundredths of a unit of money are told in that unit as well."""
    known = [measure_of(each) for each in islice(figures(text, with_one=True), _MAX_SUMMED)]
    cents = [each.figure for each in known if _HUNDREDTHS.match(each.figure.after)]
    return known + [
        Measure(each._replace(kind=FigureKind.MONEY, value=each.value / _WHOLE), (), each.words, "") for each in cents
    ]


def _comes_of(figure: Figure, known: Sequence[Measure], claim: str, text: str) -> bool:
    """Return whether a number may come of a calculation with some others, or be the time between dates of a text."""
    mine = measure_of(figure)
    if may_be_between(mine, text):
        return True
    wholes = (Decimal(1), _WHOLE) if _HUNDREDTHS.match(figure.after) else (Decimal(1),)
    return any(_is_close(figure, value * whole) for value in _reckoned(mine, known, claim, text) for whole in wholes)


def _reckoned(mine: Measure, known: Sequence[Measure], claim: str, text: str) -> Iterator[Decimal]:
    """Yield what may be calculated for a number of a claim."""
    if _is_percentage(mine.figure):
        yield from _percentages(mine.figure, known, text)
        return
    numbers = [each for each in known if _may_combine(mine, each)]
    values = _collectives(text) + [each.figure.value for each in numbers]
    yield from _sums(sorted(values, key=lambda value: _distance(value, mine.figure.value)))
    yield from _parts(numbers, known, text)
    yield from _compounds(numbers, text)
    if _TIMES.match(mine.figure.after):
        yield from _ratios(known)
    if tells_rate(claim) or tells_rate(text):
        yield from reckoned_rates(mine, known, claim, text)


def _is_percentage(figure: Figure) -> bool:
    return figure.kind is FigureKind.PERCENT or _POINTS.match(figure.after) is not None


def _percentage(figure: Figure) -> Decimal:
    return figure.value / _BASIS_POINTS_PER_POINT if _BASIS_POINTS.match(figure.after) else figure.value


def _may_combine(one: Measure, other: Measure) -> bool:
    """Return whether the sum of two numbers, or their difference, is of anything: no tonnes are taken from dollars."""
    if other.figure.kind in DATED_KINDS or _is_percentage(other.figure):
        return False
    return one.may_measure_same(other)


def _percentages(mine: Figure, known: Sequence[Measure], text: str) -> Iterator[Decimal]:
    """Yield what share, change or rest the numbers of a text may make, in per cent.

    What is left of "less than 30 per cent" is more than 70, and never less.
    """
    told = [each.figure for each in known if _is_percentage(each.figure) or not each.figure.counted]
    yield from (_WHOLE - each.value for each in told if not _are_bounds_alike(mine, each))
    in_words = [share * _WHOLE for share in shares(text)]
    yield from (_WHOLE - each for each in in_words)
    values = [_percentage(each) for each in told] + in_words
    for value, share in product(values[:_MAX_COMBINED_NUMBERS], (*shares(text), *multiples(text))):
        yield from (value * share, value / share)
    yield from (_percentage(each) for each in told if _BASIS_POINTS.match(each.after))
    for one, other in combinations(values[:_MAX_COMBINED_NUMBERS], 2):
        yield from (one + other, abs(one - other), _WHOLE - one - other)
    for ratio in _ratios([each for each in known if not _is_percentage(each.figure)]):
        yield ratio * _WHOLE
        yield abs(1 - ratio) * _WHOLE
        yield ratio / (1 + ratio) * _WHOLE
        yield from (ratio / (1 - ratio) * _WHOLE,) if ratio < 1 else ()


def _are_bounds_alike(one: Figure, other: Figure) -> bool:
    return any(one.qualifier in bounds and other.qualifier in bounds for bounds in (AT_LEAST, AT_MOST))


def _ratios(known: Sequence[Measure]) -> Iterator[Decimal]:
    few = [each for each in known if each.figure.kind not in DATED_KINDS][:_MAX_COMBINED_NUMBERS]
    for one, other in permutations(few, 2):
        if other.figure.value > 0 and _are_of_kind(one, other) and one.may_measure_same(other):
            yield one.figure.value / other.figure.value


def _are_of_kind(one: Measure, other: Measure) -> bool:
    """Return whether two numbers may be of one kind: the second of "22 euros instead of 17" has no unit."""
    kinds = {one.figure.kind, other.figure.kind}
    return len(kinds) == 1 or (kinds == {FigureKind.COUNT, FigureKind.MONEY} and not (one.units and other.units))


def _sums(values: Sequence[Decimal]) -> Iterator[Decimal]:
    """Yield the sum of all numbers, those of two and of three, and the differences."""
    if len(values) > 1:
        yield sum(values, Decimal(0))
    for one, other in combinations(values[:_MAX_COMBINED_NUMBERS], 2):
        yield from (one + other, abs(one - other))
    for one, other, third in permutations(values[:_MAX_COMBINED_BY_THREE], 3):
        if one > other > third:
            yield from (one + other + third, one + other - third, one - other + third, abs(one - other - third))


def _parts(numbers: Sequence[Measure], known: Sequence[Measure], text: str) -> Iterator[Decimal]:
    """Yield what is a share of a number, what it is one of, and what it becomes with so much more or less."""
    told = [_percentage(each.figure) / _WHOLE for each in known if _is_percentage(each.figure)]
    told += [*shares(text), *multiples(text)]
    for value in (each.figure.value for each in numbers[:_MAX_COMBINED_NUMBERS]):
        for share in (each for each in told[:_MAX_COMBINED_NUMBERS] if each > 0):
            yield from (value * share, value / share, value * (1 + share), value / (1 + share))
            if share < 1:
                yield from (value * (1 - share), value / (1 - share), value * share / (1 - share))
            yield value * share / (1 + share)


def _compounds(known: Sequence[Measure], text: str) -> Iterator[Decimal]:
    """Yield what is told in two units, in the greater of them: "4 minutes and 49 seconds"."""
    for one, other in pairwise(known):
        if text[one.figure.start + len(one.words) : other.figure.start] in _BETWEEN_UNITS:
            for mine, its in product(one.units, other.units):
                if mine.dimension == its.dimension and 0 < its.size < mine.size:
                    yield one.figure.value + other.figure.value * its.size / mine.size


def _distance(one: Decimal, other: Decimal) -> Decimal:
    """Return how far apart two numbers are for their size: those of one calculation are often near to each other."""
    return abs(one - other) / max(abs(one), abs(other), Decimal(1))


def _collectives(text: str) -> list[Decimal]:
    return [Decimal(_COLLECTIVE_VALUES[(found.lastindex or 1) - 1]) for found in _COLLECTIVES.finditer(text)]


def _is_close(figure: Figure, value: Decimal) -> bool:
    """Return whether a number may be a calculated value, rounded to its own digits."""
    digits = len(figure.value.normalize().as_tuple().digits)
    if digits >= _MIN_ROUNDED_DIGITS and figure.value == Context(digits, ROUND_HALF_UP).plus(value):
        return True
    if figure.value == value or figure.value == value.to_integral_value(ROUND_HALF_UP) != 0:
        return True
    is_more = value > figure.value
    if not figure.qualifier or figure.qualifier in (AT_MOST if is_more else AT_LEAST):
        return False
    if figure.qualifier in (AT_LEAST if is_more else AT_MOST):
        is_next = figure.value == Context(digits, ROUND_DOWN if is_more else ROUND_UP).plus(value)
        if is_next and abs(value - figure.value) <= _MAX_BOUND_RATIO * abs(value):
            return True
    return abs(value - figure.value) <= _MAX_ROUNDING_RATIO * abs(value)
