"""Quotes of an article's statements: each verbatim, and found again in its own place alone."""

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.word_boundaries import cuts_word
from briefing_tui.documents.quoting import quote_of
from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.passage import Span

_KEY_CHARACTERS = (20, 60, 180)  # at either end of a quote, by which it is told from others
_MAX_ALIKE = 20  # places of the same words, of which context can tell the one that is meant
_MAX_COUNTED_CHARACTERS = 200_000_000  # of the article, over all quotes whose places are counted
_MAX_STEPS = 1_000_000  # of anchoring, over all quotes: about a second


class Quotes:
    """The quotes of some spans of an article. Most are told to be unique by either end, in constant time each."""

    def __init__(self, haystack: Haystack, source: str, spans: Iterable[Span]) -> None:
        """Count the places of the ends of all `spans`; `source` is the id that the quotes name."""
        self._haystack = haystack
        self._source = source
        text = haystack.article.text
        self._places = _counted({text[slice(*end)] for span in spans for end in _ends(span)}, text)
        self._counts_left = _MAX_COUNTED_CHARACTERS // (len(text) or 1)

    def at(self, span: Span) -> Quote | None:
        """Return the quote of a span, which has no white space at its ends, with as much context as it needs.

        None where there is none: the words around it are the same in several places, it cuts a word, or too many quotes
        have been searched for.
        """
        text = self._haystack.article.text
        exact = text[span.start : span.end]
        if self._stands_alone(text, span):
            return Quote(exact, self._source)
        if not self._counts_left or self._haystack.work.steps > _MAX_STEPS:
            return None
        self._counts_left -= 1
        if _is_frequent(exact, text):
            return None
        return quote_of(self._haystack, self._source, span)

    def _stands_alone(self, text: str, span: Span) -> bool:
        """Whether nothing else in the article begins, or ends, as a span does, so that nothing else is like it."""
        if cuts_word(text, span.start) or cuts_word(text, span.end):
            return False
        return any(self._places[text[slice(*end)]] == 1 for end in _ends(span))


def _ends(span: Span) -> Iterator[Span]:
    """Yield the beginnings and the ends of a span by which it is told from others."""
    for length in _KEY_CHARACTERS:
        if span.end - span.start >= length:
            yield Span(span.start, span.start + length)
            yield Span(span.end - length, span.end)


def _counted(keys: set[str], text: str) -> Counter[str]:
    """Return how often each key stands in a text, at any place of it."""
    shortest, *longer = _KEY_CHARACTERS
    heads = {key[:shortest] for key in keys}
    places: Counter[str] = Counter()
    for at in range(len(text) - shortest + 1):
        head = text[at : at + shortest]
        if head in heads:
            places[head] += 1
            places.update(key for length in longer if (key := text[at : at + length]) in keys)
    return places


def _is_frequent(exact: str, text: str) -> bool:
    """Whether a quote stands in more places than are told apart."""
    at = -1
    for _ in range(_MAX_ALIKE + 1):
        at = text.find(exact, at + 1)
        if at < 0:
            return False
    return True
