"""The skeleton of a text: its letters and digits alone, in lower case, each with its offset in the text.

Scanners and converters most often lose or add spaces, hyphens and punctuation; a skeleton has none of these.
"""

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress, filterfalse
from typing import NamedTuple, overload

from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered

_CHUNK_CHARACTERS = 256  # of which the offsets are counted anew for a look-up
_STRETCH_CHARACTERS = 1 << 15  # that are put into lower case at once: a sigma's lower case depends on its neighbours
_MAX_REPLACED_SIGNS = 60  # of a text: more are sooner left out character by character
_MAX_REMEMBERED_CHUNKS = 64  # whose offsets are kept, since the next look-up is mostly close by
_KEEP = bytes(chr(code).isalnum() for code in range(128)) + bytes(128)  # 1 for each letter and digit of ASCII, else 0
_NOT_KEPT = bytes(code for code in range(128) if not _KEEP[code])


class LetterOffsets(Sequence[int]):
    """The offsets of letters in a text, in order: they are counted when they are asked for, from the chunk before."""

    __slots__ = ("_firsts", "_kept", "_remembered", "_text")

    def __init__(self, text: str, kept: frozenset[str]) -> None:
        """Count the letters of `text`, which are its characters in `kept`."""
        self._text = text
        self._kept = kept
        self._firsts = array("I", [0])  # of each chunk, the index of its first letter; at last the number of letters
        self._remembered: dict[int, list[int]] = {}

    def append_chunks(self, counts: Iterable[int]) -> None:
        """Take in how many letters each of the next chunks has."""
        last = self._firsts.pop()
        self._firsts.extend(accumulate(counts, initial=last))

    def index_from(self, offset: int) -> int:
        """Return the index of the first letter at `offset` of the text or after it; of none, the number of letters."""
        chunk = offset // _CHUNK_CHARACTERS
        if chunk >= len(self._firsts) - 1:
            return len(self)
        return self._firsts[chunk] + bisect_left(self._within(chunk), offset)

    def __len__(self) -> int:
        """Return the number of letters."""
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> list[int]: ...

    def __getitem__(self, index: int | slice) -> int | list[int]:
        """Return the offset of a letter in the text, in code points, by its index; a list of them by a slice."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError("there is no such letter")
        chunk = bisect_right(self._firsts, index) - 1
        return self._within(chunk)[index - self._firsts[chunk]]

    def _within(self, chunk: int) -> list[int]:
        """Return the offsets in the text of the letters of a chunk."""
        found = self._remembered.get(chunk)
        if found is None:
            start = chunk * _CHUNK_CHARACTERS
            chars = self._text[start : start + _CHUNK_CHARACTERS]
            found = list(compress(range(start, start + len(chars)), map(self._kept.__contains__, chars)))
            if len(self._remembered) >= _MAX_REMEMBERED_CHUNKS:
                self._remembered.clear()
            self._remembered[chunk] = found
        return found


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

    A long text is read in parts, so that no single step blocks other threads for long.
    """
    chars = set(text)
    kept = frozenset(filter(is_letter, chars))
    signs = frozenset(map(lowered, chars - kept))
    offsets = LetterOffsets(text, kept)
    parts: list[str] = []
    for start in range(0, len(text), _STRETCH_CHARACTERS):
        stretch = lowered(text[start : start + _STRETCH_CHARACTERS])
        chunks = [
            _without(stretch[at : at + _CHUNK_CHARACTERS], signs) for at in range(0, len(stretch), _CHUNK_CHARACTERS)
        ]
        offsets.append_chunks(map(len, chunks))
        parts.append("".join(chunks))
    return Skeleton("".join(parts), offsets)


def letters_of(text: str) -> str:
    """Return the letters of the skeleton of a short text."""
    return _without(text.lower(), frozenset()) if text.isascii() else skeleton(text).letters


def is_letter(char: str) -> bool:
    """Whether a character is kept in a skeleton: a letter, a digit, or a combining mark."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def _without(chunk: str, signs: frozenset[str]) -> str:
    """Return a chunk of a text in lower case without the signs, which are all that are not kept."""
    if chunk.isascii():
        return chunk.encode("ascii").translate(None, _NOT_KEPT).decode("ascii")
    if len(signs) > _MAX_REPLACED_SIGNS:
        return "".join(filterfalse(signs.__contains__, chunk))
    for sign in signs:
        chunk = chunk.replace(sign, "")
    return chunk
