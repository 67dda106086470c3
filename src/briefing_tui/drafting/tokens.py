"""Tokens of a text: words, numbers and punctuation marks, each with its place."""

from collections.abc import Iterable
from typing import NamedTuple

from briefing_tui.text.regex import regex

_TOKEN = regex(
    r"(?:[^\W\d_]\.){2,}"  # U.S., e.g.
    r"|[$€£]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|%)?"
    r"|['’](?:s|S)\b"  # the possessive, a token by itself
    r"|[^\W\d_][\w\u0300-\u036f\u064b-\u065f\u200c]*(?:[-‐‑][\w\u0300-\u036f]+|[’'](?!s\b|S\b)\w+|&\w+)*"
    r"|\.{3}|[^\w\s]|_"
)
STEM_LETTERS = 6
"""The first letters of a word, in which most of its inflected forms agree."""
SENTENCE_ENDS = frozenset(".!?")
CLAUSE_ENDS = frozenset(".;:!?()")
APOSTROPHES = frozenset({"'", "’", "'s", "’s"})
"""The tokens that end a word of whose something is: "the navy's", "the states'"."""


class Token(NamedTuple):
    """A word, a number or a punctuation mark: `text[start:end]` of the reading text, in code points.

    `low` is the token in lower case with a straight apostrophe, as tables have it.
    """

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens of `text[start:end]`, in order; their offsets are those of `text`."""
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return tuple(Token(word := each[0], word.lower().replace("’", "'"), each.start(), each.end()) for each in found)


def text_of(tokens: Iterable[Token]) -> str:
    """Return tokens in a row as a text: with one space where the article has white space between them."""
    parts: list[str] = []
    end: int | None = None
    for token in tokens:
        parts.append(f" {token.text}" if end is not None and token.start > end else token.text)
        end = token.end
    return "".join(parts)
