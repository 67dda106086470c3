"""Find the shares and multiples that an English text tells in words: "a third of", "seven in ten", "twice"."""

import re
from decimal import Decimal

from briefing_tui.checking.words.units import units
from briefing_tui.text.regex import regex

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "twenty": 20, "hundred": 100,
}  # fmt: skip  # as a list is read
_DENOMINATORS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100,
}  # fmt: skip
_MULTIPLES = {
    "halve": 2,
    "halved": 2,
    "halving": 2,
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "treble": 3,
    "trebled": 3,
    "triple": 3,
    "tripled": 3,
    "thrice": 3,
}
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,3}})"
_FRACTION = regex(rf"(?<![\w-])(?:({_NUMBER})[ -])?({'|'.join(_DENOMINATORS)})s?(?!\w)( of(?!\w))?", re.IGNORECASE)
_RATIO = regex(
    rf"(?<![\w-])({_NUMBER}) (?:[^\W\d_]+ ){{0,2}}?(?:in|out of|of) (?:(?:every|an?) )?({_NUMBER})(?![\w.,]*\d)(?!\w)",
    re.IGNORECASE,
)
# A hundredth of the second unit, if that is one of money: "29 pesewas of every cedi", "40 cents in the dollar".
_OF_A_UNIT = regex(
    rf"(?<![\w.,])({_NUMBER}) ([^\W\d_]+) (?:of|in|out of|on|from) (?:every|each|an?|the) ([^\W\d_]+)", re.IGNORECASE
)
_HUNDRED = 100
_MULTIPLE = regex(rf"(?<!\w)(?:{'|'.join(_MULTIPLES)})(?!\w)", re.IGNORECASE)

_TIMES = regex(
    rf"(?<![\w-])(?:({_NUMBER}) times(?= (?:as|the|more|higher|larger|bigger)(?!\w))|({_NUMBER})-?fold(?!\w))",
    re.IGNORECASE,
)


def shares(text: str) -> list[Decimal]:
    """Return the shares that a text tells in words, each as a part of one; an ordinal is none: "a third cyclone"."""
    found = []
    for fraction in _FRACTION.finditer(text):
        numerator, denominator, of = fraction.groups()
        if numerator or of or denominator.lower() == "half":
            found.append(_number(numerator or "one") / _DENOMINATORS[denominator.lower()])
    for ratio in _RATIO.finditer(text):
        part, whole = _number(ratio[1]), _number(ratio[2])
        if 0 < part < whole:
            found.append(part / whole)
    found += [
        _number(each[1]) / _HUNDRED
        for each in _OF_A_UNIT.finditer(text)
        if _is_of_money(each[3]) and not _is_of_money(each[2])
    ]
    return found


def _is_of_money(word: str) -> bool:
    return any(unit.dimension == "money" for unit in units().get(word.lower(), ()))


def multiples(text: str) -> list[Decimal]:
    """Return how many times as much a text tells that something is, where it has a word for that."""
    times = [_number(found[1] or found[2]) for found in _TIMES.finditer(text)]
    return [Decimal(_MULTIPLES[found[0].lower()]) for found in _MULTIPLE.finditer(text)] + times


def _number(words: str) -> Decimal:
    return Decimal(_NUMBERS.get(words.lower()) or words)
