"""Numbers and lists in English sentences."""

from collections.abc import Iterable


def counted(number: int, noun: str, verb: str = "") -> str:
    """Return `1 claim rests` or `1,200 claims rest`: a number with its noun and, where there is one, its verb."""
    if number == 1:
        return f"1 {noun} {verb}s" if verb else f"1 {noun}"
    return f"{number:,} {noun}s {verb}".rstrip()


def listed(words: Iterable[str], conjunction: str = "or") -> str:
    """Return words, at least one, as a person lists them: "a, b or c"."""
    *firsts, last = words
    return f"{', '.join(firsts)} {conjunction} {last}" if firsts else last
