"""An index of a skeleton: where in it a run of eight letters stands.

Every eighth run is kept, so that it costs a few bytes a letter and a few hundredths of a second a megabyte; a text that
shares fifteen letters in a row with the skeleton shares one that is kept.
"""

from array import array
from collections.abc import Iterator

LENGTH = 8  # letters of a run, and of the step from one that is kept to the next
_MOST = 32  # places of one run: one that is commoner says nothing


class Grams:
    """The index: heads and links of the chains of runs whose hashes fall together (a tenth of a dict's size)."""

    __slots__ = ("_heads", "_letters", "_links", "_mask")

    def __init__(self, letters: str) -> None:
        """Index a skeleton's letters."""
        count = len(letters) // LENGTH
        self._letters = letters
        self._mask = mask = (1 << max(count, 1).bit_length()) - 1
        self._heads = heads = array("i", [-1]) * (mask + 1)
        self._links = links = array("i", [-1]) * count
        for number in range(count):
            slot = hash(letters[number * LENGTH : (number + 1) * LENGTH]) & mask
            links[number] = heads[slot]
            heads[slot] = number

    def places(self, gram: str) -> list[int]:
        """Return where a run of eight letters is kept, from the last to the first; none where it is too common."""
        found: list[int] = []
        number = self._heads[hash(gram) & self._mask]
        while number >= 0:
            at = number * LENGTH
            if self._letters.startswith(gram, at):
                if len(found) == _MOST:
                    return []
                found.append(at)
            number = self._links[number]
        return found

    def matches(self, quote: str) -> Iterator[tuple[int, int]]:
        """Yield the place in `quote` and the place in the skeleton of every kept run that both have."""
        for offset in range(len(quote) - LENGTH + 1):
            for at in self.places(quote[offset : offset + LENGTH]):
                yield offset, at
