"""Find the words that stand just before a number and make a bound of it: "about", "no fewer than"."""

from collections.abc import Mapping
from functools import cache

from briefing_tui.checking.words.bounds import BOUNDS_BEFORE


def qualifier_before(text: str) -> tuple[int, str] | None:
    """Return where the longest such words begin at the end of a text in lower case, and the words; else None.

    At least one space must stand behind them.
    """
    stem = text.rstrip(" ")
    if len(stem) == len(text):
        return None
    start = len(stem)
    while start and stem[start - 1].isalpha():
        start -= 1
    for words in _by_last_word().get(stem[start:], ()):
        first = len(stem) - len(words)
        if stem.endswith(words) and not (first and (stem[first - 1].isalnum() or stem[first - 1] == "_")):
            return first, words
    return None


@cache
def _by_last_word() -> Mapping[str, list[str]]:
    """Return the words that make a bound, the longest first, by the last of them: an expression of all is slow."""
    found: dict[str, list[str]] = {}
    for words in sorted(BOUNDS_BEFORE, key=len, reverse=True):
        found.setdefault(words.rpartition(" ")[2], []).append(words)
    return found
