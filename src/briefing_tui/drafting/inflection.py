"""The inflected forms of verbs and nouns, by the rule that a language names in its table of forms."""

from collections.abc import Callable, Mapping

Rule = Callable[[str], frozenset[str]]
"""What gives a word, in lower case, with its inflected forms."""

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")
# Words of one syllable double their last letter before -ed and -ing (stop, stopped), but for these letters.
_NEVER_DOUBLED = "wxyh"


def listed_alone(word: str) -> frozenset[str]:
    """Return a word of a language without a rule: it has no form but those that its table lists."""
    return frozenset({word})


def english(word: str) -> frozenset[str]:
    """Return a regular English word with its inflected forms: plural or third person, past, participles."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:  # deny, denies, denied, denying
        return frozenset({word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"})
    third = f"{word}es" if word.endswith(_SIBILANTS) else f"{word}s"
    if word.endswith("e"):
        return frozenset({word, third, f"{word}d", f"{word if word.endswith('ee') else word[:-1]}ing"})
    stem = word + word[-1] if _is_doubled(word) else word
    return frozenset({word, third, f"{stem}ed", f"{stem}ing"})


def _is_doubled(word: str) -> bool:
    """Whether a word doubles its last letter: one vowel, of one letter, before one consonant at its end."""
    before, vowel, last = word[-3:-2], word[-2:-1], word[-1:]
    if not before or last in _VOWELS + _NEVER_DOUBLED or vowel not in _VOWELS or before in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in word) == 1


RULES: Mapping[str, Rule] = {"english": english}
"""The rules of inflection by the names that tables have for them."""
