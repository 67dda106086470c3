"""Read what stands behind a number and says how great it is: "bn", the "m" of millions, "and a half million", "Mt"."""

import re
from decimal import Decimal

from briefing_tui.checking.words.units import units
from briefing_tui.text.regex import regex
from briefing_tui.text.word_sets import word_set

SCALE_VALUES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SUFFIXES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip  # as a list is read
_SUFFIX = regex(r"[ -]?(?:ml?n|bl?n|tr?n)\b")
# "300k" and "1.4m tonnes", but not "40m long": after millions stands a plural, with some words of its own before it.
_NOT_AFTER_MILLIONS = "|".join(
    sorted(
        word_set(
            """inches miles metres meters across long wide high deep tall thick of in from to at and or above below
            under beyond off away apart before behind with for on by"""
        )
    )
)
_LETTER_SUFFIX = regex(
    rf"k(?![\w/])|m(?=(?:[ -](?!(?:{_NOT_AFTER_MILLIONS})(?!\w))[\w’']+){{0,2}}?[ -]"
    rf"(?!(?:{_NOT_AFTER_MILLIONS})(?!\w))(?:[a-z]{{2,}}s|people|men|women|children|feet|cattle|livestock)\b)"
)
# Units that name a great number of others; their own words stay, to be read as a unit.
# "40m zloty", "3m tonnes": no metres are before another unit, unless it is one of length or of time.
_UNIT_AFTER_MILLIONS = regex(r"m[ -]([^\W\d_]+)(?!\w)")
# "1.3bn crowns, against 610m in 2023": where sums are told, and no lengths.
_BARE_M = regex(r"m(?=[.,;)]| (?:in|from|to|at|and|or|for|by|with|on)(?!\w)|$)")
_OF_MILLIONS = regex(
    r"\A(?!.*(?:metres?|meters?|\d ?km|feet|long|high|deep|wide|tall)(?!\w)).*\d ?[bt]n(?!\w)", re.DOTALL
)
_NOT_OF_MILLIONS = {"length", "time"}
_SCALED_UNITS = {"bcm": 10**9, "mcm": 10**6, "tcm": 10**12, "bcf": 10**9, "tcf": 10**12, "mt": 10**6, "kt": 10**3}
_SCALED_UNIT = regex(r" ?(bcm|mcm|tcm|bcf|tcf|Mt|kt)\b")
_MONEY_SUFFIX = regex(r"[km]\b")  # only after a currency sign: elsewhere "m" may be metres
_AND_A_FRACTION = regex(r" and an? (half|quarter)(?: (thousand|million|billion|trillion))?(?!\w)")
_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def scaled(text: str, value: Decimal, end: int, *, is_money: bool) -> tuple[Decimal, int]:
    """Return a number's value and end with what stands behind it: "and a half million", "bn", the "m" of millions."""
    fraction = _AND_A_FRACTION.match(text, end)
    if fraction:
        return (value + _FRACTIONS[fraction[1]]) * SCALE_VALUES.get(fraction[2], 1), fraction.end()
    suffix = _SUFFIX.match(text, end) or _LETTER_SUFFIX.match(text, end)
    suffix = suffix or (_MONEY_SUFFIX.match(text, end) if is_money else None)
    if suffix:
        value, end = value * _SUFFIXES[suffix[0].strip(" -")], suffix.end()
    elif _are_millions(text, end):
        value, end = value * _SUFFIXES["m"], end + 1
    unit = _SCALED_UNIT.match(text, end)
    return value * _SCALED_UNITS[unit[1].lower()] if unit else value, end


def _are_millions(text: str, end: int) -> bool:
    """Return whether a letter "m" stands behind a number, and a unit of which it says how many millions there are."""
    found = _UNIT_AFTER_MILLIONS.match(text, end)
    named = units().get(found[1].lower(), ()) if found else ()
    if any(unit.dimension not in _NOT_OF_MILLIONS for unit in named):
        return True
    return _BARE_M.match(text, end) is not None and _OF_MILLIONS.search(text) is not None
