"""A text's skeleton: its letters and digits alone, in lower case, each of which knows its place in the text.

What scanners and converters most often lose or add are spaces, hyphens and punctuation: a skeleton has none.
"""

import unicodedata
from array import array
from bisect import bisect_left
from itertools import compress
from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered

_PIECE = 1 << 15  # characters
_CHOICE = bytes(chr(code).isalnum() for code in range(128)) + bytes(128)  # 1 for every letter and digit of ASCII
_NO_LETTERS = bytes(code for code in range(128) if not _CHOICE[code])


class Skeleton(NamedTuple):
    """The letters of a text, and for each the offset of its character in that text, in code points."""

    letters: str
    at: "array[int]"

    def span(self, start: int, end: int) -> Span:
        """Return the smallest span of the text that holds the letters `start` to `end`, at least one."""
        return Span(self.at[start], self.at[end - 1] + 1)

    def number(self, offset: int) -> int:
        """Return the number of the first letter that stands at `offset` of the text or after it."""
        return bisect_left(self.at, offset)


def skeleton(text: str) -> Skeleton:
    """Return the skeleton of `text`; marks that belong to letters, as Indian vowels are, are kept with them.

    It is made piece by piece, so that no single step of a long text holds up whoever else is at work.
    """
    kept = {char for char in set(text) if is_letter(char)}
    letters: list[str] = []
    at = array("I")
    for start in range(0, len(text), _PIECE):
        piece = text[start : start + _PIECE]
        places = range(start, start + len(piece))
        if piece.isascii():
            data = piece.encode("ascii").lower()
            letters.append(data.translate(None, _NO_LETTERS).decode("ascii"))
            at.extend(compress(places, data.translate(_CHOICE)))
        else:
            chosen = list(map(kept.__contains__, piece))
            letters.append("".join(compress(lowered(piece), chosen)))
            at.extend(compress(places, chosen))
    return Skeleton("".join(letters), at)


def is_letter(char: str) -> bool:
    """Whether a character is part of the skeleton: a letter, a digit, or a mark upon one."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"
