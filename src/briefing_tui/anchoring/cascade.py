"""The cascade: a quote is looked for as it stands, then folded, then with broken words made whole."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from briefing_tui.anchoring.boundaries import cuts_word, occurrences
from briefing_tui.anchoring.context import context_of
from briefing_tui.anchoring.folding import Folded, fold
from briefing_tui.anchoring.hyphens import dehyphenated, same_but_for_breaks
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Level, Span, Verdict
from briefing_tui.domain.visible import visible

_TRIMMED = re.compile(r"[^\s\u200b\u2060\ufeff](?:.*[^\s\u200b\u2060\ufeff])?", re.DOTALL)
_AGREES = 0.5  # the share of a context's words that must stand beside a place for the context to speak for it
_MARGIN = 0.1  # how much better, in score, the best place must fit than any other
_MOST_WEIGHED = 1_000  # places a step; a quote that fits more often is ambiguous
_MOST_LISTED = 50  # places of an ambiguous quote


class Haystack:
    """An article in which quotes are found; it is folded when the first quote needs it, and once."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def folded(self) -> Folded:
        """The reading text folded."""
        return fold(self.article.text)

    @cached_property
    def dehyphenated(self) -> Folded:
        """The folded reading text without the hyphens within words."""
        return dehyphenated(self.folded)

    def anchor(self, exact: str, before: str = "", after: str = "") -> Anchor:
        """Return where the quote `exact` stands in the article, and how well it was found.

        `exact`, `before` and `after` are the W3C's TextQuoteSelector: its exact, prefix and suffix. White space at the
        ends of the quote does not count. Every place at which the quote fits is scored on quote and context together;
        a context that was not given counts as absent. A context decides among several places where it stands whole
        beside one alone, or agrees with one more than with any other by a margin. One that agrees with none lowers
        the score of the place the quote fits, and does not unmake it. Places that fit about equally make the quote
        ambiguous. Nothing is raised.
        """
        trimmed = _TRIMMED.search(visible(exact))
        quote = trimmed[0] if trimmed else ""
        if not fold(quote).text.strip():
            return Anchor(Verdict.MISSING)
        context = context_of(visible(before), visible(after))
        places: dict[Span, _Place] = {}
        for step in _CASCADE:
            for span in islice(step.spans(self, quote), _MOST_WEIGHED):
                if span not in places:
                    places[span] = _Place(span, step, context.agreement(self.article.text, span))
            if any(place.agreement in (None, 1.0) for place in places.values()):
                break  # what only a later step finds fits no better
        return self._decided(list(places.values()))

    def _decided(self, places: list["_Place"]) -> Anchor:
        """Return the anchor at the one place that fits best, if there is one; the first found came in first."""
        if not places:
            return Anchor(Verdict.MISSING)
        fitting = _fitting(places)
        best = max(fitting, key=lambda place: place.score)
        if len(fitting) > 1:
            spans = sorted(place.span for place in fitting)
            return Anchor(
                Verdict.AMBIGUOUS,
                level=best.step.level,
                score=best.score,
                candidates=tuple(spans[:_MOST_LISTED]),
                places=len(spans),
            )
        best = fitting[0]
        return Anchor(
            best.step.verdict,
            level=best.step.level,
            score=best.score,
            span=best.span,
            file_span=self.article.offsets.span(*best.span),
            passage=self.article.text[best.span.start : best.span.end],
            places=1,
        )


class _Step(NamedTuple):
    """One step of the cascade: what it calls a match, what a match is worth, and where it finds the quote."""

    level: Level
    verdict: Verdict
    worth: float
    spans: Callable[[Haystack, str], Iterator[Span]]


class _Place(NamedTuple):
    """A span of the reading text that a quote fits, the step that found it, and the agreement of the context."""

    span: Span
    step: _Step
    agreement: float | None

    @property
    def score(self) -> float:
        """The quote's worth, or its mean with the context's agreement where a context was given."""
        return self.step.worth if self.agreement is None else (self.step.worth + self.agreement) / 2


def _fitting(places: list[_Place]) -> list[_Place]:
    """Return those of the places, which are not none, that fit best and about equally."""
    if len(places) >= _MOST_WEIGHED:  # there may be more, and among them a better one
        return places
    if whole := [place for place in places if place.agreement == 1.0]:
        return whole
    if agreeing := [place for place in places if place.agreement is not None and place.agreement >= _AGREES]:
        best = max(place.score for place in agreeing)
        return [place for place in agreeing if best - place.score < _MARGIN]
    return [place for place in places if place.step is places[0].step]


def _verbatim(haystack: Haystack, quote: str) -> Iterator[Span]:
    text = haystack.article.text
    for start in occurrences(text, quote):
        span = Span(start, start + len(quote))
        if _is_whole(text, span):
            yield span


def _folded(haystack: Haystack, quote: str) -> Iterator[Span]:
    needle = fold(quote).text.strip()
    return _through(haystack, haystack.folded, needle, lambda passage: fold(passage).text == needle)


def _dehyphenated(haystack: Haystack, quote: str) -> Iterator[Span]:
    needle = dehyphenated(fold(quote)).text.strip()
    return _through(haystack, haystack.dehyphenated, needle, lambda passage: same_but_for_breaks(passage, quote))


def _through(haystack: Haystack, folded: Folded, needle: str, fits: Callable[[str], bool]) -> Iterator[Span]:
    """Yield the spans of the reading text that a folded needle leads to, if what stands there fits.

    It does not where the needle ends within what was folded as one, as after the first point of an ellipsis.
    """
    text = haystack.article.text
    for start in occurrences(folded.text, needle):
        span = folded.offsets.span(start, start + len(needle))
        if _is_whole(text, span) and fits(text[span.start : span.end]):
            yield span


def _is_whole(text: str, span: Span) -> bool:
    return not cuts_word(text, span.start) and not cuts_word(text, span.end)


_CASCADE = (
    _Step(Level.VERBATIM, Verdict.VERBATIM, 1.0, _verbatim),
    _Step(Level.FOLDED, Verdict.REFLOWED, 0.98, _folded),
    _Step(Level.DEHYPHENATED, Verdict.REFLOWED, 0.95, _dehyphenated),
)
