"""The numbers and dates of a text, such as the bottom line, that stand in none of the texts below it."""

from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.checking.numbers.days import MONTH, days
from briefing_tui.checking.numbers.figures import Figure, FigureKind, figures
from briefing_tui.checking.words.calendar import SHORT_MONTHS
from briefing_tui.domain.edtf import Edtf
from briefing_tui.text.regex import regex

_MAX_SMALL_NUMBER = 12  # numbers up to this may count the claims themselves: "two of the three states"
_MAX_CHARACTERS_OF_REST = 60  # of a number, beside the words in which it is looked for
_MONTH_NAME = regex(rf"(?<!\w){MONTH}")
_MONTH_LETTERS = 3  # enough to tell the months apart
_NUMERIC_MONTH = regex(r"(?<!\d)(?:\d{4}-(\d\d)|\d{1,2}[./](\d{1,2})[./]\d{2,4})(?!\d)")


def missing_numbers(text: str, below: tuple[str, ...]) -> Iterator[str]:
    """Yield the numbers of a text that stand in none below it: rounded ones, years and small ones are left out."""
    dated = {day.day for day in days(text)}
    wanted = [
        each
        for each in figures(text)
        if each.kind is not FigureKind.YEAR
        and not each.qualifier
        and each.value > _MAX_SMALL_NUMBER
        and each.value not in dated
    ]
    wanted = [each for each in wanted if not any(_is_written(each, other) for other in below)]
    for other in below:
        if wanted:
            there = {figure.value for figure in figures(other)}
            wanted = [figure for figure in wanted if figure.value not in there]
    yield from (figure.words for figure in wanted)


def missing_dates(text: str, below: tuple[str, ...], whens: Sequence[Edtf]) -> Iterator[str]:
    """Yield the years, months and days of an English text that neither the texts below it name nor dates include.

    A month is left alone where no text below names any in English, a day where none names another of its month.
    """
    wanted = [figure for figure in figures(text) if figure.kind is FigureKind.YEAR]
    for figure in wanted:
        if not any(figure.words in other for other in below) and int(figure.value) not in _years(whens):
            yield figure.words
    months = {found[0][:_MONTH_LETTERS].lower(): found[0] for found in _MONTH_NAME.finditer(text)}
    known = {month for other in below for month in _named_months(other)} if months else set()
    for month, words in months.items():
        if known and month not in known and not any(_includes(when, month) for when in whens):
            yield words
    yield from _missing_days(text, below, whens)


def _missing_days(text: str, below: tuple[str, ...], whens: Sequence[Edtf]) -> Iterator[str]:
    wanted = [day for day in days(text) if day.month]
    known = [day for other in below for day in days(other)] if wanted else []
    for day in wanted:
        same_month = [other for other in known if other.month == day.month]
        reckoned = any(_includes(when, day.month, day.day) for when in whens)
        if same_month and not reckoned and not any(day.agrees(other) for other in known):
            yield day.words


def _named_months(text: str) -> Iterator[str]:
    """Yield the months that a text names, in English or in the numbers of a date, as three letters."""
    yield from (found[0][:_MONTH_LETTERS].lower() for found in _MONTH_NAME.finditer(text))
    for found in _NUMERIC_MONTH.finditer(text):
        number = int(found[1] or found[2])
        if 1 <= number <= len(SHORT_MONTHS):
            yield SHORT_MONTHS[number - 1]


def _years(whens: Iterable[Edtf]) -> set[int]:
    return {day.year for when in whens for day in (when.earliest, when.latest) if day is not None}


def _includes(when: Edtf, month: str, day: int | None = None) -> bool:
    """Return whether a date or an interval may mean a month, or a day of it, of some year."""
    first, last = when.earliest, when.latest
    if first is None or last is None or last.year - first.year > 1:
        return True
    place = (SHORT_MONTHS.index(month) + 1, day)
    lowest, highest = ((each.month, each.day if day else None) for each in (first, last))
    within = [place >= lowest, place <= highest] if day else [place[0] >= lowest[0], place[0] <= highest[0]]
    return any(within) if last.year > first.year else all(within)


def _is_written(figure: Figure, text: str) -> bool:
    """Return whether a number stands in a text in the same words: all numbers of a long one take much longer to read.

    One that is a part of a longer number is looked for among all.
    """
    at = text.find(figure.words)
    around = text[max(0, at - _MAX_CHARACTERS_OF_REST) : at + len(figure.words) + _MAX_CHARACTERS_OF_REST]
    return at >= 0 and any(other.value == figure.value for other in figures(around))
