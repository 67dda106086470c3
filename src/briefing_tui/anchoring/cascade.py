"""Anchoring of a quote by a cascade of searches: verbatim, folded, dehyphenated, and at last approximate."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.anchoring.context import Context, context_of
from briefing_tui.anchoring.word_boundaries import cuts_word, occurrences
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Change, Level, Span, Verdict, merged
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.hyphens import dehyphenated, same_but_for_breaks
from briefing_tui.text.visible import visible

if TYPE_CHECKING:
    from briefing_tui.anchoring.approximate import ApproximateIndex, ApproximateMatch

_TRIMMED = re.compile(r"[^\s\u200b\u2060\ufeff](?:.*[^\s\u200b\u2060\ufeff])?", re.DOTALL)
_MIN_AGREEMENT = 0.5  # share of a context's words beside a place, for the context to count in favour of it
_MIN_SCORE_MARGIN = 0.1  # by which the best place must exceed any other, where the context decides
_MAX_CANDIDATES = 1_000  # a step; a quote that matches more often is ambiguous
_MAX_LISTED_CANDIDATES = 50  # of an ambiguous quote

_MIN_SIMILARITY = 0.75  # from which on a passage is the quote, damaged or altered
_APPROXIMATE_SCORE = 0.9  # of an approximate match, times its similarity
_MIN_BASE_SCORE_MARGIN = 0.05  # by which the best approximate match must exceed any other without context
_MIN_APPROXIMATE_CHARACTERS = 50  # of a quote that may match approximately though no context agrees
_STEPS_A_QUOTE = 30
_QUOTE_CHARACTERS_A_STEP = 8  # that are folded, in the worst case
_STEPS_A_CANDIDATE = 15  # to see whether a place cuts a word
_STEPS_A_CONTEXT = 400  # to compare it with what stands around a place
_MIN_STEPS_TO_INDEX = 20_000  # an article: rapidfuzz has to be loaded
_MIN_SKELETON_LETTERS = 16  # that are no chance match in the same order, though the punctuation between them differs


class Haystack:
    """An article in which quotes are searched; its folded forms and its index are made on first use and kept."""

    def __init__(self, article: Article) -> None:
        """Make an article searchable."""
        self.article = article
        self.work = Work()
        """What all quotes have taken so far; to read the article and to index it does not count."""

    @cached_property
    def folded(self) -> Folded:
        """The reading text in folded form."""
        return fold(self.article.text)

    @cached_property
    def dehyphenated(self) -> Folded:
        """The folded reading text without the hyphens within words."""
        return dehyphenated(self.folded)

    @cached_property
    def approximate_index(self) -> "ApproximateIndex":
        """The index for approximate search in the folded reading text."""
        from briefing_tui.anchoring.approximate import ApproximateIndex  # noqa: PLC0415  # loads rapidfuzz

        return ApproximateIndex(self.article, self.folded, self.work)

    def anchor(self, exact: str, before: str = "", after: str = "") -> Anchor:
        """Return the anchor of the quote `exact`: its passage in the article, and the verdict on how well it matches.

        `exact`, `before` and `after` are the exact, prefix and suffix of a TextQuoteSelector (W3C Web Annotation Data
        Model, section 4.2.4). White space at the ends of the quote does not count. Each candidate passage is scored on
        quote and context together; a context that was not given counts as absent. A context decides among several
        candidates where it stands whole beside one alone, or agrees with one more than with any other by a margin. A
        context that agrees with none lowers the score of the passage, and does not exclude it. Candidates with about
        the same score make the quote ambiguous.

        Approximate matches are searched for where there is no exact one, or where the context agrees with no exact one.
        A quote of less than 50 characters matches approximately only if its context agrees.

        Raises TooMuchWorkError where the quote fits so many places, or nearly, that they cannot all be looked at.
        """
        self.work.begin_quote()
        shown = visible(exact)
        trimmed = _TRIMMED.search(shown)
        quote = trimmed[0] if trimmed else ""
        folded = fold(quote)
        if not trimmed or not folded.text.strip():
            return Anchor(Verdict.MISSING)
        self.work.spend(_STEPS_A_QUOTE + len(folded.text) // _QUOTE_CHARACTERS_A_STEP)
        context = context_of(visible(before), visible(after))
        candidates: dict[Span, _Candidate] = {}
        stretches = self._stretches(folded, len(quote))
        for step in _CASCADE if stretches else ():
            for span in islice(step.spans(self, quote, stretches), _MAX_CANDIDATES):
                if span not in candidates:
                    agreement = self._agreement(context, span)
                    candidates[span] = _Candidate(span, step.level, step.verdict, step.base_score, agreement)
            if any(candidate.agreement in (None, 1.0) for candidate in candidates.values()):
                return self._decided(list(candidates.values()))  # no candidate of a later step can score higher
        matches = self.approximate_index.matches(folded)
        for match in matches:
            candidate = self._approximate_candidate(match, context, trimmed.start())
            if match.span not in candidates and _is_acceptable(match, candidate, quote):
                candidates[match.span] = candidate
        if not candidates:
            matches = matches or self.approximate_index.unindexed_matches(folded)
            return Anchor(Verdict.MISSING, nearest=matches[0].span if matches and matches[0].resembles else None)
        return self._decided(list(candidates.values()))

    def _agreement(self, context: Context, span: Span) -> float | None:
        self.work.spend(_STEPS_A_CONTEXT if context.before or context.after else 0)
        return context.agreement(self.article.text, span)

    def _stretches(self, quote: Folded, length: int) -> list[Span]:
        """Return the stretches of the reading text in which an exact search may find a quote of so many characters.

        The index tells them, once it has been made: for approximate matches, or since the searches through the whole
        text have taken as long as to make it.
        """
        whole = [Span(0, len(self.article.text))]
        # A step of search is counted as in the worst text; in most, a search goes ten times as fast as is counted.
        is_cheap = self.work.steps < _MIN_STEPS_TO_INDEX + len(self.article.text)
        if is_cheap and "approximate_index" not in self.__dict__:
            return whole
        spans = self.approximate_index.spans_of_letters(quote)
        if spans is None:
            return whole
        return merged(Span(max(start - length, 0), min(end + length, whole[0].end)) for start, end in spans)

    def _approximate_candidate(self, match: "ApproximateMatch", context: Context, shift: int) -> "_Candidate":
        """Return the candidate that an approximate match is.

        `shift` counts the characters that were trimmed from the head of the quote.
        """
        agreement = self._agreement(context, match.span)
        changes = tuple(
            change._replace(at=Span(change.at.start + shift, change.at.end + shift)) for change in match.changes
        )
        base_score = _APPROXIMATE_SCORE * match.similarity
        return _Candidate(match.span, match.level, match.verdict, base_score, agreement, changes)

    def _decided(self, candidates: list["_Candidate"]) -> Anchor:
        """Return the anchor made of the best candidate, or of several that score about the same; there must be one."""
        best_candidates = _best_candidates(candidates)
        best = max(best_candidates, key=lambda candidate: candidate.score)
        if len(best_candidates) > 1 and best.verdict is not Verdict.ALTERED:
            spans = sorted(candidate.span for candidate in best_candidates)
            return Anchor(
                Verdict.AMBIGUOUS,
                level=best.level,
                score=best.score,
                candidates=tuple(spans[:_MAX_LISTED_CANDIDATES]),
                match_count=len(spans),
            )
        return Anchor(
            best.verdict,
            level=best.level,
            score=best.score,
            span=best.span,
            extracted_span=self.article.offsets.span(*best.span),
            passage=self.article.text[best.span.start : best.span.end],
            match_count=1,
            changes=best.changes,
        )


class _Step(NamedTuple):
    """One step of the cascade: the level, verdict and base score (0 to 1) of its matches, and the search for them."""

    level: Level
    verdict: Verdict
    base_score: float
    spans: Callable[[Haystack, str, list[Span]], Iterator[Span]]


class _Candidate(NamedTuple):
    """A span of the reading text that may be the passage of a quote; `agreement` is None without a context."""

    span: Span
    level: Level
    verdict: Verdict
    base_score: float
    agreement: float | None
    changes: tuple[Change, ...] = ()

    @property
    def score(self) -> float:
        """The base score, 0 to 1, or its mean with the context's agreement where a context was given."""
        return self.base_score if self.agreement is None else (self.base_score + self.agreement) / 2


