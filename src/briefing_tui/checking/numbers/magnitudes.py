"""Find the words for a great number that is not told exactly: "dozens of villages", "tens of thousands of people"."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence

# The power of ten of each; "scores" are "dozens" to most who write.
_POWERS = {
    "dozens": 1, "scores": 1, "tens": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12,
}  # fmt: skip  # as a list is read
_MAX_COUNTED_STEMS = 2  # the first content words after one


class Magnitude(NamedTuple):
    """A word for a great number: its power of ten, where its first and last token stand, the stems after it."""

    power: int
    first: int
    last: int
    counted: tuple[str, ...]

    def counts_as(self, other: "Magnitude") -> bool:
        """Return whether both count the same: the first stem after one is among those after the other."""
        return not ({*self.counted[:1]}.isdisjoint(other.counted) and {*other.counted[:1]}.isdisjoint(self.counted))


def magnitudes(sentence: Sentence) -> Iterator[Magnitude]:
    """Yield the words for great numbers in a sentence; "hundreds of thousands" is one of them."""
    forms, position = sentence.forms, 0
    while position < len(forms):
        if forms[position] not in _POWERS:
            position += 1
            continue
        first, power = position, _POWERS[forms[position]]
        while forms[position + 1 : position + 2] == ("of",) and _POWERS.get(
            "".join(forms[position + 2 : position + 3])
        ):
            position += 2
            power += _POWERS[forms[position]]
        counted = [stem for stem in sentence.stems[position + 1 :] if stem][:_MAX_COUNTED_STEMS]
        yield Magnitude(power, first, position, tuple(counted))
        position += 1


def _goes_on(sentence: Sentence, position: int) -> bool:
    following = sentence.forms[position + 1 : position + 3]
    return len(following) > 1 and following[0] == "of" and following[1] in _POWERS
