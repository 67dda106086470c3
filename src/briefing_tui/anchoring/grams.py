"""An index of a skeleton: where in it a run of eight letters stands.

Every eighth run is kept, so that it costs a few bytes a letter and a few hundredths of a second a megabyte; a text that
shares fifteen letters in a row with the skeleton shares one that is kept.
"""

from array import array

TELLING = 15  # letters of a text that surely shares a kept run with a skeleton that holds it
LENGTH = 8  # letters of a run, and of the step from one that is kept to the next
MOST = 32  # places of one run: one that has more is common
_ENOUGH = 128  # matches


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
        """Return where a run of eight letters is kept, from the last to the first; if it is common, the last ones."""
        found: list[int] = []
        number = self._heads[hash(gram) & self._mask]
        while number >= 0 and len(found) <= MOST:
            at = number * LENGTH
            if self._letters.startswith(gram, at):
                found.append(at)
            number = self._links[number]
        return found

    def occurrences(self, letters: str) -> list[int] | None:
        """Return where the skeleton holds at least fifteen letters, in order, or None where the index cannot tell.

        Wherever they stand, one of the first eight runs of them is kept.
        """
        found = []
        for offset in range(LENGTH):
            places = self.places(letters[offset : offset + LENGTH])
            if len(places) > MOST:
                return None
            found += [at - offset for at in places if self._letters.startswith(letters, at - offset)]
        return sorted(found)

    def matches(self, quote: str) -> list[tuple[int, int]]:
        """Return the place in `quote` and that in the skeleton of kept runs that both have, the rarest runs' first.

        A run that is common says nothing, and so do more than a hundred or so.
        """
        found = [(offset, self.places(quote[offset : offset + LENGTH])) for offset in range(len(quote) - LENGTH + 1)]
        matches: list[tuple[int, int]] = []
        for offset, places in sorted(found, key=lambda pair: len(pair[1])):
            if len(places) > MOST or len(matches) > _ENOUGH:
                break
            matches += [(offset, at) for at in places]
        return sorted(matches)