def _is_acceptable(match: "ApproximateMatch", candidate: _Candidate, quote: str) -> bool:
    """Whether an approximate match is the passage of the quote, damaged or altered."""
    if match.similarity < _MIN_SIMILARITY:
        return False
    if candidate.agreement is not None and candidate.agreement >= _MIN_AGREEMENT:
        return True
    if len(quote) >= _MIN_APPROXIMATE_CHARACTERS:
        return True
    has_enough_letters = sum(map(str.isalnum, quote)) >= _MIN_SKELETON_LETTERS
    return has_enough_letters and match.level is Level.SKELETON and not match.changes


def _best_candidates(candidates: list[_Candidate]) -> list[_Candidate]:
    """Return the best candidate with those that score about the same; there must be one."""
    if len(candidates) >= _MAX_CANDIDATES:  # there may be more, and among them a better one
        return candidates
    if confirmed := [candidate for candidate in candidates if candidate.agreement == 1.0]:
        return [candidate for candidate in confirmed if candidate.verdict is not Verdict.ALTERED] or confirmed
    if agreeing := [
        candidate
        for candidate in candidates
        if candidate.agreement is not None and candidate.agreement >= _MIN_AGREEMENT
    ]:
        best = max(candidate.score for candidate in agreeing)
        return [candidate for candidate in agreeing if best - candidate.score < _MIN_SCORE_MARGIN]
    first = candidates[0]
    if first.level not in (Level.SKELETON, Level.APPROXIMATE):
        return [candidate for candidate in candidates if candidate.level is first.level]
    unaltered = [candidate for candidate in candidates if candidate.verdict is not Verdict.ALTERED] or candidates
    best = max(candidate.base_score for candidate in unaltered)
    return [candidate for candidate in unaltered if best - candidate.base_score < _MIN_BASE_SCORE_MARGIN]


