"""Hyphens at the ends of lines: of a word that was broken there, or of a compound that has one anyway."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from briefing_tui.text.regex import regex

_HYPHENS = ("-", "‐", "\u00ad")
_BROKEN = regex(r"([^\W\d_]+(?:[-‐][^\W\d_]+)*)[-‐\u00ad]\Z")
_FIRST_WORD = regex(r"[^\W\d_]+")
_WORD = regex(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_LEAST_LETTERS = 3  # of a part of a compound that is a word by itself
# What begins many words that are written as one, and is a word by itself.
_CLOSED = (
    "any back down ever every fore for here how inter mean no off out over pre some super there through under un up "
    "what when where which who with within"
)
_CLOSED_WORDS = frozenset(_CLOSED.split())
# What begins many compounds, and few other words than those with one of the suffixes.
_OPEN = (
    "all cross eighty ex far fifty forty half hard high ill long low much ninety north old self seventy short sixty "
    "south still thirty twenty vice well"
)
_OPEN_WORDS = frozenset(_OPEN.split())
_SUFFIX = "ed en er ern erly est ing ings ish land lands less ly ness s ty ward wards way ways"
_SUFFIXES = frozenset(_SUFFIX.split())


class Words:
    """The words of a document, by which a hyphen at the end of a line is judged."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take the lines of a document, whose words are counted once a line ends in a hyphen."""
        self._lines = lines

    @cached_property
    def _counts(self) -> Counter[str]:
        """How often each word occurs in the document, but for those that a line's end may have broken."""
        counts: Counter[str] = Counter()
        for line in self._lines:
            words = _WORD.findall(line.casefold())
            if words and line.endswith(_HYPHENS):
                words.pop()
            counts.update(words)
            for word in words:
                if "-" in word:  # a compound of three words has compounds of two
                    counts.update(f"{one}-{other}" for one, other in pairwise(word.split("-")))

        return counts

    def break_at(self, line: str, following: str) -> int | None:
        """Return where a line ends in a word that goes on in the following line, or None if it does not.

        The hyphen is before that place where it belongs to the word, and after it where the line's end put it there.
        """
        if not line.endswith(_HYPHENS):
            return None
        first, second = _BROKEN.search(line), _FIRST_WORD.match(following)
        if first is None or second is None:
            return None
        return len(line) if self._is_compound(first[1], second[0], line[-1]) else len(line) - 1

    def _is_compound(self, first: str, second: str, hyphen: str) -> bool:
        if hyphen == "\u00ad":
            return False
        if second[0].isupper() or first.isupper():
            return True
        one, other = first.casefold(), second.casefold()
        whole, compound = self._counts[one + other], self._counts[f"{one}-{other}"]
        if whole or compound:
            return compound > whole
        if "-" in one:
            return True
        if one in _OPEN_WORDS:
            return other not in _SUFFIXES
        last = min(len(one), len(other))
        return last >= _LEAST_LETTERS and one not in _CLOSED_WORDS and self._counts[one] > 0 and self._counts[other] > 0
