"""Reduce a text to the stems of its content words, so that "reduces" matches "reduce", and "sent" matches "send".

A stem is at most the first five letters of a word without its ending. This conflates some different words; a rule that
asks whether a word is present then misses a problem rather than reporting a false one.
"""

import re
from functools import lru_cache

from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.text.regex import regex

_STEM_LETTERS = 5
_MIN_WORD_LETTERS = 3  # shorter words are taken for function words
_MIN_ROOT_LETTERS = 3  # of what stays of a word without its ending
_MAX_GOVERNED_STEMS = 3  # the content words after a word of likelihood that it is taken to govern
_PREFIXES = ("re", "over", "under", "out", "mis", "fore")  # before irregular verbs
_WORD = regex(r"[^\W_]+")
_SENTENCE_END = r"(?<![.!?;。؟۔])[.!?;。؟۔]+[\"'”’»)\]]*(?:\s+|$)"
_CLAUSE_END = regex(
    _SENTENCE_END + r"|(?<!\w)(?:after|although|because|but|since|though|when|whereas|while)(?!\w)",
    re.IGNORECASE,
)
_STOP_WORDS = frozenset(
    _WORD.findall("""
    also although been being both could does down during each even ever from have having here into itself just
    many more most much must only other over said same shall should some somewhat such than that their them then there
    these they this those through under upon very were what when where which while will with within would about after
    again against because before between might perhaps possibly probably likely unlikely seems appears
    all and any are but can did for get got had has her him his how its let may nor not now off one our out own per she
    the too two upon via was who whom why yet you
    """)
)


def stems(text: str) -> list[str]:
    """Return the stems of the content words of `text`, lower-case, in order and with repetitions."""
    found = (stem_of(word.lower()) for word in _WORD.findall(text))
    return [stem for stem in found if stem]


@lru_cache(maxsize=8192)  # a text has few words, and each of them often
def stem_of(word: str) -> str:
    """Return the stem of a word in lower case, or an empty string for a function word or a short one."""
    if len(word) < _MIN_WORD_LETTERS or word in _STOP_WORDS:
        return ""
    if not word.isalpha():
        return word[:_STEM_LETTERS]
    word = IRREGULAR_FORMS.get(word) or _without_prefix(word)
    if word.endswith("s") and not word.endswith("ss") and len(word) > _MIN_ROOT_LETTERS:
        word = word[:-1]
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= _MIN_ROOT_LETTERS and any(letter in "aeiouy" for letter in root):
            word = root
            break
    word = word[:_STEM_LETTERS].rstrip("e") or word
    if word.endswith("y"):
        return word[:-1] + "i"
    return word[:-1] if word[-1:] == word[-2:-1] else word


def _without_prefix(word: str) -> str:
    """Return a word, or the base of an irregular form with a prefix: "retake" for "retook"."""
    for prefix in _PREFIXES if word.startswith(_PREFIXES) else ():
        if word.startswith(prefix) and word[len(prefix) :] in IRREGULAR_FORMS:
            return f"{prefix}{IRREGULAR_FORMS[word[len(prefix) :]]}"
    return word


def speaks_of(claim: str, quote: str, position: int) -> bool:
    """Return whether `claim` is about what the word that ends at `position` in `quote` governs.

    That is so if the claim has the first content word after it in the clause, or most of the first three; and if no
    content word follows. `position` is an offset in code points.
    """
    end = _CLAUSE_END.search(quote, position)
    governed = stems(quote[position : end.start() if end else len(quote)])[:_MAX_GOVERNED_STEMS]
    claim_stems = set(stems(claim))
    return not governed or governed[0] in claim_stems or 2 * len(claim_stems.intersection(governed)) > len(governed)