def _verbatim(haystack: Haystack, quote: str, stretches: list[Span]) -> Iterator[Span]:
    text = haystack.article.text
    for start in occurrences(text, quote, stretches, haystack.work):
        span = Span(start, start + len(quote))
        haystack.work.spend(_STEPS_A_CANDIDATE)
        if _is_whole(text, span):
            yield span


def _folded(haystack: Haystack, quote: str, stretches: list[Span]) -> Iterator[Span]:
    needle = fold(quote).text.strip()
    return _spans_of(haystack, haystack.folded, needle, stretches, lambda passage: fold(passage).text == needle)


def _dehyphenated(haystack: Haystack, quote: str, stretches: list[Span]) -> Iterator[Span]:
    needle = dehyphenated(fold(quote)).text.strip()
    return _spans_of(
        haystack, haystack.dehyphenated, needle, stretches, lambda passage: same_but_for_breaks(passage, quote)
    )


def _spans_of(
    haystack: Haystack, folded: Folded, needle: str, stretches: list[Span], fits: Callable[[str], bool]
) -> Iterator[Span]:
    """Yield the spans of the reading text at which a folded form of it has the needle and the passage fits.

    A passage does not fit where the needle ends within a cluster that was folded as a unit, as after the first point of
    an ellipsis. `stretches` are those of the reading text to look in.
    """
    text, derived = haystack.article.text, folded.offsets.derived
    stretches = merged(Span(derived(start), derived(end)) for start, end in stretches)
    for start in occurrences(folded.text, needle, stretches, haystack.work):
        span = folded.offsets.span(start, start + len(needle))
        haystack.work.spend(_STEPS_A_CANDIDATE)
        if _is_whole(text, span):
            haystack.work.spend(_STEPS_A_CANDIDATE + len(needle) // _QUOTE_CHARACTERS_A_STEP)
            if fits(text[span.start : span.end]):
                yield span


def _is_whole(text: str, span: Span) -> bool:
    return not cuts_word(text, span.start) and not cuts_word(text, span.end)


_CASCADE = (
    _Step(Level.VERBATIM, Verdict.VERBATIM, 1.0, _verbatim),
    _Step(Level.FOLDED, Verdict.REFLOWED, 0.98, _folded),
    _Step(Level.DEHYPHENATED, Verdict.REFLOWED, 0.95, _dehyphenated),
)
