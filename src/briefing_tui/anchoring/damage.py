"""Whether words of a source are the quote's own, as a scanner read them.

Nothing is taken for damage that could be another word. What stands in the source must be a word that it does not have
elsewhere, nor the quote's word with another prefix. In the place of a name, a number, a negation or a word of
likelihood it must look the same; of another word a letter or two may be wrong, if the right one is common.
"""

import re
import unicodedata
from collections import Counter

from rapidfuzz.distance import Levenshtein, Opcode

from briefing_tui.anchoring.prefixes import ANY_OR_NONE, LONGEST
from briefing_tui.text.wording import Sense, significant_words

# What looks the same to a scanner, letters two to one and one to one.
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
_TWINS = str.maketrans("1i05869q2", "llosbbggz")
_DIGIT_TWINS = str.maketrans("oqdlijsbzg", "0001115829")
_SHORT = 3  # letters of a word that must look the same, since most of its neighbours are words
_RARE = 100  # how much rarer than the right word a damaged one must be that stands more than once
_KNOWN = 20  # how often the right word must stand, for one that does not look the same to be its damage
_ROMAN = re.compile("[IVXLCDM]+")
_WORD = re.compile(r"\w+")
_BARE_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")


def is_damage(quoted: str, found: str, letters: tuple[str, str], counts: Counter[str]) -> bool:
    """Whether `found`, words of the source, are the words `quoted`, damaged.

    `letters` are those of both sides, in lower case. `counts` says how often each word stands in the source.
    """
    own, other = letters
    if own.isdigit() or other.isdigit():
        return own.isdigit() and not other.isalpha() and other.translate(_DIGIT_TWINS) == own
    if any(map(str.isdigit, own)):
        if _numbers(quoted) != _numbers(found):
            return False
        own, other = _DIGITS.sub("", own), _DIGITS.sub("", other)
    if _is_a_word_of_its_own(quoted, found, counts) or _are_other_words(own, other):
        return False
    if _look_the_same(own, other):
        return not (_ROMAN.fullmatch(quoted) and _ROMAN.fullmatch(found))
    if len(own) <= _SHORT or any(_is_name(side) or _weighs(side) for side in (quoted, found)):
        return False
    return _usual(quoted, counts) >= _KNOWN and _is_slightly_wrong(own, other)


def _is_slightly_wrong(own: str, other: str) -> bool:
    """Whether a few letters are wrong, and none of them are a word that was put in or left out."""
    if Levenshtein.distance(own, other) > 1 + len(own) // 6:
        return False
    steps = Levenshtein.opcodes(own, other)
    return all(_length(step) <= (2 if step.tag == "replace" else 1) for step in steps if step.tag != "equal")


def _length(step: Opcode) -> int:
    return max(step.src_end - step.src_start, step.dest_end - step.dest_start)


def _is_a_word_of_its_own(quoted: str, found: str, counts: Counter[str]) -> bool:
    """Whether a word of `found` that is not in `quoted` is too common in the source to be damage."""
    words = set(_BARE_WORD.findall(quoted.lower()))
    usual = _usual(quoted, counts)
    strange = set(filter(str.isalpha, _WORD.findall(found.lower()))) - words
    return any(counts[word] > 1 + usual // _RARE for word in strange)


def _usual(quoted: str, counts: Counter[str]) -> int:
    """Return how often the source has the rarest word of the quote's."""
    return min((counts[word] for word in _BARE_WORD.findall(quoted.lower())), default=0)


def _are_other_words(own: str, other: str) -> bool:
    """Whether the two are one word behind two prefixes, or behind one and behind none."""
    more = len(other) - len(own)
    return own != other and any(
        other.endswith(own[cut:]) and ANY_OR_NONE.fullmatch(own, 0, cut) and ANY_OR_NONE.fullmatch(other, 0, cut + more)
        for cut in range(max(-more, 0), min(LONGEST, len(own) - 1) + 1)
    )


def _look_the_same(own: str, other: str) -> bool:
    return _seen(own) == _seen(other)


def _seen(letters: str) -> str:
    letters = "".join(char for char in unicodedata.normalize("NFD", letters) if not unicodedata.combining(char))
    for pair, one in _PAIRS:
        letters = letters.replace(pair, one)
    return letters.translate(_TWINS)


def _numbers(text: str) -> list[str]:
    return [word.value for word in significant_words(text) if word.sense is Sense.NUMBER]


def _is_name(text: str) -> bool:
    return any(word[:1].isupper() for word in _BARE_WORD.findall(text))


def _weighs(text: str) -> bool:
    return any(True for _ in significant_words(text))
