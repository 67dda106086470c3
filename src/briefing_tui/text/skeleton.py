"""The skeleton of a text: its letters and digits alone, in lower case, each with its offset in the text.

Scanners and converters most often lose or add spaces, hyphens and punctuation; a skeleton has none of these.
"""

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple, overload

from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered

_CHUNK_CHARACTERS = 1 << 15  # no more than two bytes can count
_KEEP = bytes(chr(code).isalnum() for code in range(128)) + bytes(128)  # 1 for each letter and digit of ASCII, else 0
_NOT_KEPT = bytes(code for code in range(128) if not _KEEP[code])


class LetterOffsets(Sequence[int]):
    """The offsets of letters in a text, in order, at two bytes each: within chunks of the text."""

    __slots__ = ("_firsts", "_within")

    def __init__(self) -> None:
        self._within = array("H")
        self._firsts: list[int] = []  # of each chunk, the index of its first letter

    def append_chunk(self, offsets: Iterable[int]) -> None:
        """Append the offsets of the letters of the next chunk, from its beginning."""
        self._firsts.append(len(self._within))
        self._within.extend(offsets)

    def index_from(self, offset: int) -> int:
        """Return the index of the first letter at `offset` of the text or after it; of none, the number of letters."""
        chunk = offset // _CHUNK_CHARACTERS
        if chunk >= len(self._firsts):
            return len(self)
        end = self._firsts[chunk + 1] if chunk + 1 < len(self._firsts) else len(self)
        return bisect_left(self._within, offset % _CHUNK_CHARACTERS, self._firsts[chunk], end)

    def __len__(self) -> int:
        """Return the number of letters."""
        return len(self._within)

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> list[int]: ...

    def __getitem__(self, index: int | slice) -> int | list[int]:
        """Return the offset of a letter in the text, in code points, by its index; a list of them by a slice."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        within = self._within[index]
        chunk = bisect_right(self._firsts, index if index >= 0 else index + len(self)) - 1
        return chunk * _CHUNK_CHARACTERS + within


class Skeleton(NamedTuple):
    """The letters of a text, and for each its offset in that text, in code points."""

    letters: str
    offsets: LetterOffsets

    def span(self, start: int, end: int) -> Span:
        """Return the smallest span of the text that holds the letters from `start` to `end`; there must be one."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def letter_index(self, offset: int) -> int:
        """Return the index of the first letter at `offset` of the text or after it; of none, the number of letters."""
        return self.offsets.index_from(offset)


def skeleton(text: str) -> Skeleton:
    """Return the skeleton of `text`; combining marks, such as the vowel signs of Indian scripts, are kept.

    A long text is read in chunks, so that no single step blocks other threads for long.
    """
    kept = {char for char in set(text) if is_letter(char)}
    letters: list[str] = []
    offsets = LetterOffsets()
    for start in range(0, len(text), _CHUNK_CHARACTERS):
        chunk = text[start : start + _CHUNK_CHARACTERS]
        if chunk.isascii():
            data = chunk.encode("ascii").lower()
            letters.append(data.translate(None, _NOT_KEPT).decode("ascii"))
            offsets.append_chunk(compress(range(len(chunk)), data.translate(_KEEP)))
        else:
            selectors = list(map(kept.__contains__, chunk))
            letters.append("".join(compress(lowered(chunk), selectors)))
            offsets.append_chunk(compress(range(len(chunk)), selectors))
    return Skeleton("".join(letters), offsets)


def is_letter(char: str) -> bool:
    """Whether a character is kept in a skeleton: a letter, a digit, or a combining mark."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"
