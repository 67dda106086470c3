"""Whether words of a source are the quote's own words as a scanner misread them (OCR errors).

Nothing counts as damage that could be another word. The source must not have the damaged word elsewhere, and it must
not be the quote's word with another prefix. In place of a name, a number, a negation or a word of likelihood it must
look the same to a scanner; in another word a letter or two may be wrong, if the right word is common in the source.
"""

import re
import unicodedata
from collections import Counter

from rapidfuzz.distance import Levenshtein, Opcode

from briefing_tui.anchoring.prefixes import differ_in_prefix
from briefing_tui.text.wording import WordCategory, significant_words

# Letters that look alike to a scanner, two to one and one to one.
_LOOKALIKE_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
_LOOKALIKES = str.maketrans("1i05869q2", "llosbbggz")
_DIGIT_LOOKALIKES = str.maketrans("oqdlijsbzg", "0001115829")
_MAX_SHORT_WORD_LETTERS = 3  # of a word that must look the same: most words that differ in a letter exist too
_MIN_FREQUENCY_RATIO = 100  # of the right word to a damaged one that occurs more than once
_MIN_OCCURRENCES = 20  # of the right word, for one that does not look the same to be its damage
_ROMAN_NUMERAL = re.compile("[IVXLCDM]+")
_WORD = re.compile(r"\w+")
_LETTERS_ONLY_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


def is_damage(quoted: str, found: str, letters: tuple[str, str], word_counts: Counter[str]) -> bool:
    """Whether `found`, words of the source, are the words `quoted`, damaged.

    `letters` are the letters of both, in lower case. `word_counts` says how often each word, in lower case, occurs in
    the source.
    """
    own, other = letters
    if own.isdigit() or other.isdigit():
        return own.isdigit() and not other.isalpha() and other.translate(_DIGIT_LOOKALIKES) == own
    if any(map(str.isdigit, own)):
        if _numbers(quoted) != _numbers(found):
            return False
        own, other = _DIGITS.sub("", own), _DIGITS.sub("", other)
    if _has_known_word(quoted, found, word_counts) or differ_in_prefix(own, other):
        return False
    if _look_alike(own, other):
        return not (_ROMAN_NUMERAL.fullmatch(quoted) and _ROMAN_NUMERAL.fullmatch(found))
    if len(own) <= _MAX_SHORT_WORD_LETTERS or any(_has_name(side) or _is_significant(side) for side in (quoted, found)):
        return False
    return _least_count(quoted, word_counts) >= _MIN_OCCURRENCES and _is_slightly_wrong(own, other)


def _is_slightly_wrong(own: str, other: str) -> bool:
    """Whether few letters differ, and at each place two are replaced or one is put in or left out at most."""
    if Levenshtein.distance(own, other) > 1 + len(own) // 6:
        return False
    steps = Levenshtein.opcodes(own, other)
    return all(_length(step) <= (2 if step.tag == "replace" else 1) for step in steps if step.tag != "equal")


def _length(step: Opcode) -> int:
    return max(step.src_end - step.src_start, step.dest_end - step.dest_start)


def _has_known_word(quoted: str, found: str, word_counts: Counter[str]) -> bool:
    """Whether a word of `found` that is not in `quoted` is too common in the source to be damage."""
    words = set(_LETTERS_ONLY_WORD.findall(quoted.lower()))
    least = _least_count(quoted, word_counts)
    new_words = set(filter(str.isalpha, _WORD.findall(found.lower()))) - words
    return any(word_counts[word] > 1 + least // _MIN_FREQUENCY_RATIO for word in new_words)


def _least_count(quoted: str, word_counts: Counter[str]) -> int:
    """Return how often the source has the rarest of the quote's words."""
    return min((word_counts[word] for word in _LETTERS_ONLY_WORD.findall(quoted.lower())), default=0)


def _look_alike(own: str, other: str) -> bool:
    return _lookalike_form(own) == _lookalike_form(other)


def _lookalike_form(letters: str) -> str:
    """Return letters without accents, each of those that look alike replaced by one and the same."""
    letters = "".join(char for char in unicodedata.normalize("NFD", letters) if not unicodedata.combining(char))
    for pair, one in _LOOKALIKE_PAIRS:
        letters = letters.replace(pair, one)
    return letters.translate(_LOOKALIKES)


def _numbers(text: str) -> list[str]:
    return [word.value for word in significant_words(text) if word.category is WordCategory.NUMBER]


def _has_name(text: str) -> bool:
    return any(word[:1].isupper() for word in _LETTERS_ONLY_WORD.findall(text))


def _is_significant(text: str) -> bool:
    return any(True for _ in significant_words(text))
