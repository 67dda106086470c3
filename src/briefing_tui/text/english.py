"""Numbers with their nouns, and lists of words, in English sentences."""

from collections.abc import Iterable


def counted(number: int, noun: str, verb: str = "") -> str:
    """Return a number with its noun, and a verb if given, in agreement: `1 claim rests`, `1,200 claims rest`."""
    if number == 1:
        return f"1 {noun} {verb}s" if verb else f"1 {noun}"
    return f"{number:,} {noun}s {verb}".rstrip()


def listed(words: Iterable[str], conjunction: str = "or") -> str:
    """Return words as an English list: "a, b or c"; raise ValueError where there is no word."""
    *firsts, last = words
    return f"{', '.join(firsts)} {conjunction} {last}" if firsts else last
