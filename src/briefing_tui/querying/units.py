"""A text divided into units, such as claims or paragraphs: which of them have some words, and where first."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex
from briefing_tui.text.search import Searchable

Hits = Mapping[int, Span]  # by the number of a unit, from 0, its first hit: a span of the folded text
_Find = Callable[[int], Span | None]  # from an offset on, the next hit

_WORD = regex(r"\w+(?:'\w+)*")
_HYPHEN_IN_WORD = regex(r"(?<=\w)-(?=\w)")
_EXACT_LETTERS, _ONE_CHANGE_LETTERS = 2, 5  # up to so many letters no change of spelling counts as alike, and one


class Units:
    """A text whose units are searched. It is folded as in every search, once; case counts where a word has a capital.

    What spans two units is found where it begins.
    """

    def __init__(self, text: Searchable, starts: Sequence[int]) -> None:
        """Take a text, and the offset at which each unit begins, in order."""
        self._text = text
        self._given_starts = starts

    def __len__(self) -> int:
        """Return the number of units."""
        return len(self._given_starts)

    def span(self, hit: Span) -> Span:
        """Return the span of the text that a hit covers."""
        return self._text.folded().offsets.span(*hit)

    def with_words(self, words: str) -> Hits:
        """Return the units in which the words stand as they are, also within longer words.

        The parts of a hyphenated word may be joined, hyphenated or apart.
        """
        found = self._holding(words)
        apart = _HYPHEN_IN_WORD.sub(" ", words)
        return found if apart == words else {**self._holding(apart), **found}

    def with_prefix(self, prefix: str) -> Hits:
        """Return the units with a word that begins so."""
        text, needle = self._text.forms(prefix)
        return self._matching(rf"(?<!\w){re.escape(needle)}", text) if needle else {}

    def with_spelling(self, word: str) -> Hits:
        """Return the units with a word or one that is spelt much like it, whatever the capitals.

        From three letters one may be another, be missing or be one too many, or two neighbours may be exchanged; from
        six letters there may be two such changes (optimal string alignment distance).
        """
        from rapidfuzz.distance import OSA  # noqa: PLC0415  # slow to import, and seldom used
        from rapidfuzz.process import extract_iter  # noqa: PLC0415  # as above

        text, needle = self._text.forms(word.lower())
        changes = (len(needle) > _EXACT_LETTERS) + (len(needle) > _ONE_CHANGE_LETTERS)
        found = extract_iter(needle, self._vocabulary, scorer=OSA.distance, score_cutoff=changes)
        alike = [re.escape(other) for other, _, _ in found]
        return self._matching(rf"(?<!\w)(?:{'|'.join(alike)})(?!\w)", text) if alike else {}

    def with_nearby(self, words: str, distance: int) -> Hits:
        """Return the units in which all these whole words stand, in any order, the last at most so many words on."""
        wanted = [self._text.forms(word) for word in _WORD.findall(words)]
        each = [self._matching(rf"(?<!\w){re.escape(needle)}(?!\w)", text) for text, needle in wanted]
        units = sorted(set(each[0]).intersection(*each[1:])) if each else []
        spans = {unit: self._nearby(unit, wanted, distance) for unit in units}
        return {unit: span for unit, span in spans.items() if span is not None}

    def _nearby(self, unit: int, wanted: Sequence[tuple[str, str]], distance: int) -> Span | None:
        """Return the first span in a unit with all that is wanted: a form of the text and a word of it each."""
        seen: dict[int, tuple[int, int]] = {}  # where each was seen last: the number of the word, and its offset
        for number, word in enumerate(_WORD.finditer(self._text.folded().text, self._starts[unit], self._end(unit))):
            start, end = word.span()
            seen |= {which: (number, start) for which, (text, other) in enumerate(wanted) if text[start:end] == other}
            if len(seen) == len(wanted):
                first, offset = min(seen.values())
                if number - first <= distance:
                    return Span(offset, end)
        return None

    def _holding(self, words: str) -> Hits:
        text, needle = self._text.forms(words)

        def find(at: int) -> Span | None:
            start = text.find(needle, at)
            return None if start < 0 else Span(start, start + len(needle))

        return self._first(find) if needle else {}

    def _matching(self, pattern: str, text: str) -> Hits:
        """Return the units in which a pattern matches a form of the text."""
        compiled = re.compile(pattern)

        def find(at: int) -> Span | None:
            match = compiled.search(text, at)
            return Span(*match.span()) if match else None

        return self._first(find)

    def _first(self, find: _Find) -> Hits:
        """Return the first hit in each unit: the rest of a unit with a hit is not looked through."""
        spans = {}
        hit = find(0) if self._starts else None
        while hit is not None:
            unit = max(bisect_right(self._starts, hit.start) - 1, 0)
            spans[unit] = hit
            hit = find(self._starts[unit + 1]) if unit + 1 < len(self._starts) else None
        return spans

    def _end(self, unit: int) -> int:
        return self._starts[unit + 1] if unit + 1 < len(self._starts) else len(self._text.folded().text)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each unit begins in the folded text."""
        derived = self._text.folded().offsets.derived
        return [derived(start) for start in self._given_starts]

    @cached_property
    def _vocabulary(self) -> list[str]:
        """Every word of the text once, in lower case."""
        text, _ = self._text.forms("")
        return sorted(set(_WORD.findall(text)))
