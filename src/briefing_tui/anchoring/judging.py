"""Each difference between a quote and a passage is judged: the source's setting, damage, or another sense."""

import re
from typing import NamedTuple

from briefing_tui.anchoring.damage import is_damage
from briefing_tui.anchoring.differences import Cell
from briefing_tui.anchoring.insertions import Heads, is_interleaved, is_mark
from briefing_tui.anchoring.words import Words
from briefing_tui.domain.passage import ChangeKind, Span
from briefing_tui.text.skeleton import skeleton
from briefing_tui.text.wording import Sense, SignificantWord, significant_words

_KINDS = {
    Sense.NUMBER: ChangeKind.NUMBER,
    Sense.DATE: ChangeKind.DATE,
    Sense.NEGATION: ChangeKind.NEGATION,
    Sense.LIKELIHOOD: ChangeKind.LIKELIHOOD,
}
_CASE_BOUND = frozenset({"us", "who", "it", "aids", "turkey", "china"})  # other words without their capitals
_NEGATING = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_LONGEST = 40  # letters of a word that may be broken between two pages
_GLUED_MARK = re.compile(r"(?<=[^\W\d])\d{1,3}$")
_CURRENCIES = "$€£¥¢₹₽₩₺₴₪₦"
_SIGNS_BEFORE = re.compile(rf"(?:(?:(?<!\w)-)?[<>≤≥±~{_CURRENCIES}]+ ?-?|(?<!\w)-)$")
_SIGNS_BEHIND = re.compile(rf" ?[%‰]|[°{_CURRENCIES}]| [{_CURRENCIES}](?! ?\d)")
_NUMBER_SIGNS = frozenset(f"<>≤≥±~%‰°{_CURRENCIES}")
_SPECKS = frozenset("bcdfghjklmnpqrstvwxz")  # no words of one letter, in the languages that are written in these
_TAG = re.compile(r".?</?(?:a|b|br|cite|code|em|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)>", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


class Setting(NamedTuple):
    """The file's text from the word before a cell to the word behind it, and the heads of the whole file."""

    between: str
    heads: Heads


class Sides(NamedTuple):
    """A cell's two sides: their characters, folded, with the sign or unit of a number, and their letters."""

    quoted: str
    found: str
    own: str
    other: str


def judged(cell: Cell, quote: Words, source: Words, setting: Setting) -> ChangeKind | None:
    """Return what a cell changes, or None where nothing is changed or the source's setting has put something in.

    `setting` is how the source's file sets the cell.
    """
    sides = _sides(cell, quote, source)
    if sides.own == sides.other:
        return _same_letters(sides)
    if not sides.own:
        return _put_in(cell, sides, source, setting)
    if sides.other and _is_set_apart(sides, setting):
        return None
    if not sides.other and _TAG.match(quote.text, *_around(cell.quoted)):
        return ChangeKind.DAMAGE  # markup that was copied with the words, of which the reading text has none
    if sides.other and is_damage(sides.quoted, sides.found, (sides.own, sides.other), source.counts):
        return ChangeKind.DAMAGE
    return _kind(sides)


def _around(span: Span) -> Span:
    """Return a span with the two characters before it and the one behind it, as far as there are any."""
    return Span(max(span.start - 2, 0), span.end + 1)


def _sides(cell: Cell, quote: Words, source: Words) -> Sides:
    return Sides(
        _with_signs(quote.text, *cell.quoted) if cell.quote.end > cell.quote.start else "",
        _with_signs(source.text, *cell.found) if cell.source.end > cell.source.start else "",
        quote.skeleton.letters[slice(*cell.quote)],
        source.skeleton.letters[slice(*cell.source)],
    )


def _with_signs(text: str, start: int, end: int) -> str:
    """Return a stretch with what belongs to a number at its ends: a minus, a bound, a currency, a percentage."""
    if text[start].isdigit() and (signs := _SIGNS_BEFORE.search(text[max(start - 4, 0) : start])):
        start -= len(signs[0])
    if text[end - 1].isdigit() and (signs := _SIGNS_BEHIND.match(text, end)):
        end = signs.end()
    return text[start:end]


def _same_letters(sides: Sides) -> ChangeKind | None:
    """Judge a cell whose sides differ in spaces, signs and capitals at most."""
    quoted, found = sides.quoted, sides.found
    if quoted == found:
        return None
    if any(map(str.isdigit, sides.own)) and (
        _signs(quoted) != _signs(found) or _sense_changed(quoted, found) is ChangeKind.NUMBER
    ):
        return ChangeKind.NUMBER
    if quoted.lower() == found.lower():
        if (kind := _sense_changed(quoted, found)) is not None:
            return kind
        if sides.own in _CASE_BOUND and quoted.islower() != found.islower():
            return ChangeKind.NAME
    return ChangeKind.DAMAGE


def _signs(number: str) -> tuple[bool, list[str]]:
    return number.startswith("-"), [char for char in number if char in _NUMBER_SIGNS]


def _put_in(cell: Cell, sides: Sides, source: Words, setting: Setting) -> ChangeKind | None:
    """Judge words that only the source has."""
    if is_mark(source.text, cell.found) or is_interleaved(*setting):
        return None
    if sides.found in _SPECKS:
        return ChangeKind.DAMAGE
    return _kind(sides)


def _is_set_apart(sides: Sides, setting: Setting) -> bool:
    """Whether the source has the quote's word with a footnote's mark set against it, or with a page's break in it."""
    own, other = sides.own, sides.other
    bare = _GLUED_MARK.sub("", sides.found)
    if bare != sides.found and not own[-1].isdigit() and _letters(bare) == own:
        return True
    if "\n" not in setting.between or len(own) > _LONGEST:
        return False
    at = skeleton(setting.between).at
    put_in = len(other) - len(own)
    return len(at) == len(other) and any(
        is_interleaved(setting.between[at[cut - 1] + 1 : at[cut + put_in]], setting.heads)
        for cut in range(1, len(own))
        if other.startswith(own[:cut]) and other.endswith(own[cut:])
    )


def _kind(sides: Sides) -> ChangeKind:
    """Say what a change is about: the first of number, date, negation, likelihood and name that fits."""
    if (kind := _sense_changed(sides.quoted, sides.found)) is not None:
        return kind
    for one, more in ((sides.own, sides.other), (sides.other, sides.own)):
        if one and any(more == prefix + one for prefix in _NEGATING):
            return ChangeKind.NEGATION
    names = [{word for word in _WORD.findall(side) if word[0].isupper()} for side in (sides.quoted, sides.found)]
    return ChangeKind.NAME if names[0] ^ names[1] else ChangeKind.WORD


def _sense_changed(quoted: str, found: str) -> ChangeKind | None:
    own, other = list(significant_words(quoted)), list(significant_words(found))
    if own or other:
        for sense, kind in _KINDS.items():
            if _values(own, sense) != _values(other, sense):
                return kind
    return None


def _values(words: list[SignificantWord], sense: Sense) -> list[str]:
    return [word.value for word in words if word.sense is sense]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()
