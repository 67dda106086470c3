"""A folded text with its skeleton and its words: what a quote and its source are compared by."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property

from briefing_tui.domain.passage import Span
from briefing_tui.text.skeleton import Skeleton, skeleton

# A word, with an apostrophe within it; a number, with its points and commas.
_WORD = re.compile(r"\w+(?:(?:(?<=\d)[.,:/](?=\d)|(?<=[^\W\d_])'(?=[^\W\d_]))\w+)*")
_LONGEST = 200  # characters on either side in which a word is looked for
_PIECE = 1 << 15  # characters
_BARE_WORD = re.compile(r"[^\W\d_]+")


class Words:
    """A folded text, its letters, and where its words begin among them."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def skeleton(self) -> Skeleton:
        """The letters and digits of the text."""
        return skeleton(self.text)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word of letters stands in the text, in lower case."""
        counts: Counter[str] = Counter()
        start = 0
        while start < len(self.text):  # piece by piece: no single step of a long text may hold up others
            space = self.text.find(" ", start + _PIECE)
            end = space if space >= 0 else len(self.text)
            counts.update(_BARE_WORD.findall(self.text[start:end].lower()))
            start = end
        return counts

    def starts(self, start: int, stop: int) -> list[int]:
        """Return the numbers of the letters from `start` to `stop`, both included, at which a word begins.

        The text's own ends count among them.
        """
        letters = self.skeleton
        if start == stop == len(letters.letters):
            return [stop]
        first = self._word_around(letters.at[start])
        end = letters.at[stop] + 1 if stop < len(letters.letters) else len(self.text)
        found = [letters.number(word.start()) for word in _WORD.finditer(self.text, first.start, end)]
        if stop == len(letters.letters):
            found.append(stop)
        return found[bisect_left(found, start) : bisect_right(found, stop)]

    def word(self, number: int) -> tuple[int, int]:
        """Return the letters, first and behind the last, of the word that the letter `number` stands in."""
        around = self._word_around(self.skeleton.at[number])
        return self.skeleton.number(around.start), self.skeleton.number(around.end)

    def surface(self, start: int, stop: int) -> Span:
        """Return the span of the text in which the letters `start` to `stop` stand; an empty one has its point."""
        at = self.skeleton.at
        if start == stop:
            point = at[start] if start < len(at) else len(self.text)
            return Span(point, point)
        return self.skeleton.span(start, stop)

    def _word_around(self, offset: int) -> Span:
        """Return the word of the text that its character `offset` is part of, or that character alone."""
        first = offset
        while first > 0 and not self.text[first - 1].isspace() and offset - first < _LONGEST:
            first -= 1
        for word in _WORD.finditer(self.text, first, offset + _LONGEST):
            if word.start() <= offset < word.end():
                return Span(*word.span())
        return Span(offset, offset + 1)
