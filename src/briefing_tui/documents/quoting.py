"""Make a quote of a passage: the fewest words of context around it, with which it is found again in its place alone."""

from collections.abc import Iterator

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.work import TooMuchWorkError
from briefing_tui.domain.briefing import Quote
from briefing_tui.domain.passage import Span, Verdict

_CONTEXT_WORDS = (3, 5, 8, 13, 21)  # on a side, from what is enough for most; anchoring reads 32 words and signs


def quote_of(haystack: Haystack, source: str, span: Span) -> Quote | None:
    """Return the quote of a source that is anchored, verbatim, at `span` of its reading text and nowhere else.

    White space at the ends of the span is left out. None where there is no such quote: the span begins or ends within a
    word, the words around it are the same in several places, or there are too many such places.
    """
    text = haystack.article.text
    exact = text[span.start : span.end].strip()
    start = text.index(exact, span.start) if exact else span.start
    place = Span(start, start + len(exact))
    for before, after in _contexts(text, place):
        try:
            anchor = haystack.anchor(exact, before, after)
        except TooMuchWorkError:
            return None
        if anchor.verdict is Verdict.VERBATIM and anchor.span == place:
            return Quote(exact, source, before, after)
        if anchor.verdict is Verdict.MISSING:
            return None
    return None


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
