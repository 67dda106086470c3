"""An n-gram index of a skeleton's letters: the offsets at which a sequence of eight letters stands in them.

Only every eighth 8-gram is indexed, which costs a few bytes a letter and a few hundredths of a second a megabyte. A
text that shares fifteen letters in a row with the skeleton shares an indexed 8-gram with it.
"""

from array import array

MIN_INDEXED_LETTERS = 15  # letters in a row that always contain an indexed n-gram: twice its length, less one
NGRAM_LETTERS = 8  # length of an n-gram, and the distance from one that is indexed to the next
MAX_OCCURRENCES = 32  # of one n-gram: one that has more is common
_ENOUGH_MATCHES = 128


class NgramIndex:
    """A hash table of n-grams with chained buckets, kept in two arrays: a tenth of the size of a dict."""

    __slots__ = ("_heads", "_letters", "_links", "_mask")

    def __init__(self, letters: str) -> None:
        """Index the letters of a skeleton."""
        count = len(letters) // NGRAM_LETTERS
        self._letters = letters
        self._mask = mask = (1 << max(count, 1).bit_length()) - 1
        self._heads = heads = array("i", [-1]) * (mask + 1)
        self._links = links = array("i", [-1]) * count
        for number in range(count):
            slot = hash(letters[number * NGRAM_LETTERS : (number + 1) * NGRAM_LETTERS]) & mask
            links[number] = heads[slot]
            heads[slot] = number

    def offsets(self, ngram: str) -> list[int]:
        """Return the letter offsets at which an n-gram is indexed, last first; of a common one only the last 33."""
        found: list[int] = []
        number = self._heads[hash(ngram) & self._mask]
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
        for first in range(NGRAM_LETTERS):
            for shift in range(first, len(letters) - NGRAM_LETTERS + 1, NGRAM_LETTERS):
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
