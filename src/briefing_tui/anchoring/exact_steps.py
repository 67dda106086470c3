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
from briefing_tui.text.skeleton import letters_of

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
    stretches: Callable[[TextForms, str, list[Span]], list[Span]] = lambda _forms, _quote, stretches: stretches

    def spans_in(self, forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
        """Yield the spans of the reading text that match a quote; `stretches` are those that may have it as it is."""
        if found := self.stretches(forms, quote, stretches):
            yield from self.spans(forms, quote, found)


def _verbatim(forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
    text = forms.article.text
    for start in occurrences(text, quote, stretches, forms.work):
        span = Span(start, start + len(quote))
        forms.work.spend(_STEPS_A_CANDIDATE)
        if _is_whole(text, span):
            yield span


def _folded(forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
    needle = fold(quote).text.strip()
    derived = forms.folded.offsets.derived
    stretches = merged(Span(derived(start), derived(end)) for start, end in stretches)
    return _spans_of(forms, forms.folded, needle, lambda passage: fold(passage).text == needle, stretches)


def _dehyphenated(forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
    needle = dehyphenated(fold(quote)).text.strip()
    for form in map(dehyphenated, forms.parts(stretches)):
        yield from _spans_of(forms, form, needle, lambda passage: same_but_for_breaks(passage, quote))


def _with_its_letters(forms: TextForms, quote: str, stretches: list[Span]) -> list[Span]:
    return forms.stretches_of_letters(fold(quote), len(quote)) if stretches == [forms.whole] else stretches


def _unmarked(forms: TextForms, quote: str, stretches: list[Span]) -> Iterator[Span]:
    text = forms.article.text
    searched, folded = needles(quote), fold(quote).text
    for form in map(unmarked, forms.parts(stretches)):
        for number, needle in enumerate(searched):
            for span in _spans_of(forms, form, needle, partial(_is_unmarked, needle)):
                passage = text[span.start : span.end + _MAX_MARK_CHARACTERS]
                if has_other_marks(folded, fold(passage).text):
                    continue
                if not number or needle[0].islower() or opens_sentence(text, span.start):
                    yield with_edge_signs(text, span, quote)


def _with_marks(forms: TextForms, quote: str, _stretches: list[Span]) -> list[Span]:
    """Return the stretches that may have a quote with marks of notes in it, which part its letters in the index."""
    return forms.letter_index.stretches_with_marks(letters_of(unmarked(fold(quote)).text))


def _is_unmarked(needle: str, passage: str) -> bool:
    return unmarked(fold(passage)).text == needle


def _spans_of(
    forms: TextForms, folded: Folded, needle: str, fits: Callable[[str], bool], stretches: list[Span] | None = None
) -> Iterator[Span]:
    """Yield the spans of the reading text at which a folded form of it has the needle and the passage fits.

    A passage does not fit where the needle ends within a cluster that was folded as a unit, as after the first point of
    an ellipsis. `stretches` are those of the folded form to look in, or None for all of it.
    """
    text = forms.article.text
    stretches = [Span(0, len(folded.text))] if stretches is None else stretches
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
    ExactStep(Level.DEHYPHENATED, Verdict.REFLOWED, 0.95, _dehyphenated, _with_its_letters),
    ExactStep(Level.SKELETON, Verdict.ADAPTED, 0.94, _unmarked, _with_marks),
)
