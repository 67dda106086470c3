"""The skeleton of a text: its letters and digits alone, in lower case, each with its offset in the text.

Scanners and converters most often lose or add spaces, hyphens and punctuation; a skeleton has none of these.
"""

import unicodedata
from array import array
from bisect import bisect_left
from itertools import compress
from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered

_CHUNK_CHARACTERS = 1 << 15
_KEEP = bytes(chr(code).isalnum() for code in range(128)) + bytes(128)  # 1 for each letter and digit of ASCII, else 0
_NOT_KEPT = bytes(code for code in range(128) if not _KEEP[code])


class Skeleton(NamedTuple):
    """The letters of a text, and for each its offset in that text, in code points."""

    letters: str
    offsets: "array[int]"

    def span(self, start: int, end: int) -> Span:
        """Return the smallest span of the text that holds the letters from `start` to `end`; there must be one."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def letter_index(self, offset: int) -> int:
        """Return the index of the first letter at `offset` of the text or after it; of none, the number of letters."""
        return bisect_left(self.offsets, offset)


def skeleton(text: str) -> Skeleton:
    """Return the skeleton of `text`; combining marks, such as the vowel signs of Indian scripts, are kept.

    A long text is read in chunks, so that no single step blocks other threads for long.
    """
    kept = {char for char in set(text) if is_letter(char)}
    letters: list[str] = []
    offsets = array("I")
    for start in range(0, len(text), _CHUNK_CHARACTERS):
        chunk = text[start : start + _CHUNK_CHARACTERS]
        chunk_offsets = range(start, start + len(chunk))
        if chunk.isascii():
            data = chunk.encode("ascii").lower()
            letters.append(data.translate(None, _NOT_KEPT).decode("ascii"))
            offsets.extend(compress(chunk_offsets, data.translate(_KEEP)))
        else:
            selectors = list(map(kept.__contains__, chunk))
            letters.append("".join(compress(lowered(chunk), selectors)))
            offsets.extend(compress(chunk_offsets, selectors))
    return Skeleton("".join(letters), offsets)


def is_letter(char: str) -> bool:
    """Whether a character is kept in a skeleton: a letter, a digit, or a combining mark."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"
