"""Whether the words beside a passage turn its sense: a negation, denial, doubt, condition or indirect question.

The grammar is a rough one, the same for all languages: which word stands where, and which begins another clause. The
words of each language are a table (`sense_words.py`).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.text.folding import fold
from briefing_tui.text.sense_words import ARABIC, CHINESE, LATIN, PERSIAN, RUSSIAN, SenseWords

_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3041-\u30ff]")
_ARABIC = re.compile(r"[\u0621-\u06ff]")
_ARTICLE = re.compile(r"\b\u0627\u0644\w{3}")  # "al-", which begins no word of Persian but those from Arabic
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_WORD = re.compile(r"[^\W\d_]+")
_MIN_COMMON_WORDS = 2  # of a language in a text, for the text to be in it
_MIN_SCRIPT_SHARE = 0.3  # of a text's characters, for the text to be of that script
_REACH_CHARACTERS = 120  # from a passage, within which what stands directly beside it is looked for
_NEAR_WORDS = 5  # of a passage, next to what stands beside it
_HARMLESS = "\u00b7"  # in place of words that only look like turning ones
_COMMA = re.compile("[,，،]")
_AND = "and und et y e и و 和 并且 then so"
_MAX_ASIDE_CHARACTERS = 80  # of a clause between commas that says something else


class Sense(NamedTuple):
    """The expressions of one language, for words in folded form and in lower case."""

    words: SenseWords
    harmless: re.Pattern[str]
    turning: re.Pattern[str]
    negation: re.Pattern[str]
    condition: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    cut_short: re.Pattern[str]
    denied: re.Pattern[str]
    linked: re.Pattern[str]
    parting: re.Pattern[str]
    coordinated: re.Pattern[str]
    hanging: re.Pattern[str]
    hanging_behind: re.Pattern[str]
    aside: re.Pattern[str]

    def turns_directly_after(self, rest: str, passage: str = "") -> bool:
        """Whether `rest`, the words before a passage, end with one that turns it: "not", "nobody believes that".

        Where two negations are one, as in French, it turns nothing if a twin is among the passage's first words.
        """
        plain = self._plain(rest)
        found = self.before.search(plain[-_REACH_CHARACTERS:])
        if found is None:
            return self.linked.search(plain) is not None and self._governs(plain)
        return not self._is_twin(found["turning"], self._words(passage)[:_NEAR_WORDS])

    def turns_after(self, rest: str) -> bool:
        """Whether `rest`, the words before a passage that presents itself as a sentence, have one that turns it."""
        plain = self._plain(rest)
        if self.before.search(plain[-_REACH_CHARACTERS:]):
            return True
        return self.coordinated.search(plain) is None and self._governs(plain)

    def _governs(self, plain: str) -> bool:
        """Whether the last clause of the words before a passage has one that turns it."""
        clause = self.aside.sub(",", self.parting.split(plain)[-1])
        is_linked = self.linked.search(clause) is not None
        if not is_linked and self.condition.search(clause):
            return True
        for found in self.turning.finditer(clause):
            between = clause[found.end() :]
            if not self.hanging.search(self._unlinked(between)) and (is_linked or not _COMMA.search(between)):
                return True
        return False

    def turns_directly_before(self, rest: str, passage: str = "") -> bool:
        """Whether `rest`, the words behind a passage, begin with one that turns it, as "not" does after "was"."""
        found = self.cut_short.match(self._plain(rest)[:_REACH_CHARACTERS])
        return found is not None and not self._is_twin(found["turning"], self._words(passage)[-_NEAR_WORDS:])

    def turns_before(self, rest: str) -> bool:
        """Whether `rest`, the words behind a passage that presents itself as a sentence, have one that turns it."""
        plain = self._plain(rest)
        if self.behind.match(plain.lstrip(" ,、，،")):
            return True
        clause = self.parting.split(plain)[0]
        if self.condition.search(clause):
            return True
        hanging = self.hanging_behind.search(clause)
        return self.denied.search(_COMMA.split(clause[: hanging.start()] if hanging else clause)[0]) is not None

    def _unlinked(self, between: str) -> str:
        """Return the words between a turning one and a passage without the last, which links the passage to them."""
        return self.linked.sub("", between)

    def _is_twin(self, turning: str, near: list[str]) -> bool:
        if not self.words.concord or not self.negation.search(turning):
            return False
        return self.negation.search(" ".join(near)) is not None

    def _words(self, passage: str) -> list[str]:
        return self._plain(passage).split()

    def _plain(self, text: str) -> str:
        """Return a text folded, in lower case, with nothing in place of what only looks like a turning word."""
        return self.harmless.sub(_HARMLESS, " ".join(fold(text).text.lower().split()))


@lru_cache(maxsize=8)
def _sense(words: SenseWords) -> Sense:
    """Return the expressions of a language, made once."""
    gap = r"\s" if words.spaced else r"\s?"
    conditions = _any(words, f"{words.conditions} {words.exceptions}")
    turning = _any(words, f"{words.negations} {words.lacking} {words.doubts} {words.asking}")
    denied = _any(words, f"{words.negations} {words.doubts}")
    adverbs = f"(?:{_any(words, words.adverbs)}{gap}){{0,2}}"
    passing = _any(words, f"{words.passing} {words.linking}")
    linking = _any(words, words.linking)
    hanging = _any(words, words.hanging)
    return Sense(
        words,
        harmless=re.compile(_any(words, words.harmless)),
        turning=re.compile(turning),
        negation=re.compile(_any(words, words.negations)),
        condition=re.compile(conditions),
        before=re.compile(f"(?P<turning>{turning}|{conditions})(?:[,，،]?{gap}{passing}){{0,7}}[\\s\"'(\\[:]*$"),
        behind=re.compile(f"{adverbs}(?P<turning>{denied}|{conditions})"),
        cut_short=re.compile(f"{adverbs}(?P<turning>{_any(words, f'{words.negations} {words.exceptions}')})"),
        denied=re.compile(denied),
        linked=re.compile(f"{linking}[\\s\"'(\\[]*$"),
        parting=re.compile(f"[;:—–；：]| - |(?:[,，،] ?)?{_any(words, words.parting)}"),
        coordinated=re.compile(f"(?:{_any(words, _AND)}|{_any(words, words.parting)})[,，،\\s\"'(]*$"),
        hanging=re.compile(hanging),
        hanging_behind=re.compile(_any(words, f"{words.hanging} {words.linking} {words.trailing}")),
        aside=re.compile(f"[,，،] ?{hanging}[^,，،]{{0,{_MAX_ASIDE_CHARACTERS}}}[,，،]"),
    )


def _any(words: SenseWords, phrases: str) -> str:
    """Return an expression for any of some phrases, the longest first."""
    folded = sorted({fold(phrase).text.lower().replace("_", " ") for phrase in phrases.split()}, key=len, reverse=True)
    alternatives = "|".join(re.escape(phrase).replace(r"\*", r"\w*") for phrase in folded)
    if not words.spaced:
        return f"(?:{alternatives})"
    prefix = f"[{words.prefixes}]?" if words.prefixes else ""
    return rf"(?<![\w']){prefix}(?:{alternatives})(?!\w|\. ?\d)"


def sense_of(text: str) -> Sense | None:
    """Return the expressions of the language that a text is in, by its script and its commonest words.

    Return None where the language is not known.
    """
    if len(_HAN.findall(text)) >= _MIN_SCRIPT_SHARE * len(text):
        return None if _KANA.search(text) else _sense(CHINESE)
    if len(_ARABIC.findall(text)) >= _MIN_SCRIPT_SHARE * len(text):
        return _sense(
            PERSIAN if _counts(text, PERSIAN) > _counts(text, ARABIC) + len(_ARTICLE.findall(text)) else ARABIC
        )
    if _UKRAINIAN.search(text):
        return None
    if len(_CYRILLIC.findall(text)) >= _MIN_SCRIPT_SHARE * len(text):
        return _sense(RUSSIAN)
    counts = [_counts(text, words) for words in LATIN]
    most = max(counts)
    return _sense(LATIN[counts.index(most)]) if most >= _MIN_COMMON_WORDS else None


def _counts(text: str, words: SenseWords) -> int:
    """Return how many words of a text are among the commonest of a language."""
    return sum(word.lower() in _common(words) for word in _WORD.findall(fold(text).text))


@lru_cache(maxsize=8)
def _common(words: SenseWords) -> frozenset[str]:
    return frozenset(fold(words.common).text.split())
