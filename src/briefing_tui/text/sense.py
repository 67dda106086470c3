"""Whether the words beside a passage turn its sense: a negation, denial, doubt, condition or indirect question.

The grammar is a rough one, the same for all languages: which word stands where, and which begins another clause. The
words of each language are a table (`sense_words.py`).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.text.folding import fold
from briefing_tui.text.language import language_of
from briefing_tui.text.regex import regex
from briefing_tui.text.sense_words import SenseWords

_REACH_CHARACTERS = 120  # from a passage, within which what stands directly beside it is looked for
_NEAR_WORDS = 5  # of a passage, next to what stands beside it
_HARMLESS = "\u00b7"  # in place of words that only look like turning ones
_WORD = regex(r"\w+")
_COMMA = regex("[,，،]")
_MAX_ASIDE_CHARACTERS = 80  # of a clause between commas that says something else


class Sense(NamedTuple):
    """The expressions of one language, for words in folded form and in lower case."""

    words: SenseWords
    signs: "_Signs | None"
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
    inverted: re.Pattern[str] | None

    def may_turn(self, rest: str) -> bool:
        """Whether any word that turns a sense is in a rest: where none is, no expression need be compiled for it."""
        return self.signs is None or self.signs.are_in(rest)

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
        if self.before.search(plain[-_REACH_CHARACTERS:]) or (self.inverted and self.inverted.match(plain)):
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
        return self.harmless.sub(_HARMLESS, _folded(text))


def _folded(text: str) -> str:
    """Return a text folded, in lower case, with single spaces."""
    return " ".join(fold(text).text.lower().split())


class _Signs(NamedTuple):
    """What a text has one of, at the least, if words of it turn a sense: words, beginnings of words, or phrases."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    phrases: tuple[str, ...]

    def are_in(self, text: str) -> bool:
        """Whether a text has one of them."""
        plain = _folded(text)
        return any(phrase in plain for phrase in self.phrases) or any(
            word in self.words or word.startswith(self.beginnings) for word in _WORD.findall(plain)
        )


def _signs(words: SenseWords) -> _Signs:
    """Return what words of a language turn a sense, for a search without an expression."""
    turning = f"{words.negations} {words.lacking} {words.denials} {words.doubts} {words.asking} {words.conditions}"
    every = words.folded(f"{turning} {words.exceptions} {words.limits} {words.inverted}")
    single = [each for each in every if each.strip("*").isalpha()]
    return _Signs(
        frozenset(each for each in single if not each.endswith("*")),
        tuple(each.strip("*") for each in single if each.endswith("*")),
        tuple(each.strip("*") for each in every if not each.strip("*").isalpha()),
    )


@lru_cache(maxsize=8)
def _sense(words: SenseWords) -> Sense:
    """Return the expressions of a language, made once."""
    gap = r"\s" if words.spaced else r"\s?"
    conditions = words.expression(f"{words.conditions} {words.exceptions}")
    turning = words.expression(f"{words.negations} {words.lacking} {words.denials} {words.doubts} {words.asking}")
    denied = words.expression(f"{words.negations} {words.denials} {words.doubts}")
    adverbs = f"(?:{words.expression(words.adverbs)}{gap}){{0,2}}"
    passing = words.expression(f"{words.passing} {words.linking}")
    limits = words.expression(words.limits)
    linking = words.expression(words.linking)
    hanging = words.expression(words.hanging)
    return Sense(
        words,
        _signs(words) if words.spaced and not words.prefixes else None,
        harmless=regex(words.expression(words.harmless)),
        turning=regex(turning),
        negation=regex(words.expression(words.negations)),
        condition=regex(conditions),
        before=regex(f"(?P<turning>{turning}|{conditions})(?:[,，،]?{gap}{passing}){{0,7}}[\\s\"'(\\[:]*$"),
        behind=regex(f"{adverbs}(?P<turning>{denied}|{conditions}|{limits})"),
        cut_short=regex(f"{adverbs}(?P<turning>{words.expression(f'{words.negations} {words.exceptions}')}|{limits})"),
        denied=regex(denied),
        linked=regex(f"{linking}[\\s\"'(\\[]*$"),
        parting=regex(f"[;:—–；：]| - |(?:[,，،] ?)?{words.expression(words.parting)}"),
        coordinated=regex(f"{words.expression(f'{words.joining} {words.parting}')}[,，،\\s\"'(]*$"),
        hanging=regex(hanging),
        hanging_behind=regex(words.expression(f"{words.hanging} {words.linking} {words.trailing}")),
        aside=regex(f"[,，،] ?{hanging}[^,，،]{{0,{_MAX_ASIDE_CHARACTERS}}}[,，،]"),
        inverted=regex(f"\\W*{words.expression(words.inverted)}.*[,，،]$") if words.inverted else None,
    )


def sense_of(text: str) -> Sense | None:
    """Return the expressions of the language that a text is in, or None where that is not known."""
    words = language_of(text)
    return _sense(words) if words else None
