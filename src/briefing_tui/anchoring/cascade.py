"""Anchoring of a quote by a cascade of searches: verbatim, folded, dehyphenated, unmarked, and at last approximate."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from briefing_tui.anchoring.abridgement import abridgements, with_ellipses_unread
from briefing_tui.anchoring.adaptation import shifted
from briefing_tui.anchoring.candidates import MAX_CANDIDATES, Candidate, best_candidates, is_acceptable, is_long_enough
from briefing_tui.anchoring.columns import column_span
from briefing_tui.anchoring.context import Context, context_of
from briefing_tui.anchoring.edited_quote import EditedQuote, edited_quote
from briefing_tui.anchoring.exact_steps import EXACT_STEPS
from briefing_tui.anchoring.nearest import missing
from briefing_tui.anchoring.places import APPROXIMATE_SCORE, judged_exactly, judged_match
from briefing_tui.anchoring.surroundings import AskedQuote, judged
from briefing_tui.anchoring.text_forms import TextForms
from briefing_tui.anchoring.variants import with_other_words
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Level, Span, Verdict
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible

if TYPE_CHECKING:
    from briefing_tui.anchoring.approximate import ApproximateMatch

_TRIMMED = regex(r"[^\s\u200b\u2060\ufeff](?:.*[^\s\u200b\u2060\ufeff])?", re.DOTALL)
_MAX_LISTED_CANDIDATES = 50  # of an ambiguous quote
_AS_IT_STANDS = (Verdict.VERBATIM, Verdict.REFLOWED, Verdict.ADAPTED)  # with its own ellipses and brackets
_STEPS_A_QUOTE = 30
_QUOTE_CHARACTERS_A_STEP = 8  # that are folded, in the worst case
_STEPS_A_CONTEXT = 400  # to compare it with what stands around a place


class Haystack:
    """An article in which quotes are searched; its folded forms and its index are made on first use and kept."""

    def __init__(self, article: Article) -> None:
        """Make an article searchable."""
        self.article = article
        self.forms = TextForms(article)

    @property
    def work(self) -> Work:
        """What all quotes have taken so far; to read the article and to index it does not count."""
        return self.forms.work

    @property
    def folded(self) -> Folded:
        """The reading text in folded form."""
        return self.forms.folded

    def anchor(self, exact: str, before: str = "", after: str = "") -> Anchor:
        """Return the anchor of the quote `exact`: its passage in the article, and the verdict on how well it matches.

        `exact`, `before` and `after` are the exact, prefix and suffix of a TextQuoteSelector (W3C Web Annotation Data
        Model, section 4.2.4). White space at the ends of the quote does not count. Each candidate passage is scored on
        quote and context together; a context that was not given counts as absent. A context decides among several
        candidates where it stands whole beside one alone, or agrees with one more than with any other by a margin. A
        context that agrees with none lowers the score of the passage, and does not exclude it. Candidates with about
        the same score make the quote ambiguous.

        Approximate matches are searched for where there is no exact one, or where the context agrees with no exact one.
        A quote of less than 50 characters matches approximately only if its context agrees. A quote that does not hold
        as it stands is read as one with ellipses and brackets of an editor, if it has any. At last it is judged what
        stands right outside the passage (`surroundings.py`).

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
        asked = AskedQuote(shown, visible(before), visible(after))
        context = context_of(asked.before, asked.after)
        found = self._literal(quote, folded, context, trimmed.start())
        edited = edited_quote(quote) if found.verdict not in _AS_IT_STANDS else None
        if edited:
            shift = trimmed.start()
            found = self._edited(edited, context, shift) or with_ellipses_unread(found, edited, shift)
        return judged(with_other_words(found, shown), asked, self.article, self.work)

    def _edited(self, quote: EditedQuote, context: Context, shift: int) -> Anchor | None:
        """Return the anchor of a quote with the marks of its editor, or None where its parts stand nowhere in order."""
        candidates = [
            Candidate(
                place.span,
                place.level,
                place.verdict,
                place.score,
                self._agreement(context, place.span),
                shifted(place.changes, shift),
                place.omissions,
            )
            for place in abridgements(self.forms, quote)
        ]
        held = [candidate for candidate in candidates if candidate.verdict.holds]
        return self._decided(held or candidates) if candidates else None

    def _literal(self, quote: str, folded: Folded, context: Context, shift: int) -> Anchor:
        """Return the anchor of a quote as it stands, of which `shift` characters were trimmed at its head."""
        candidates: dict[Span, Candidate] = {}
        stretches = self.forms.stretches(folded, len(quote))
        for step in EXACT_STEPS:
            spans = tuple(islice(step.spans_in(self.forms, quote, stretches), MAX_CANDIDATES))
            for span in self._confirmed(context, spans) or spans:
                if span not in candidates:
                    agreement = self._agreement(context, span)
                    verdict, changes = judged_exactly(self.article, step, quote, span)
                    candidates[span] = Candidate(
                        span, step.level, verdict, step.base_score, agreement, shifted(changes, shift)
                    )
            if any(candidate.agreement in (None, 1.0) for candidate in candidates.values()):
                return self._decided(list(candidates.values()))  # no candidate of a later step can score higher
        matches = self.forms.approximate_index.matches(folded)
        for match in matches:
            candidate = self._approximate_candidate(match, quote, context, shift)
            if match.span not in candidates and is_acceptable(match, candidate, quote):
                candidates[match.span] = candidate
        if all(candidate.may_be_parted for candidate in candidates.values()):
            fragments = self.forms.approximate_index.fragments(folded)
            column = column_span(quote, fragments, self.article) if is_long_enough(quote) else None
            if column:
                agreement = self._agreement(context, column)
                return self._decided([Candidate(column, Level.SKELETON, Verdict.DAMAGED, APPROXIMATE_SCORE, agreement)])
            if not candidates:
                return missing(matches or self.forms.approximate_index.unindexed_matches(folded), fragments)
        return self._decided(list(candidates.values()))

    def _confirmed(self, context: Context, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Return those of several places where the context stands whole: how far it agrees with others is no matter."""
        if not context.is_given or not 1 < len(spans) < MAX_CANDIDATES:
            return ()
        self.work.spend(_STEPS_A_CONTEXT * len(spans))
        return tuple(span for span in spans if context.stands(self.article.text, span))

    def _agreement(self, context: Context, span: Span) -> float | None:
        self.work.spend(_STEPS_A_CONTEXT if context.is_given else 0)
        return context.agreement(self.article.text, span)

    def _approximate_candidate(self, match: "ApproximateMatch", quote: str, context: Context, shift: int) -> Candidate:
        """Return the candidate that an approximate match is.

        `shift` counts the characters that were trimmed from the head of the quote.
        """
        agreement = self._agreement(context, match.span)
        verdict, changes = judged_match(self.forms, quote, match)
        base_score = APPROXIMATE_SCORE * match.similarity
        return Candidate(match.span, match.level, verdict, base_score, agreement, shifted(changes, shift))

    def _decided(self, candidates: list[Candidate]) -> Anchor:
        """Return the anchor made of the best candidate, or of several that score about the same; there must be one."""
        best_ones = best_candidates(candidates)
        best = max(best_ones, key=lambda candidate: candidate.score)
        if len(best_ones) > 1 and best.verdict is not Verdict.ALTERED:
            spans = sorted(candidate.span for candidate in best_ones)
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
            omissions=best.omissions,
        )
