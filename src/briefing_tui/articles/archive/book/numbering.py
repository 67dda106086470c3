"""The numbers of chapters, by which a passage is cited: those that their titles have, in words or in figures."""

import re
from collections.abc import Sequence

from briefing_tui.text.regex import regex

_WORDS = (
    "chapter", "chap", "ch", "chapitre", "kapitel", "kap", "capítulo", "capitulo", "capitolo", "hoofdstuk", "rozdział",
    "глава", "розділ", "bölüm", "فصل", "الفصل", "باب", "bab",
)  # fmt: skip
_IN_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ),
        1,
    )
}  # fmt: skip
_CHINESE_SIGNS = "[一二三四五六七八九十百零〇]{1,5}"
_NUMBERED = regex(
    rf"第\s*(?:(?P<figures>\d{{1,3}})|(?P<chinese>{_CHINESE_SIGNS}))\s*[章回节節話话]|"
    rf"(?:(?:{'|'.join(_WORDS)})\b\.?\s*)?(?:(?P<digits>\d{{1,3}})|(?P<roman>[ivxlc]{{1,8}}))(?=[\s.:)–—]|$)|"
    rf"(?:{'|'.join(_WORDS)})\s+(?P<word>{'|'.join(_IN_WORDS)})\b",
    re.IGNORECASE,
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_CHINESE = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0}
_TENS = {"十": 10, "百": 100}
_LEAST = 2  # numbered titles that make a series


def numbers_of(titles: Sequence[str]) -> list[int]:
    """Return the number of each chapter, given their titles in order: that of its title, and 0 where it has none.

    The numbers of titles count only as a series: 1, 2, 3, one after the other, whatever stands between. Where there is
    none the chapters are counted from 1.
    """
    found = [_number(title) for title in titles]
    series = [number for number in found if number]
    if len(series) >= _LEAST and series == list(range(1, len(series) + 1)):
        return found
    return list(range(1, len(titles) + 1))


def _number(title: str) -> int:
    """Return the number at the beginning of a title, or 0."""
    match = _NUMBERED.match(title.strip())
    if match is None:
        return 0
    found = match.groupdict()
    if figures := found["figures"] or found["digits"]:
        return int(figures)
    if found["word"]:
        return _IN_WORDS[found["word"].lower()]
    return _roman(found["roman"].lower()) if found["roman"] else _chinese(found["chinese"])


def _roman(letters: str) -> int:
    """Return the number that Roman letters make, or 0 where they make none."""
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _chinese(signs: str) -> int:
    """Return the number below a thousand that Chinese signs make."""
    total = last = 0
    for sign in signs:
        if sign in _TENS:
            total += (last or 1) * _TENS[sign]
            last = 0
        else:
            last = _CHINESE[sign]
    return total + last
