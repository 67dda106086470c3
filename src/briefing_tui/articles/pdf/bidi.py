"""Text that runs from right to left: from the order in which it stands on a page to the order in which it is read.

It is the way back through the Unicode bidirectional algorithm (UAX #9): the order of the page leaves few things open,
and those are decided as they mostly are in prose.
"""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.text.regex import regex

RIGHT_TO_LEFT = regex("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = regex(r"[^\W\d_]")
_RIGHT_TO_LEFT_CLASSES = ("R", "AL")


class _Joins(NamedTuple):
    """The classes of characters that are read from left to right, and of what may stand between two such numbers."""

    members: tuple[str, ...]
    separators: tuple[str, ...]


_AMID_ARABIC = _Joins(("L", "EN", "AN"), ("CS",))
_AMID_HEBREW = _Joins(("L", "EN", "AN", "ET"), ("CS", "ES"))  # there, signs of currency and per cent go with numbers
_OPENING, _CLOSING = "([{«‹“", ")]}»›”"
_OTHER = dict(zip(_OPENING + _CLOSING, _CLOSING + _OPENING, strict=True))
_BRACKETS = frozenset("()[]{}")
_BEFORE_OPENING = "([{«‹“-–—/"
_AFTER_CLOSING = ".,;:!?،؛؟…)]}»›”"


def is_right_to_left(text: str) -> bool:
    """Whether most letters of a text are written from right to left."""
    if text.isascii():
        return False
    return 2 * len(RIGHT_TO_LEFT.findall(text)) > len(_LETTER.findall(text))


def logical(visual: Sequence[str], *, right_to_left: bool) -> str:
    """Return characters, which are given as they stand from left to right, in the order in which they are read.

    Each may have the marks that stand on it after it. `right_to_left` is the direction of the line.
    """
    classes = [unicodedata.bidirectional(each[0]) for each in visual]
    ordered = _from_right(visual, classes) if right_to_left else _from_left(visual, classes)
    return _with_brackets(ordered)


def _from_left(visual: Sequence[str], classes: Sequence[str]) -> list[str]:
    """Return a line that is read from left to right: what letters of the other direction enclose is turned."""
    found: list[str] = []
    at = 0
    while at < len(visual):
        if classes[at] not in _RIGHT_TO_LEFT_CLASSES:
            found.append(visual[at])
            at += 1
            continue
        end = last = at
        while end < len(visual) and classes[end] != "L":
            last = end if classes[end] in _RIGHT_TO_LEFT_CLASSES else last
            end += 1
        found += _from_right(visual[at : last + 1], classes[at : last + 1])
        at = last + 1
    return found


def _from_right(visual: Sequence[str], classes: Sequence[str]) -> list[str]:
    """Return a line that is read from right to left: words and numbers of the other direction keep their order."""
    joins = _AMID_ARABIC if "AL" in classes else _AMID_HEBREW
    found: list[str] = []
    end = len(visual)
    while end:
        start = _left_to_right(classes, end, joins)
        if visual[end - 1] in _BRACKETS:
            start = _opened_within(visual, classes, end, joins)
        found += visual[start:end]
        end = start
    return found


def _opened_within(visual: Sequence[str], classes: Sequence[str], end: int, joins: _Joins) -> int:
    """Return where what ends at a bracket begins: what is read from left to right before it, if the other is in that.

    It is in "AquaTech (Dushan)"; two brackets around all that is read from left to right go the other way.
    """
    if end < 2:  # noqa: PLR2004  # nothing is before it
        return end - 1
    start = _left_to_right(classes, end - 1, joins)
    pair = visual[end - 1], _OTHER[visual[end - 1]]
    is_opened = sum(character in pair for character in visual[start : end - 1]) % 2
    return start if is_opened and "L" in classes[start : end - 1] else end - 1


def _left_to_right(classes: Sequence[str], end: int, joins: _Joins) -> int:
    """Return where what ends at `end`, and is read from left to right, begins; one character before it if it is not."""
    if classes[end - 1] not in joins.members:
        return end - 1
    start = end - 1
    has_letters = classes[start] == "L"
    at = start - 1
    while at >= 0 and classes[at] not in _RIGHT_TO_LEFT_CLASSES:
        if classes[at] in joins.members:
            between = classes[at + 1 : start]
            has_letters = has_letters or classes[at] == "L"
            if not (has_letters or not between or (len(between) == 1 and between[0] in joins.separators)):
                break
            start = at
        at -= 1
    return start


def _with_brackets(ordered: list[str]) -> str:
    """Return a line with its brackets the right way round: PDF has some as they look, some as they are meant."""
    open_brackets: list[str] = []
    for at, character in enumerate(ordered):
        if character not in _OTHER:
            continue
        before = ordered[at - 1][-1] if at else " "
        after = ordered[at + 1][0] if at + 1 < len(ordered) else " "
        opening, closing = sorted((character, _OTHER[character]), key=_CLOSING.find)
        begins = before.isspace() or before in _BEFORE_OPENING
        ends = after.isspace() or after in _AFTER_CLOSING
        if begins == ends:
            ends = bool(open_brackets) and open_brackets[-1] == opening
        ordered[at] = closing if ends else opening
        if not ends:
            open_brackets.append(opening)
        elif open_brackets:
            open_brackets.pop()
    return "".join(ordered)
