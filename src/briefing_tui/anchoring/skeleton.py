"""A text's skeleton: its letters and digits alone, in lower case, each of which knows its place in the text.

What scanners and converters most often lose or add are spaces, hyphens and punctuation: a skeleton has none.
"""

import unicodedata
from array import array
from bisect import bisect_left
from itertools import compress
from typing import NamedTuple

from briefing_tui.domain.passage import Span


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
    """Return the skeleton of `text`; marks that belong to letters, as Indian vowels are, are kept with them."""
    kept = {char for char in set(text) if is_letter(char)}
    low = text.lower()
    if len(low) != len(text):  # a few letters have two of them in lower case
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    chosen = list(map(kept.__contains__, text))
    return Skeleton("".join(compress(low, chosen)), array("I", compress(range(len(text)), chosen)))


def is_letter(char: str) -> bool:
    """Whether a character is part of the skeleton: a letter, a digit, or a mark upon one."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"
