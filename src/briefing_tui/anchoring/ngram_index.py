"""An n-gram index of a skeleton's letters: the offsets at which a sequence of eight letters stands in them.

Only every eighth 8-gram is indexed, which costs a few bytes a letter and a few hundredths of a second a megabyte. A
text that shares fifteen letters in a row with the skeleton shares an indexed 8-gram with it.
"""

import random
from array import array
from collections.abc import Iterator

MIN_INDEXED_LETTERS = 15  # letters in a row that always contain an indexed n-gram: twice its length, less one
NGRAM_LETTERS = 8  # length of an n-gram, and the distance from one that is indexed to the next
MAX_OCCURRENCES = 32  # of one n-gram: one that has more is common
_ENOUGH_MATCHES = 128
_MAX_EXAMINED_LETTERS = 800  # of a text whose n-grams are all common, in search of one that is not
_CHUNK_LETTERS = NGRAM_LETTERS << 10  # whose keys are made at once
_LETTER_BYTES = 4  # in UTF-32
_FACTOR_BITS = 29  # of a number that Python multiplies fast


class NgramIndex:
    """A hash table of n-grams with chained buckets, kept in two arrays: a tenth of the size of a dict."""

    __slots__ = ("_factor", "_heads", "_letters", "_links")

    def __init__(self, letters: str) -> None:
        """Index the letters of a skeleton."""
        count = len(letters) // NGRAM_LETTERS
        self._letters = letters
        # Both are drawn by lot, lest a text be made whose n-grams all fall into one bucket.
        size = random.randrange(count, 2 * count + 2) | 1  # noqa: S311  # good enough for that
        self._factor = random.getrandbits(_FACTOR_BITS)
        self._heads = heads = array("i", [-1]) * size
        self._links = links = array("i")
        append = links.append
        for number, key in enumerate(_keys(letters, self._factor)):
            slot = key % size
            append(heads[slot])
            heads[slot] = number

    def offsets(self, ngram: str) -> list[int]:
        """Return the letter offsets at which an n-gram is indexed, last first; of a common one only the last 33."""
        found: list[int] = []
        number = self._heads[next(_keys(ngram, self._factor)) % len(self._heads)]
        while number >= 0 and len(found) <= MAX_OCCURRENCES:
            at = number * NGRAM_LETTERS
            if self._letters.startswith(ngram, at):
                found.append(at)
            number = self._links[number]
        return found

    def occurrences(self, letters: str) -> list[int] | None:
        """Return all letter offsets at which `letters`, at least fifteen, stand in the skeleton, in order.

        Return None where their n-grams are too common for the index to tell. Wherever they stand, one of their first
        eight n-grams is indexed, and so is every eighth one after it.
        """
        found = []
        last = min(len(letters) - NGRAM_LETTERS, _MAX_EXAMINED_LETTERS)
        for first in range(NGRAM_LETTERS):
            for shift in range(first, last + 1, NGRAM_LETTERS):
                offsets = self.offsets(letters[shift : shift + NGRAM_LETTERS])
                if len(offsets) <= MAX_OCCURRENCES:
                    break
            else:
                return None
            found += [at - shift for at in offsets if at >= shift and self._letters.startswith(letters, at - shift)]
        return sorted(found)

    def matches(self, quote: str) -> list[tuple[int, int]]:
        """Return the n-grams that `quote` shares with the index, each as its letter offsets in quote and skeleton.

        The pairs are sorted. The rarest n-grams are taken first, until there are more than 128 pairs; common ones are
        left out, since they do not tell one place from another.
        """
        found = [(at, self.offsets(quote[at : at + NGRAM_LETTERS])) for at in range(len(quote) - NGRAM_LETTERS + 1)]
        matches: list[tuple[int, int]] = []
        for at, offsets in sorted(found, key=lambda pair: len(pair[1])):
            if len(offsets) > MAX_OCCURRENCES or len(matches) > _ENOUGH_MATCHES:
                break
            matches += [(at, offset) for offset in offsets]
        return sorted(matches)


def _keys(letters: str, factor: int) -> Iterator[int]:
    """Yield a number for each n-gram in a row, equal for equal ones and hardly ever for others.

    It is a polynomial of `factor`: its coefficients are the lowest bytes of the letters' code points, as a number of 64
    bits, and the next bytes likewise, which are zero in ASCII.
    """
    for start in range(0, len(letters) - NGRAM_LETTERS + 1, _CHUNK_LETTERS):
        chunk = letters[start : start + _CHUNK_LETTERS]
        chunk = chunk[: len(chunk) - len(chunk) % NGRAM_LETTERS]
        if chunk.isascii():
            yield from array("Q", chunk.encode("ascii"))
        else:
            data = chunk.encode("utf-32-le", "surrogatepass")
            low, middle, high = (array("Q", data[byte::_LETTER_BYTES]) for byte in range(_LETTER_BYTES - 1))
            yield from (
                first + factor * (second + factor * third)
                for first, second, third in zip(low, middle, high, strict=True)
            )
