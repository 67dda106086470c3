"""The words and numbers of a statement as dates are made of them: each with its classes, such as month or year."""

import re
from collections.abc import Mapping, Sequence

from briefing_tui.drafting.dates.grammar import Item
from briefing_tui.drafting.dates.words import DATED, YEAR_DIGITS, Words
from briefing_tui.drafting.tokens import Token
from briefing_tui.text.regex import regex

_NUMBER = regex(r"(\d{1,4})(st|nd|rd|th)?")
_HOUR_MINUTE = regex(r"([01]?\d|2[0-3])[:.][0-5]\d")
_YEAR_FIRST = regex(r"\d{4}-\d{2}(?:-\d{2})?(?![\w-])|\d{4}/\d{2}/\d{2}(?![\w/])")
_DAY_FIRST = regex(r"\d{1,2}([./-])\d{1,2}\1\d{4}(?!\w)")
_YEAR_LAST = regex(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_FIRST_YEAR, _FIRST_SAFE_YEAR, _LAST_YEAR = 1000, 1500, 2199
_MAX_DAY, _MAX_HOUR, _MAX_COUNT, _MONTHS = 31, 24, 999, 12
_YY_DIGITS = 2
_DAY_PARTS = 3  # of a date in figures: year, month and day


def items_of(tokens: Sequence[Token], text: str, words: Words) -> list[Item]:
    """Return the tokens of a text as items: a date in figures is one, and a compound such as "mid-2023" several."""
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        code = _code(token, text) if token.text[0].isdigit() else None
        if code is not None:
            value, end = code
            first = at
            while at < len(tokens) and tokens[at].start < end:
                at += 1
            items.append(Item(first, at, token.low, {"CODE": value}, is_dated=True))
            continue
        if "-" in token.text[1:] and token.is_word:
            items.extend(_compound(tokens, at, words))
        else:
            items.append(_item(tokens, at, words))
        at += 1
    return items


def _item(tokens: Sequence[Token], at: int, words: Words) -> Item:
    token = tokens[at]
    first = token.text[0]
    classes: Mapping[str, str]
    if first.isdigit():
        classes = _number_classes(tokens, at, words)
    elif token.low in words.capital and not token.is_capitalised:
        classes = {}
    elif first == "." and 0 < at < len(tokens) - 1 and _is_abbreviated(tokens[at - 1], token, words):
        classes = {"ABBRDOT": "."}
    else:
        classes = words.classes.get(token.low, {})
    is_dated = bool(classes and not DATED.isdisjoint(classes)) or (token.low in words.rare and token.is_capitalised)
    return Item(at, at + 1, token.low, classes, is_dated)


def _is_abbreviated(word: Token, dot: Token, words: Words) -> bool:
    """Whether a full stop belongs to the short name of a month or of a day of the week."""
    return word.end == dot.start and word.low in words.short


def _compound(tokens: Sequence[Token], at: int, words: Words) -> list[Item]:
    """Return the parts of a word with hyphens as items, if the first of them is a word of dates."""
    parts = tokens[at].low.split("-")
    if not ("PART" in words.classes.get(parts[0], {}) or (parts[0] in words.known and parts[-1][:4].isdigit())):
        return [_item(tokens, at, words)]
    items = []
    for part, original in zip(parts, tokens[at].text.split("-"), strict=True):
        stem = part[:-1] if part[:4].isdigit() and part.endswith("s") else part
        classes: Mapping[str, str] = words.classes.get(stem, {})
        if stem in words.capital and not original[:1].isupper():
            classes = {}
        if stem.isdecimal() and len(stem) == YEAR_DIGITS and _FIRST_YEAR <= int(stem) <= _LAST_YEAR:
            classes = {"YEAR": stem}
        items.append(Item(at, at + 1, stem, classes, not DATED.isdisjoint(classes)))
        if stem != part:
            items.append(Item(at, at + 1, "s", {}, is_dated=False))
    return items


def _number_classes(tokens: Sequence[Token], at: int, words: Words) -> dict[str, str]:
    """Return the classes of a number: what it may be, by its figures and by the words beside it."""
    low = tokens[at].low
    if _HOUR_MINUTE.fullmatch(low):
        return {"CLOCK": low, "HOURMINUTE": low} if ":" in low else {"CLOCK": low}
    match = _NUMBER.fullmatch(low)
    if match is None:
        return {}
    digits, value = match[1], int(match[1])
    if match[2]:
        return {"ORDINAL": str(value)} | ({"DAY": str(value)} if 0 < value <= _MAX_DAY else {})
    classes = {}
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if len(digits) == YEAR_DIGITS:
        return {"YEAR": digits} if _is_year(tokens, at, words) else {}
    if len(digits) == _YY_DIGITS:
        classes["YY"] = digits
    if 0 < value <= _MAX_DAY and len(digits) <= _YY_DIGITS and following not in words.counted:
        classes["DAY"] = str(value)
    if value <= _MAX_HOUR:
        classes["CLOCK"] = digits
    if value <= _MAX_COUNT:
        classes["COUNT"] = str(value)
    return classes


def _is_year(tokens: Sequence[Token], at: int, words: Words) -> bool:
    """Whether a number of four digits is a year, by what stands before it and what it may count."""
    value = int(tokens[at].text)
    before = tokens[at - 1] if at else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_known = before is not None and before.is_word and before.low in words.known
    is_placed = before is None or not before.is_word or is_known
    if not _FIRST_SAFE_YEAR <= value <= _LAST_YEAR and not (value >= _FIRST_YEAR and before and is_placed):
        return False
    if value > _LAST_YEAR or (before is not None and before.low in words.numbered):
        return False
    if following is not None and following.low in words.counted:
        return False
    if not is_placed and before is not None and before.is_capitalised:  # the number of a name: Resolution 1973
        return False
    counts = following is not None and following.low == following.text and following.low.endswith("s")
    if counts and following is not None and len(following.low) > 1 and following.is_word:
        return is_known
    return True


def _code(token: Token, text: str) -> tuple[str, int] | None:
    """Return a date in figures that begins with a token, year first, and its end in the text; None for none."""
    match = _YEAR_FIRST.match(text, token.start)
    if match is not None:
        parts = [int(each) for each in re.split("[-/]", match[0])]
        if len(parts) < _DAY_PARTS and parts[1] > parts[0] % 100:  # 2006-10 may be five years
            return None
        if not 1 <= parts[1] <= _MONTHS:
            return None
        return "-".join(str(each) for each in parts), match.end()
    match = _DAY_FIRST.match(text, token.start)
    if match is None:
        return None
    numbers = _YEAR_LAST.fullmatch(match[0])
    assert numbers is not None
    one, two, year = (int(each) for each in numbers.groups())
    if (
        match[1] == "/" and one <= _MONTHS and two <= _MONTHS and one != two
    ):  # which of the two is the day, none can say
        return str(year), match.end()
    day, month = (one, two) if two <= _MONTHS else (two, one)
    return (f"{year}-{month}-{day}" if month <= _MONTHS else str(year)), match.end()
