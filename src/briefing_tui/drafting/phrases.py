"""Phrases of tables, and where they stand in a text.

A phrase is one word or more, each of them a word that the token must be; with a capital in it, the token must have it.

`word*`   any ending, `word` itself included
`{word}`  any inflected form of a verb or noun: {say} is say, says, said, saying
`a/b`     one or the other: either part may be any of the above
`~`       between two words: up to four tokens, none of which ends a clause
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from briefing_tui.drafting.tokens import CLAUSE_ENDS, Token
from briefing_tui.text.regex import regex

_Value = TypeVar("_Value")

MAX_GAP_TOKENS = 4
_PREFIX_LETTERS = 3  # of words with any ending, by which they are looked up
_GAP = "~"
_PART = r"(?:\{[^\s{}/]+\}|[^\s{}/*]{3,}\*|(?!~(?:\s|$))[^\s{}/*]+)"
_PHRASE = regex(rf"{_PART}(?:/{_PART})*(?:(?: ~)? {_PART}(?:/{_PART})*)*")


class PhraseError(ValueError):
    """A phrase is not understood; the message says why."""


class _Word(NamedTuple):
    """One word of a phrase: the forms that a token may have, and the beginnings that it may have."""

    forms: frozenset[str]  # in lower case
    beginnings: tuple[str, ...]
    exact: frozenset[str]  # with capitals
    after_gap: bool

    def matches(self, token: Token) -> bool:
        if token.low in self.forms or (self.exact and token.text in self.exact):
            return True
        return bool(self.beginnings) and token.low.startswith(self.beginnings)


class Match(NamedTuple, Generic[_Value]):
    """A phrase in a sequence of tokens: those from `first` up to `last`, exclusive, and the value of its entry."""

    first: int
    last: int
    value: _Value


class _Entry(Generic[_Value]):
    """A phrase with its value: its first word, and the rest of them, which are parsed once the first has been found."""

    __slots__ = ("_rest", "_words", "head", "value")

    def __init__(self, head: _Word, words: Sequence[str], value: _Value) -> None:
        self.head = head
        self.value = value
        self._words = words
        self._rest: tuple[_Word, ...] | None = None if words else ()

    def rest(self, forms: Callable[[str], frozenset[str]]) -> tuple[_Word, ...]:
        """Return the words after the first."""
        if self._rest is None:
            self._rest = tuple(_parsed(self._words, forms))
        return self._rest


def _longest_first(match: Match[Any]) -> int:
    return -match.last


class Phrases(Generic[_Value]):
    """Phrases with their values, to be found in tokens. The time to find them depends on the tokens alone."""

    __slots__ = ("_by_beginning", "_by_form", "_candidates", "_forms")

    def __init__(self, forms: Callable[[str], frozenset[str]]) -> None:
        """Hold no phrase yet; `forms` inflects a word."""
        self._forms = forms
        self._by_form: dict[str, list[_Entry[_Value]]] = {}
        self._by_beginning: dict[str, list[_Entry[_Value]]] = {}
        self._candidates: dict[str, tuple[_Entry[_Value], ...]] = {}  # by a word of a text: texts repeat their words

    def add(self, phrase: str, value: _Value) -> None:
        """Add a phrase with its value. Raises PhraseError where it is not understood."""
        words = phrase.split()
        if not _PHRASE.fullmatch(" ".join(words)):
            raise PhraseError(_fault(words))
        first = _word(words[0], self._forms)
        entry = _Entry(first, words[1:], value)
        for form in first.forms | {word.lower() for word in first.exact}:
            self._by_form.setdefault(form, []).append(entry)
        for beginning in {each[:_PREFIX_LETTERS] for each in first.beginnings}:
            self._by_beginning.setdefault(beginning, []).append(entry)
        self._candidates.clear()

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match[_Value]]:
        """Yield every phrase in `tokens`, by its first token, then the longest first; they may overlap."""
        known = self._candidates
        for first, token in enumerate(tokens):
            entries = known.get(token.low)
            if entries is None:
                entries = known[token.low] = self._beginning_with(token.low)
            if entries:
                found = [
                    Match(first, last, entry.value)
                    for entry in entries
                    if (last := _end(entry.head, entry.rest(self._forms), tokens, first))
                ]
                found.sort(key=_longest_first)
                yield from found

    def _beginning_with(self, low: str) -> tuple["_Entry[_Value]", ...]:
        """Return the phrases whose first word may be a word, each once."""
        begun = self._by_beginning.get(low[:_PREFIX_LETTERS], ())
        entries = [*self._by_form.get(low, ()), *(each for each in begun if low.startswith(each.head.beginnings))]
        return tuple({id(entry): entry for entry in entries}.values())

    def longest(self, tokens: Sequence[Token]) -> Iterator[Match[_Value]]:
        """Yield the phrases in `tokens` that do not overlap: from the left, and the longest at each place."""
        end = 0
        for match in self.matches(tokens):
            if match.first >= end:
                yield match
                end = match.last


def _end(head: _Word, rest: Sequence[_Word], tokens: Sequence[Token], first: int) -> int:
    """Return the end of a phrase that may begin with the token `first`, exclusive; 0 where it does not stand there."""
    if head.exact and not head.matches(tokens[first]):  # all others have been looked up by their words
        return 0
    at, end = first + 1, len(tokens)
    for word in rest:
        if word.after_gap:
            stop = min(at + MAX_GAP_TOKENS, end)
            while at < stop and not word.matches(tokens[at]):
                if tokens[at].text in CLAUSE_ENDS:
                    return 0
                at += 1
        if at >= end or not word.matches(tokens[at]):
            return 0
        at += 1
    return at


def _fault(words: Sequence[str]) -> str:
    """Return why words are no phrase."""
    if not words or words[0] == _GAP or words[-1] == _GAP:
        return "a phrase begins and ends with a word"
    parts = [(word, part) for word in words for part in word.split("/")]
    if empty := next((word for word, part in parts if not part), ""):
        return f'"{empty}" has nothing on one side of a slash'
    if short := next((part for _, part in parts if part.endswith("*") and len(part) <= _PREFIX_LETTERS), ""):
        return f'"{short}" is too short for any ending: give {_PREFIX_LETTERS} letters or more'
    return f'"{" ".join(words)}" has a sign in the wrong place: write {{word}}, word* or a/b'


def _parsed(words: Sequence[str], forms: Callable[[str], frozenset[str]]) -> Iterator[_Word]:
    """Yield the words of a phrase after its first one."""
    after_gap = False
    for word in words:
        if word == _GAP:
            after_gap = True
        else:
            yield _word(word, forms, after_gap=after_gap)
            after_gap = False


def _word(word: str, forms: Callable[[str], frozenset[str]], *, after_gap: bool = False) -> _Word:
    allowed: set[str] = set()
    beginnings: list[str] = []
    exact: set[str] = set()
    for part in word.split("/"):
        if part.startswith("{"):
            allowed |= forms(part[1:-1])
        elif part.endswith("*"):
            beginnings.append(part[:-1].lower())
        elif part != part.lower():
            exact.add(part)
        else:
            allowed.add(part)
    return _Word(frozenset(allowed), tuple(beginnings), frozenset(exact), after_gap)
