"""The places of a part of a quote: of all the text, or of a stretch of it, by the steps of the cascade."""

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.anchoring.adaptation import Passage, adaptations, judged_by_signs, shifted
from briefing_tui.anchoring.candidates import MIN_SIMILARITY
from briefing_tui.anchoring.exact_steps import EXACT_STEPS, ExactStep
from briefing_tui.anchoring.text_forms import TextForms
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Change, Level, Span, Verdict
from briefing_tui.text.folding import fold

if TYPE_CHECKING:
    from briefing_tui.anchoring.approximate import ApproximateMatch

_MAX_PLACES = 40  # of one part, that are looked at
_MIN_APPROXIMATE_LETTERS = 20  # of a part that may be damaged, if another part confirms its place
APPROXIMATE_SCORE = 0.9  # of an approximate match, times its similarity
_LEVELS = tuple(Level)  # from the strictest comparison to the loosest
_VERDICTS = tuple(Verdict)
_STEPS_A_PART = 30
_PART_CHARACTERS_A_STEP = 8  # that are folded, in the worst case


class Place(NamedTuple):
    """A place of a part of a quote: its span in the reading text, and how well it fits there.

    The offsets of the changes in the quote count from the beginning of the quote.
    """

    span: Span
    level: Level
    verdict: Verdict
    score: float
    changes: tuple[Change, ...] = ()
    omissions: tuple[Span, ...] = ()

    def joined(self, following: "Place", *changes: Change | None) -> "Place":
        """Return the place of two parts of a quote, of which the other follows this one, with changes between them."""
        return Place(
            Span(self.span.start, following.span.end),
            max(self.level, following.level, key=_LEVELS.index),
            max(self.verdict, following.verdict, key=_VERDICTS.index),
            min(self.score, following.score),
            (*self.changes, *filter(None, changes), *following.changes),
            (*self.omissions, *following.omissions),
        )

    def with_change(self, change: Change | None) -> "Place":
        """Return this place with one change more."""
        return self._replace(changes=tuple(sorted((*self.changes, change), key=_order))) if change else self


def places(forms: TextForms, part: str, at: int, within: Span | None = None) -> list[Place]:
    """Return the places of a part, which begins at `at` in its quote, in a stretch of the reading text or in all of it.

    Those of the first step that finds any are returned, in order; approximate ones only where there is none.
    """
    folded = fold(part)
    forms.work.spend(_STEPS_A_PART + len(part) // _PART_CHARACTERS_A_STEP)
    stretches = [within] if within else forms.stretches(folded, len(part))
    for step in EXACT_STEPS:
        search = step.spans if within else step.spans_in
        spans = sorted(set(islice(search(forms, part, stretches), _MAX_PLACES)))
        if spans:
            return [_exact(forms, step, part, at, span) for span in spans]
    if sum(map(str.isalnum, part)) < _MIN_APPROXIMATE_LETTERS:
        return []
    return sorted(
        _approximate(forms, part, at, match)
        for match in forms.approximate_index.matches(folded)
        if match.similarity >= MIN_SIMILARITY
        and (within is None or (within.start <= match.span.start and match.span.end <= within.end))
    )


def judged_exactly(article: Article, step: ExactStep, quote: str, span: Span) -> tuple[Verdict, tuple[Change, ...]]:
    """Return the verdict and the changes of a place that an exact step has found, with what an editor changed named.

    An adapted quote of which nothing differs in its passage, but a mark stands right behind that, is reflowed.
    """
    if step.verdict is not Verdict.ADAPTED:
        return step.verdict, ()
    changes = adaptations(quote, article.text[slice(*span)], span.start)
    return (Verdict.ADAPTED if changes else Verdict.REFLOWED), changes


def judged_match(forms: TextForms, quote: str, match: "ApproximateMatch") -> tuple[Verdict, tuple[Change, ...]]:
    """Return the verdict and the changes of an approximate match, with what an editor may have changed named."""
    if match.verdict is not Verdict.DAMAGED:
        return match.verdict, match.changes
    passage = Passage(forms.article.text[slice(*match.span)], match.span.start, forms.approximate_index.source.is_scan)
    return judged_by_signs(match.verdict, match.changes, quote, passage)


def _exact(forms: TextForms, step: ExactStep, part: str, at: int, span: Span) -> Place:
    verdict, changes = judged_exactly(forms.article, step, part, span)
    return Place(span, step.level, verdict, step.base_score, shifted(changes, at))


def _approximate(forms: TextForms, part: str, at: int, match: "ApproximateMatch") -> Place:
    verdict, changes = judged_match(forms, part, match)
    return Place(match.span, match.level, verdict, APPROXIMATE_SCORE * match.similarity, shifted(changes, at))


def _order(change: Change) -> Span:
    return change.at
