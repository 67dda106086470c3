"""Make a quote of a passage: the fewest words of context around it, with which it is found again in its place alone."""

from collections.abc import Iterator
from enum import StrEnum

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.word_boundaries import cuts_word
from briefing_tui.anchoring.work import TooMuchWorkError
from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.passage import Span, Verdict

_CONTEXT_WORDS = (3, 5, 8, 13, 21)  # on a side, from what is enough for most; anchoring reads 32 words and signs
_WITHOUT_WIDTH = "\u200b\u2060\ufeff"  # that anchoring leaves out at the ends of a quote


_OWN_WORDS = (Verdict.VERBATIM, Verdict.ADAPTED)  # adapted: the source goes on behind them, and they hold all the same


class Unquotable(StrEnum):
    """Why there is no quote of a passage, in a sentence that says what to do."""

    EMPTY = "there are no words to quote: select some"
    CUT = "a quote cannot begin or end within a word: select whole words"
    REPEATED = "these words stand in several places, and so do the words around them: select more"
    CUT_OFF = "what stands right before or behind these words turns their sense: select more"
    LOST = "these words would not be found again: select more"


_REFUSED = {Verdict.MISSING: Unquotable.LOST, Verdict.ALTERED: Unquotable.CUT_OFF}


def quote_of(haystack: Haystack, source: str, span: Span) -> Quote | None:
    """Return the quote that `quote_at` makes, or None where there is none."""
    quote = quote_at(haystack, source, span)
    return quote if isinstance(quote, Quote) else None


def quote_at(haystack: Haystack, source: str, span: Span) -> Quote | Unquotable:
    """Return the quote of a source that is anchored in its own words at `span` of its reading text and nowhere else.

    White space at the ends of the span is left out. Where there is no such quote it is said why: the span begins or
    ends within a word, what stands right outside it turns its sense, the words around it are the same in several
    places, or there are too many such places.
    """
    text = haystack.article.text
    place = _trimmed(text, span)
    exact = text[slice(*place)]
    if not exact:
        return Unquotable.EMPTY
    if cuts_word(text, place.start) or cuts_word(text, place.end):
        return Unquotable.CUT
    for before, after in _contexts(text, place):
        try:
            anchor = haystack.anchor(exact, before, after)
        except TooMuchWorkError:
            return Unquotable.LOST
        if anchor.verdict in _OWN_WORDS and anchor.span == place:
            return Quote(exact, source, before, after)
        if anchor.verdict in _REFUSED:
            return _REFUSED[anchor.verdict]
    return Unquotable.REPEATED


def _trimmed(text: str, span: Span) -> Span:
    """Return a span of a text without the white space at its ends."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in _WITHOUT_WIDTH):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _WITHOUT_WIDTH):
        end -= 1
    return Span(start, end)


def _contexts(text: str, place: Span) -> Iterator[tuple[str, str]]:
    """Yield the contexts of a place, the shortest first: none, the words after it, those before it, and both."""
    most = _CONTEXT_WORDS[-1]
    ahead = text[place.end :].split(maxsplit=most)[:most]
    behind = text[: place.start].rsplit(maxsplit=most)[-most:]
    yield "", ""
    for number in _CONTEXT_WORDS:
        before, after = " ".join(behind[-number:]), " ".join(ahead[:number])
        yield "", after
        yield before, ""
        yield before, after
