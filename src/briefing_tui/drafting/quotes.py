"""Quotes of an article's statements: each verbatim, and found again in its own place alone."""

import re
from collections import Counter

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.documents.quoting import quote_of
from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.passage import Span

_WORD = re.compile(r"\S+")
_KEY_CHARACTERS = (20, 60)  # at the beginning of a quote, by which it is told from others
_MAX_SEARCHED_CHARACTERS = 5_000_000  # of the article, over all quotes that it is searched for


class Quotes:
    """The quotes of one article. Most are told to be unique by their first characters, in constant time each."""

    def __init__(self, haystack: Haystack, source: str) -> None:
        """Index the beginnings of all words of an article; `source` is the id that the quotes name."""
        self._haystack = haystack
        self._source = source
        text = haystack.article.text
        starts = [match.start() for match in _WORD.finditer(text)]
        self._beginnings = {
            length: Counter(text[start : start + length] for start in starts) for length in _KEY_CHARACTERS
        }
        self._searches_left = _MAX_SEARCHED_CHARACTERS // (len(text) or 1)

    def at(self, span: Span) -> Quote | None:
        """Return the quote of a span, which has no white space at its ends, with as much context as it needs.

        None where there is none: the words around it are the same in several places, it cuts a word, or too many quotes
        have been searched for.
        """
        text = self._haystack.article.text
        exact = text[span.start : span.end]
        if self._begins_alone(text, span):
            return Quote(exact, self._source)
        if not self._searches_left:
            return None
        self._searches_left -= 1
        return quote_of(self._haystack, self._source, span)

    def _begins_alone(self, text: str, span: Span) -> bool:
        """Whether no other word of the article begins as the words of a span begin, so that nothing else is like it."""
        if span.start and not text[span.start - 1].isspace():
            return False
        return any(
            span.end - span.start >= length and counts[text[span.start : span.start + length]] == 1
            for length, counts in self._beginnings.items()
        )
