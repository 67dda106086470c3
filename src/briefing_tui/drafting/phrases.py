"""Phrases of tables, and where they stand in a text.

A phrase is one word or more, each of them a word that the token must be; with a capital in it, the token must have it.

`word*`   any ending, `word` itself included
`{word}`  any inflected form of a verb or noun: {say} is say, says, said, saying
`a/b`     one or the other: either part may be any of the above
`~`       between two words: up to four tokens, none of which ends a clause
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from briefing_tui.drafting.tokens import Token

_Value = TypeVar("_Value")

MAX_GAP_TOKENS = 4
_CLAUSE_ENDS = frozenset(".;:!?()")
_PREFIX_LETTERS = 3  # of words with any ending, by which they are looked up


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


class Phrases(Generic[_Value]):
    """Phrases with their values, to be found in tokens. The time to find them depends on the tokens alone."""

    __slots__ = ("_by_beginning", "_by_form", "_forms")

    def __init__(self, forms: Callable[[str], frozenset[str]]) -> None:
        """Hold no phrase yet; `forms` inflects a word."""
        self._forms = forms
        self._by_form: dict[str, list[tuple[tuple[_Word, ...], _Value]]] = {}
        self._by_beginning: dict[str, list[tuple[tuple[_Word, ...], _Value]]] = {}

    def add(self, phrase: str, value: _Value) -> None:
        """Add a phrase with its value. Raises PhraseError where it is not understood."""
        words = tuple(_words(phrase, self._forms))
        first, entry = words[0], (words, value)
        for form in first.forms | {word.lower() for word in first.exact}:
            self._by_form.setdefault(form, []).append(entry)
        for beginning in {each[:_PREFIX_LETTERS] for each in first.beginnings}:
            self._by_beginning.setdefault(beginning, []).append(entry)

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match[_Value]]:
        """Yield every phrase in `tokens`, by its first token, then the longest first; they may overlap."""
        for first, token in enumerate(tokens):
            entries = self._by_form.get(token.low, ())
            beginning = self._by_beginning.get(token.low[:_PREFIX_LETTERS], ())
            if not entries and not beginning:
                continue
            found = {  # a word may be both a form and have a beginning
                id(value): Match(first, last, value)
                for words, value in (*entries, *beginning)
                if (last := _end(words, tokens, first))
            }
            yield from sorted(found.values(), key=lambda match: -match.last)

    def longest(self, tokens: Sequence[Token]) -> Iterator[Match[_Value]]:
        """Yield the phrases in `tokens` that do not overlap: from the left, and the longest at each place."""
        end = 0
        for match in self.matches(tokens):
            if match.first >= end:
                yield match
                end = match.last


def _end(words: Sequence[_Word], tokens: Sequence[Token], first: int) -> int:
    """Return the end of a phrase that begins with the token `first`, exclusive; 0 where it does not stand there."""
    if not words[0].matches(tokens[first]):
        return 0
    at = first + 1
    for word in words[1:]:
        stop = min(at + (MAX_GAP_TOKENS + 1 if word.after_gap else 1), len(tokens))
        while at < stop and not word.matches(tokens[at]):
            if tokens[at].text in _CLAUSE_ENDS:
                return 0
            at += 1
        if at >= stop:
            return 0
        at += 1
    return at


def _words(phrase: str, forms: Callable[[str], frozenset[str]]) -> Iterator[_Word]:
    after_gap = False
    words = phrase.split()
    if not words or words[0] == "~" or words[-1] == "~":
        raise PhraseError("a phrase begins and ends with a word")
    for word in words:
        if word == "~":
            after_gap = True
            continue
        yield _word(word, forms, after_gap=after_gap)
        after_gap = False


def _word(word: str, forms: Callable[[str], frozenset[str]], *, after_gap: bool) -> _Word:
    allowed: set[str] = set()
    beginnings: list[str] = []
    exact: set[str] = set()
    for part in word.split("/"):
        if part.startswith("{") and part.endswith("}") and len(part) > 2:  # noqa: PLR2004  # the braces alone
            allowed |= forms(part[1:-1])
        elif part.endswith("*") and len(part) > _PREFIX_LETTERS:
            beginnings.append(part[:-1].lower())
        elif part.endswith("*"):
            raise PhraseError(f'"{part}" is too short for any ending: give {_PREFIX_LETTERS} letters or more')
        elif not part:
            raise PhraseError(f'"{word}" has nothing on one side of a slash')
        elif part != part.lower():
            exact.add(part)
        else:
            allowed.add(part)
    return _Word(frozenset(allowed), tuple(beginnings), frozenset(exact), after_gap)
