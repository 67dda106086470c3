"""Where a text holds another one without cutting a word or a number in two.

A quote that begins or ends inside one says something else than its source: "is a" is not in "this a", "proved" not in
"dis- proved", broken at a line end, "can" not in "can't", 1,344 is not 1,344.5, and 5 is not -5.
"""

import re
import unicodedata
from collections.abc import Iterator

# Thai, Lao, Tibetan, Burmese, Khmer, Chinese and Japanese are written without spaces between words.
_SPACELESS = (
    r"\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_SPACED_LETTER = f"[^\\W{_SPACELESS}]"
_SPACELESS_LETTER = re.compile(f"[{_SPACELESS}]")
_SHORT = 12  # characters of a needle that may stand within many words
_JOINERS = "\u200c\u200d\u2060\u00ad"  # zero-width non-joiner and joiner, word joiner, soft hyphen
_APOSTROPHES = "'’ʼ"
_NUMBER_SIGNS = ".,\u066b\u066c"
_MINUS_SIGNS = "-−–"
# A hyphen at a line's end; "pre- and post-war" holds none.
_BROKEN_WORD = re.compile("[^\\W\\d_][-‐\u00ad]\\s(?!(?:and|or|nor|to|und|et)\\b)[^\\W\\d_]")


def occurrences(text: str, needle: str) -> Iterator[int]:
    """Yield where `needle`, which is not empty, begins in `text`: overlapping ones too, but for most within words.

    It is a sieve, quick even where a single letter is sought: `cuts_word` decides. A long needle is rare enough to be
    found without one, and an expression is slow to make.
    """
    if len(needle) > _SHORT:
        at = text.find(needle)
        while at >= 0:
            yield at
            at = text.find(needle, at + 1)
        return
    head = re.escape(needle)
    behind = f"(?<!{_SPACED_LETTER}{head})" if re.match(_SPACED_LETTER, needle) else ""
    ahead = f"(?!{_SPACED_LETTER})" if re.match(_SPACED_LETTER, needle[-1]) else ""
    sought = re.compile(head + ahead + behind)
    at = 0
    while place := sought.search(text, at):
        yield place.start()
        at = place.start() + 1


def cuts_word(text: str, at: int) -> bool:
    """Whether a word or a number of `text` goes on across the point before its character `at`."""
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if unicodedata.category(right)[0] == "M" and not left.isspace():
        return True
    if _is_word(left) and _is_word(right):
        return not (_SPACELESS_LETTER.match(left) or _SPACELESS_LETTER.match(right))
    return _cuts_number(text, at) or _cuts_negation(text, at) or _cuts_broken_word(text, at)


def _cuts_number(text: str, at: int) -> bool:
    left, right = text[at - 1], text[at]
    if left.isdigit() and right in _NUMBER_SIGNS:
        return text[at + 1 : at + 2].isdigit()
    if not right.isdigit():
        return False
    before = text[at - 2] if at > 1 else " "
    return (left in _NUMBER_SIGNS and before.isdigit()) or (
        left in _MINUS_SIGNS and (before.isspace() or before == "(")
    )


def _cuts_negation(text: str, at: int) -> bool:
    """Whether the point lies before the apostrophe of "can't"."""
    ending = text[at + 1 : at + 3]
    return text[at] in _APOSTROPHES and text[at - 1].isalpha() and ending[:1] in ("t", "T") and not ending[1:].isalpha()


def _cuts_broken_word(text: str, at: int) -> bool:
    """Whether the point lies in a word that a hyphen and a line end break: after its letter, hyphen or space."""
    for first in range(max(at - 3, 0), at):
        broken = _BROKEN_WORD.match(text, first)
        if broken and broken[0][-1].islower():
            return True
    return False


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_" or char in _JOINERS or unicodedata.category(char)[0] == "M"
