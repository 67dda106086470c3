"""The exact searches of the cascade, in ever more forgiving forms: verbatim, folded, dehyphenated, unmarked."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from briefing_tui.anchoring.footnote_marks import has_other_marks
from briefing_tui.anchoring.text_forms import TextForms
from briefing_tui.anchoring.unmarked import needles, opens_sentence, unmarked, with_edge_signs
from briefing_tui.anchoring.word_boundaries import cuts_word, occurrences
from briefing_tui.domain.passage import Level, Span, Verdict, merged
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.hyphens import dehyphenated, same_but_for_breaks

_COMPARED_CHARACTERS_A_STEP = 100
_FOLDED_CHARACTERS_A_STEP = 2  # in the worst case
_MAX_MARK_CHARACTERS = 12  # of the marks of notes right behind a passage
_STEPS_A_CANDIDATE = 15  # to see whether a place cuts a word


class ExactStep(NamedTuple):
    """One step of the cascade: the level, verdict and base score (0 to 1) of its matches, and the search for them."""

    level: Level
    verdict: Verdict
    base_score: float
    spans: Callable[[TextForms, str, list[Span]], Iterator[Span]]
    passes_over_marks: bool = False  # of notes, within the quote

    def spans_in(self, forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
        """Yield the spans of the reading text that match a quote, within the stretches that have its letters in a row.

        A step that passes over the marks of notes looks around these, too.
        """
        if self.passes_over_marks:
            stretches = forms.around_marks(stretches, len(quote))
        if stretches:
            yield from self.spans(forms, quote, stretches)


def _verbatim(forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
    text = forms.article.text
    for start in occurrences(text, quote, stretches, forms.work):
        span = Span(start, start + len(quote))
        forms.work.spend(_STEPS_A_CANDIDATE)
        if _is_whole(text, span):
            yield span


def _folded(forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
    needle = fold(quote).text.strip()
    return _spans_of(forms, forms.folded, needle, stretches, lambda passage: fold(passage).text == needle)


def _dehyphenated(forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
    needle = dehyphenated(fold(quote)).text.strip()
    for form in forms.dehyphenated_forms(stretches):
        yield from _spans_of(forms, form, needle, stretches, lambda passage: same_but_for_breaks(passage, quote))


def _unmarked(forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
    text = forms.article.text
    for number, needle in enumerate(needles(quote)):
        for form in forms.unmarked_forms(stretches):
            for span in _spans_of(forms, form, needle, stretches, partial(_is_unmarked, needle)):
                passage = text[span.start : span.end + _MAX_MARK_CHARACTERS]
                if has_other_marks(fold(quote).text, fold(passage).text):
                    continue
                if not number or needle[0].islower() or opens_sentence(text, span.start):
                    yield with_edge_signs(text, span, quote)


def _is_unmarked(needle: str, passage: str) -> bool:
    return unmarked(fold(passage)).text == needle


def _spans_of(
    forms: TextForms, folded: Folded, needle: str, stretches: list[Span], fits: Callable[[str], bool]
) -> Iterator[Span]:
    """Yield the spans of the reading text at which a folded form of it has the needle and the passage fits.

    A passage does not fit where the needle ends within a cluster that was folded as a unit, as after the first point of
    an ellipsis. `stretches` are those of the reading text to look in.
    """
    text, derived = forms.article.text, folded.offsets.derived
    stretches = merged(Span(derived(start), derived(end)) for start, end in stretches)
    known: dict[str, bool] = {}  # passages that fit, and others: in a text that repeats itself they are few
    for start in occurrences(folded.text, needle, stretches, forms.work):
        span = folded.offsets.span(start, start + len(needle))
        forms.work.spend(_STEPS_A_CANDIDATE)
        if not cuts_word(text, span.start) and not cuts_word(folded.text, start + len(needle)):
            passage = text[span.start : span.end]
            forms.work.spend(_STEPS_A_CANDIDATE + len(passage) // _COMPARED_CHARACTERS_A_STEP)
            if passage not in known:
                forms.work.spend(len(passage) // _FOLDED_CHARACTERS_A_STEP)
                known[passage] = fits(passage)
            if known[passage]:
                yield span


def _is_whole(text: str, span: Span) -> bool:
    return not cuts_word(text, span.start) and not cuts_word(text, span.end)


EXACT_STEPS = (
    ExactStep(Level.VERBATIM, Verdict.VERBATIM, 1.0, _verbatim),
    ExactStep(Level.FOLDED, Verdict.REFLOWED, 0.98, _folded),
    ExactStep(Level.DEHYPHENATED, Verdict.REFLOWED, 0.95, _dehyphenated),
    ExactStep(Level.SKELETON, Verdict.ADAPTED, 0.94, _unmarked, passes_over_marks=True),
)
