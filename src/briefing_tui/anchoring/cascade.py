"""The cascade: a quote is looked for as it stands, folded, with broken words made whole, and then for what is near."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.anchoring.boundaries import cuts_word, occurrences
from briefing_tui.anchoring.context import Context, context_of
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Change, Level, Span, Verdict
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.hyphens import dehyphenated, same_but_for_breaks
from briefing_tui.text.visible import visible

if TYPE_CHECKING:
    from briefing_tui.anchoring.approximate import ApproximateIndex, ApproximateMatch

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
        self.file_text = file_text

    @cached_property
    def folded(self) -> Folded:
        """The reading text folded."""
        return fold(self.article.text)

    @cached_property
    def dehyphenated(self) -> Folded:
        """The folded reading text without the hyphens within words."""
        return dehyphenated(self.folded)

    @cached_property
    def approximate_index(self) -> "ApproximateIndex":
        """What comes near to a quote, among the words of the folded text."""
        from briefing_tui.anchoring.approximate import ApproximateIndex  # noqa: PLC0415  # loads rapidfuzz

        return ApproximateIndex(self.article, self.file_text, self.folded)

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
        candidates: dict[Span, _Candidate] = {}
        for step in _CASCADE if self._may_hold(folded) else ():
            for span in islice(step.spans(self, quote), _MOST_WEIGHED):
                if span not in candidates:
                    agreement = context.agreement(self.article.text, span)
                    candidates[span] = _Candidate(span, step.level, step.verdict, step.worth, agreement)
            if any(candidate.agreement in (None, 1.0) for candidate in candidates.values()):
                return self._decided(list(candidates.values()))  # what only a later step finds fits no better
        near = self.approximate_index.near(folded)
        for found in near:
            candidate = self._near_candidate(found, context, trimmed.start())
            if found.span not in candidates and _comes_near(found, candidate, quote):
                candidates[found.span] = candidate
        if not candidates:
            near = near or self.approximate_index.nearest(folded)
            return Anchor(Verdict.MISSING, nearest=near[0].span if near and near[0].resembles else None)
        return self._decided(list(candidates.values()))

    def _may_hold(self, quote: Folded) -> bool:
        """Whether an exact search may find a quote: where the index is there already, it can tell at once."""
        return "approximate_index" not in self.__dict__ or self.approximate_index.holds(quote)

    def _near_candidate(self, near: "ApproximateMatch", context: Context, shift: int) -> "_Candidate":
        agreement = context.agreement(self.article.text, near.span)
        changes = tuple(
            change._replace(at=Span(change.at.start + shift, change.at.end + shift)) for change in near.changes
        )
        return _Candidate(near.span, near.level, near.verdict, _NEAR_WORTH * near.likeness, agreement, changes)

    def _decided(self, candidates: list["_Candidate"]) -> Anchor:
        """Return the anchor at the one place that fits best; the first found came in first, and there is one."""
        fitting = _fitting(candidates)
        best = max(fitting, key=lambda candidate: candidate.score)
        if len(fitting) > 1 and best.verdict is not Verdict.ALTERED:
            spans = sorted(candidate.span for candidate in fitting)
            return Anchor(
                Verdict.AMBIGUOUS,
                level=best.level,
                score=best.score,
                candidates=tuple(spans[:_MOST_LISTED]),
                match_count=len(spans),
            )
        return Anchor(
            best.verdict,
            level=best.level,
            score=best.score,
            span=best.span,
            file_span=self.article.offsets.span(*best.span),
            passage=self.article.text[best.span.start : best.span.end],
            match_count=1,
            changes=best.changes,
        )


class _Step(NamedTuple):
    """One step of the cascade: what it calls a match, what a match is worth, and where it finds the quote."""

    level: Level
    verdict: Verdict
    worth: float
    spans: Callable[[Haystack, str], Iterator[Span]]


class _Candidate(NamedTuple):
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


def _comes_near(near: "ApproximateMatch", candidate: _Candidate, quote: str) -> bool:
    """Whether a near place is the quote's, damaged or altered."""
    if near.likeness < _LIKE:
        return False
    if candidate.agreement is not None and candidate.agreement >= _AGREES:
        return True
    if len(quote) >= _SHORT:
        return True
    telling = sum(map(str.isalnum, quote)) >= _TELLING
    return telling and near.level is Level.SKELETON and not near.changes


def _fitting(candidates: list[_Candidate]) -> list[_Candidate]:
    """Return those of the places, which are not none, that fit best and about equally."""
    if len(candidates) >= _MOST_WEIGHED:  # there may be more, and among them a better one
        return candidates
    if whole := [candidate for candidate in candidates if candidate.agreement == 1.0]:
        return [candidate for candidate in whole if candidate.verdict is not Verdict.ALTERED] or whole
    if agreeing := [
        candidate for candidate in candidates if candidate.agreement is not None and candidate.agreement >= _AGREES
    ]:
        best = max(candidate.score for candidate in agreeing)
        return [candidate for candidate in agreeing if best - candidate.score < _MARGIN]
    first = candidates[0]
    if first.level not in (Level.SKELETON, Level.APPROXIMATE):
        return [candidate for candidate in candidates if candidate.level is first.level]
    likely = [candidate for candidate in candidates if candidate.verdict is not Verdict.ALTERED] or candidates
    best = max(candidate.worth for candidate in likely)
    return [candidate for candidate in likely if best - candidate.worth < _NEAR_MARGIN]


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
