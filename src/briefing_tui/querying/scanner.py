"""A text that is read from left to right, by signs, words and what stands in quotation marks."""

import re
from typing import NoReturn

from briefing_tui.querying.query import QueryError
from briefing_tui.text.regex import regex

_SPACE = regex(r"\s*")
_WORD = regex(r'[^\s()"]+')


class Scanner:
    """A text and how far it has been read: `at` is the offset of the next character."""

    def __init__(self, text: str) -> None:
        """Begin at the first character."""
        self.text = text
        self.at = 0

    def is_over(self) -> bool:
        """Skip white space, and return whether a bracket closes here, or the text ends."""
        self._skip()
        return self.at == len(self.text) or self.text[self.at] == ")"

    def takes(self, sign: str) -> bool:
        """Go past a sign if it comes next, and return whether it did."""
        found = self.text.startswith(sign, self.at)
        self.at += len(sign) * found
        return found

    def takes_match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Go past what matches a pattern if it comes next, and return the match."""
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return match

    def takes_word(self, word: str) -> bool:
        """Go past a word and white space before it, if it comes next and stands alone, and return whether it did."""
        found = self.sees_word(word)
        self.at += len(word) * found
        return found

    def sees_word(self, word: str) -> bool:
        """Skip white space, and return whether a word comes next and stands alone."""
        self._skip()
        match = _WORD.match(self.text, self.at)
        return match is not None and match[0] == word

    def quoted(self, start: int) -> str:
        """Go past the quotation mark that ends what stands in quotation marks, and return that.

        The first mark, at `start`, has been taken. Raises QueryError where the other is not there, or nothing between.
        """
        end = self.text.find('"', self.at)
        if end < 0:
            self.fail("this quotation mark is not closed", at=start)
        words = self.text[self.at : end].strip()
        if not words:
            self.fail("nothing stands in these quotation marks", at=start)
        self.at = end + 1
        return words

    def fail(self, reason: str, *, at: int | None = None) -> NoReturn:
        """Raise a QueryError for the next character, or for the one at an offset."""
        raise QueryError((self.at if at is None else at) + 1, reason)

    def _skip(self) -> None:
        self.takes_match(_SPACE)
