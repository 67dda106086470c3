"""The cascade: a quote is looked for as it stands, folded, with broken words made whole, and then for what is near."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.anchoring.boundaries import cuts_word, occurrences
from briefing_tui.anchoring.context import Context, context_of
from briefing_tui.anchoring.folding import Folded, fold
from briefing_tui.anchoring.hyphens import dehyphenated, same_but_for_breaks
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Change, Level, Span, Verdict
from briefing_tui.domain.visible import visible

if TYPE_CHECKING:
    from briefing_tui.anchoring.near import Near, Neighbourhood

_TRIMMED = re.compile(r"[^\s\u200b\u2060\ufeff](?:.*[^\s\u200b\u2060\ufeff])?", re.DOTALL)
_AGREES = 0.5  # the share of a context's words that must stand beside a place for the context to speak for it
_MARGIN = 0.1  # how much better, in score, the best place must fit than any other
_MOST_WEIGHED = 1_000  # places a step; a quote that fits more often is ambiguous
_MOST_LISTED = 50  # places of an ambiguous quote

_LIKE = 0.75  # likeness from which on a passage is the quote, damaged or altered
_NEAR_WORTH = 0.9  # of a passage that only comes near, times its likeness
_NEAR_MARGIN = 0.05  # how much liker the best place must be than any other
_SHORT = 50  # characters of a quote that only comes near to a passage where its context agrees
_TELLING = 16  # letters that are found in one order by no chance, though the signs between them differ


class Haystack:
    """An article in which quotes are found; it is folded when the first quote needs it, and once."""

    def __init__(self, article: Article, file_text: str) -> None:
        """Take an article, and the decoded text of the file it was read from."""
        self.article = article
        self._file_text = file_text

    @cached_property
    def folded(self) -> Folded:
        """The reading text folded."""
        return fold(self.article.text)

    @cached_property
    def dehyphenated(self) -> Folded:
        """The folded reading text without the hyphens within words."""
        return dehyphenated(self.folded)

    @cached_property
    def neighbourhood(self) -> "Neighbourhood":
        """What comes near to a quote, among the words of the folded text."""
        from briefing_tui.anchoring.near import Neighbourhood  # noqa: PLC0415  # loads rapidfuzz: few quotes need it

        return Neighbourhood(self.article, self._file_text, self.folded)

    def anchor(self, exact: str, before: str = "", after: str = "") -> Anchor:
        """Return where the quote `exact` stands in the article, and how well it was found.

        `exact`, `before` and `after` are the W3C's TextQuoteSelector: its exact, prefix and suffix. White space at the
        ends of the quote does not count. Every place at which the quote fits is scored on quote and context together;
        a context that was not given counts as absent. A context decides among several places where it stands whole
        beside one alone, or agrees with one more than with any other by a margin. One that agrees with none lowers
        the score of the place the quote fits, and does not unmake it. Places that fit about equally make the quote
        ambiguous.

        What only comes near is looked for where nothing fits, or where the context agrees with nothing that does. A
        quote of less than 50 characters comes near to a passage only if its context agrees. Nothing is raised.
        """
        shown = visible(exact)
        trimmed = _TRIMMED.search(shown)
        quote = trimmed[0] if trimmed else ""
        folded = fold(quote)
        if not trimmed or not folded.text.strip():
            return Anchor(Verdict.MISSING)
        context = context_of(visible(before), visible(after))
        places: dict[Span, _Place] = {}
        for step in _CASCADE if self._may_hold(folded) else ():
            for span in islice(step.spans(self, quote), _MOST_WEIGHED):
                if span not in places:
                    agreement = context.agreement(self.article.text, span)
                    places[span] = _Place(span, step.level, step.verdict, step.worth, agreement)
            if any(place.agreement in (None, 1.0) for place in places.values()):
                return self._decided(list(places.values()))  # what only a later step finds fits no better
        near = self.neighbourhood.near(folded)
        for found in near:
            place = self._near_place(found, context, trimmed.start())
            if found.span not in places and _comes_near(found, place, quote):
                places[found.span] = place
        if not places:
            near = near or self.neighbourhood.nearest(folded)
            return Anchor(Verdict.MISSING, nearest=near[0].span if near and near[0].resembles else None)
        return self._decided(list(places.values()))

    def _may_hold(self, quote: Folded) -> bool:
        """Whether an exact search may find a quote: where the index is there already, it can tell at once."""
        return "neighbourhood" not in self.__dict__ or self.neighbourhood.holds(quote)

    def _near_place(self, near: "Near", context: Context, shift: int) -> "_Place":
        agreement = context.agreement(self.article.text, near.span)
        changes = tuple(
            change._replace(at=Span(change.at.start + shift, change.at.end + shift)) for change in near.changes
        )
        return _Place(near.span, near.level, near.verdict, _NEAR_WORTH * near.likeness, agreement, changes)

    def _decided(self, places: list["_Place"]) -> Anchor:
        """Return the anchor at the one place that fits best; the first found came in first, and there is one."""
        fitting = _fitting(places)
        best = max(fitting, key=lambda place: place.score)
        if len(fitting) > 1 and best.verdict is not Verdict.ALTERED:
            spans = sorted(place.span for place in fitting)
            return Anchor(
                Verdict.AMBIGUOUS,
                level=best.level,
                score=best.score,
                candidates=tuple(spans[:_MOST_LISTED]),
                places=len(spans),
            )
        return Anchor(
            best.verdict,
            level=best.level,
            score=best.score,
            span=best.span,
            file_span=self.article.offsets.span(*best.span),
            passage=self.article.text[best.span.start : best.span.end],
            places=1,
            changes=best.changes,
        )


class _Step(NamedTuple):
    """One step of the cascade: what it calls a match, what a match is worth, and where it finds the quote."""

    level: Level
    verdict: Verdict
    worth: float
    spans: Callable[[Haystack, str], Iterator[Span]]


class _Place(NamedTuple):
    """A span of the reading text that a quote fits, how well, and the agreement of the context."""

    span: Span
    level: Level
    verdict: Verdict
    worth: float
    agreement: float | None
    changes: tuple[Change, ...] = ()

    @property
    def score(self) -> float:
        """The quote's worth, or its mean with the context's agreement where a context was given."""
        return self.worth if self.agreement is None else (self.worth + self.agreement) / 2


def _comes_near(near: "Near", place: _Place, quote: str) -> bool:
    """Whether a near place is the quote's, damaged or altered."""
    if near.likeness < _LIKE:
        return False
    if place.agreement is not None and place.agreement >= _AGREES:
        return True
    if len(quote) >= _SHORT:
        return True
    telling = sum(map(str.isalnum, quote)) >= _TELLING
    return telling and near.level is Level.SKELETON and not near.changes


def _fitting(places: list[_Place]) -> list[_Place]:
    """Return those of the places, which are not none, that fit best and about equally."""
    if len(places) >= _MOST_WEIGHED:  # there may be more, and among them a better one
        return places
    if whole := [place for place in places if place.agreement == 1.0]:
        return [place for place in whole if place.verdict is not Verdict.ALTERED] or whole
    if agreeing := [place for place in places if place.agreement is not None and place.agreement >= _AGREES]:
        best = max(place.score for place in agreeing)
        return [place for place in agreeing if best - place.score < _MARGIN]
    first = places[0]
    if first.level not in (Level.SKELETON, Level.APPROXIMATE):
        return [place for place in places if place.level is first.level]
    likely = [place for place in places if place.verdict is not Verdict.ALTERED] or places
    best = max(place.worth for place in likely)
    return [place for place in likely if best - place.worth < _NEAR_MARGIN]


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
