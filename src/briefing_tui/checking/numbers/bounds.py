"""Read which numbers of a text are bounds of the true ones: "more than 40", "up to half", "40 or more"."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from briefing_tui.checking.numbers.figures import MAX_SMALL_NUMBER, Figure, figures
from briefing_tui.checking.numbers.measures import measure_of
from briefing_tui.checking.numbers.qualifiers import qualifier_before
from briefing_tui.checking.words.bounds import AMBIGUOUS_BOUNDS, BOUNDS_AFTER, BOUNDS_BEFORE, Bound
from briefing_tui.checking.words.stems import stems
from briefing_tui.text.casing import lowered
from briefing_tui.text.regex import regex

# In lower case, as the text is that is searched: to compile an expression that ignores case takes three times as long.
_DETERMINER = regex(r"(?<!\w)(?:an?|one|the) $")
_AFTER = regex(rf"^(?:[ -]\w+)?[ -]({'|'.join(BOUNDS_AFTER)})(?!\w)")
_NEGATION = regex(r"(?<!\w)(?:not|never|no|cannot|without|\w+n['’]t)(?: \w+){0,2} $")
_UNLIKELY = regex(r"(?<!\w)(?:unlikely|improbable|hardly|scarcely) to $")
_RANGE = regex(r"(?:(?<!\w)between|(?:(?<!\w)between|(?<!\w)from) [\w.,$€£% ]+ (?:and|to)|\d\S* to|\d ?[-–]) ?$")
_TIMES = regex(r"[ -](?:times|fold)(?!\w)")
_MAX_BOUND_RATIO = Decimal("0.25")  # between a bound and the number, in another unit: "over two years" for 26 months
_ARTICLE = regex(r"(?<!\w)(?:an?|one) $")
# What stands for a number without being one that is compared otherwise; a unit only with a bound: "over a year".
_SHARE = regex(
    r"(?<!\w)(?:(half|thirds?|quarters?|fifths?|tenths?|dozen|hundred|thousand|million|billion)"
    r"|halved|doubled?|tripled?|trebled?|quadrupled?|(?:two|three|four|five|ten)fold"
    r"|(?:minute|hour|day|week|month|year|decade|century|mile|kilomet(?:er|re)|ton(?:ne)?)"
    r"(?! (?:ago|before|earlier|later|after)(?!\w)))(?!\w)"
)
_MANIFOLD = ("ed", "fold")  # the endings of "tripled" and "tenfold"
_CONTEXT_CHARACTERS = 40  # on either side of such a word
_OPPOSITES = {
    Bound.MORE: Bound.AT_MOST, Bound.AT_LEAST: Bound.LESS, Bound.LESS: Bound.AT_LEAST, Bound.AT_MOST: Bound.MORE,
}  # fmt: skip  # of a bound after "not"


class Bounded(NamedTuple):
    """A number, or a word for a share, with its bound: its value, which is equal for the same number, and its words.

    `around` are the stems of the words beside it; `is_plain` says that the word of its bound has no other sense.
    `figure` is the number itself, None for a share.
    """

    figure: Figure | None
    value: str
    bound: Bound
    words: str
    around: frozenset[str]
    is_plain: bool

    @property
    def is_great(self) -> bool:
        """Whether the number is so great that a text will not have it of two things; a manifold is, too."""
        if self.value[0].isalpha():
            return self.value.endswith(_MANIFOLD)
        return Decimal(self.value) > MAX_SMALL_NUMBER

    def measures_same(self, other: "Bounded") -> bool:
        """Return whether two numbers may be of one thing: no tonnes are days, and "three times" is no "3 per cent"."""
        if self.figure is None or other.figure is None:
            return True
        if (_TIMES.match(self.figure.after) is None) != (_TIMES.match(other.figure.after) is None):
            return False
        return measure_of(self.figure).may_measure_same(measure_of(other.figure))

    def is_in_other_unit(self, other: "Bounded") -> bool:
        """Return whether a number may be a bound of another one with a unit of another size: two years of 26 months."""
        if self.figure is None or other.figure is None:
            return False
        mine, its = measure_of(self.figure), measure_of(other.figure)
        return any(
            unit.dimension == each.dimension
            and unit.size != each.size
            and abs(self.figure.value * unit.size - other.figure.value * each.size)
            <= _MAX_BOUND_RATIO * other.figure.value * each.size
            for unit in mine.units
            for each in its.units
            if unit.size and each.size
        )


def bounded(text: str) -> Iterator[Bounded]:
    """Yield the numbers and the shares of a text, each with its bound; the ends of a range are left out."""
    for figure in figures(text, with_one=True):
        found = _read(figure, str(figure.value.normalize()), figure.before, figure.words, figure.after)
        yield from (each for each in found if each.bound or figure.value != 1)  # "one" alone stands for many things
    for share in _SHARE.finditer(lowered(text)):
        before = text[max(0, share.start() - _CONTEXT_CHARACTERS) : share.start()]
        after = text[share.end() : share.end() + _CONTEXT_CHARACTERS]
        if not before.rstrip(" -")[-1:].isdigit():
            found = _read(None, share[0], before, text[slice(*share.span())], after)
            yield from (each for each in found if each.bound or (share[1] and _ARTICLE.search(lowered(before))))


def _read(figure: Figure | None, value: str, before: str, words: str, after: str) -> Iterator[Bounded]:
    low = lowered(before)
    if _RANGE.search(low):
        return
    around = frozenset({*stems(before), *stems(after)})
    found, behind = qualifier_before(_DETERMINER.sub("", low)), _AFTER.match(lowered(after))
    if found:
        first, form = found
        bound = BOUNDS_BEFORE[form]
        if _UNLIKELY.search(low, 0, first):
            return  # "unlikely to exceed 2 million": more than that is what will not be
        negation = _NEGATION.search(low, 0, first)
        start = negation.start() if negation else first
        yield Bounded(
            figure,
            value,
            _OPPOSITES.get(bound, bound) if negation else bound,
            f"{before[start:]}{words}",
            around,
            form not in AMBIGUOUS_BOUNDS,
        )
    elif behind:
        yield Bounded(figure, value, BOUNDS_AFTER[behind[1]], f"{words}{after[: behind.end()]}", around, is_plain=True)
    else:
        yield Bounded(figure, value, Bound.NONE, words, around, is_plain=True)
