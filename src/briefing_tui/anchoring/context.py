"""How far the text around a candidate passage fits the context that was given with the quote, letter by letter."""

from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.casing import lowered
from briefing_tui.text.folding import fold
from briefing_tui.text.skeleton import is_letter

MIN_FIT = 0.75  # from which on a context counts as that of a place
_MIN_RESEMBLANCE = 0.5  # below it, the letters are alike by chance
_MAX_LETTERS = 160  # on either side, nearest to the quote: what is further away says little about the place
_WINDOW_CHARACTERS = 400  # in which these letters are looked for
_MIN_CUT_LETTERS = 4  # of a context that may be a part of one word: "he" is less sure of "the" than of "he"
_CUT_FIT = 0.9  # of a shorter one
_OTHER_CASE_FIT = 0.98  # of the same letters, some of them capitals in one of the two alone
_INTERRUPTED_FIT = 0.8  # of one that stands there in two parts
_MIN_FAR_LETTERS = 14  # of such a context: fewer stand anywhere
_MIN_FAR_PERCENT = 88  # of the letters of its outer part that must be right
_MAX_LENGTHENING = 0.2  # of a context's letters, in a source that has more of them
_MIN_BOUNDED_LETTERS = 8  # between a place and the text's end, with which a longer context is compared


class Context(NamedTuple):
    """The letters before and after a quote, folded, from the quote outwards; a side that was not given has none.

    They are the prefix and suffix of a TextQuoteSelector (W3C Web Annotation Data Model, section 4.2.4), written by
    hand or cut at any character by a program. Spaces and punctuation decide nothing.
    """

    before: str
    after: str

    @property
    def is_given(self) -> bool:
        """Whether there is any context."""
        return bool(self.before or self.after)

    def stands(self, text: str, span: Span) -> bool:
        """Return whether all of it stands beside `span` of `text`, letter by letter: then its agreement is 1."""
        return all(side is None or side.fit_as_it_stands() == 1.0 for side in self._sides(text, span))

    def agreement(self, text: str, span: Span) -> float | None:
        """Return how far the context fits what stands beside `span` of `text`, 0 to 1: the mean of the sides given.

        Return None where no context was given: absence is neither agreement nor disagreement.
        """
        fits = [fit for fit in self.fits(text, span) if fit is not None]
        return sum(fits) / len(fits) if fits else None

    def fits(self, text: str, span: Span) -> tuple[float | None, float | None]:
        """Return how far each side fits, 0 to 1, the one before and the one after; None for one that was not given."""
        before, after = self._sides(text, span)
        return before and before.fit(), after and after.fit()

    def _sides(self, text: str, span: Span) -> tuple["_Side | None", "_Side | None"]:
        before = after = None
        if self.before:
            start = max(span.start - _WINDOW_CHARACTERS, 0)
            stretch = text[start : span.start]
            before = _side(self.before, _letters(stretch)[::-1], stretch[::-1], is_whole=start == 0)
        if self.after:
            end = span.end + _WINDOW_CHARACTERS
            stretch = text[span.end : end]
            after = _side(self.after, _letters(stretch), stretch, is_whole=end >= len(text))
        return before, after


class _Side(NamedTuple):
    """The letters that a context has on one side, those found there, and the text that has these, from the quote on."""

    expected: str
    found: str
    stretch: str

    def fit_as_it_stands(self) -> float | None:
        """Return how far the letters fit, 0 to 1, where all that are expected begin those found, or None."""
        if not self.found.startswith(self.expected):
            return None
        count = len(self.expected)
        return 1.0 if count >= _MIN_CUT_LETTERS or _ends_word(self.stretch, count) else _CUT_FIT

    def fit(self) -> float:
        """Return the share, 0 to 1, of the expected letters that stand at the beginning of those found."""
        fit = self.fit_as_it_stands()
        if fit is not None:
            return fit
        expected, found = lowered(self.expected), lowered(self.found)
        return _OTHER_CASE_FIT if found.startswith(expected) else _fit(expected, found)


def context_of(before: str, after: str) -> Context:
    """Return the context made of the text before a quote and the text after it; either may be empty."""
    return Context(
        _letters(before[-_WINDOW_CHARACTERS:])[::-1][:_MAX_LETTERS], _letters(after[:_WINDOW_CHARACTERS])[:_MAX_LETTERS]
    )


def _letters(text: str) -> str:
    return "".join(filter(is_letter, fold(text).text))


def _side(expected: str, found: str, stretch: str, *, is_whole: bool) -> _Side:
    """Return a side of a context; `is_whole` says that no more text stands beyond the stretch."""
    if is_whole and _MIN_BOUNDED_LETTERS <= len(found) < len(expected):
        expected = expected[: len(found)]
    return _Side(expected, found, stretch)


def _fit(expected: str, found: str) -> float:
    """Return the share, 0 to 1, of the expected letters that are at the beginning of those found, at least about so."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  # most contexts fit exactly

    count = len(expected)
    longest = int(count * (1 + _MAX_LENGTHENING)) + 1
    most = count - int(count * _MIN_RESEMBLANCE)
    distance = min(
        Levenshtein.distance(expected, found[:length], score_cutoff=most)
        for length in range(count - int(count * _MAX_LENGTHENING), longest + 1)
    )
    fit = 1 - distance / count if distance <= most else 0.0
    return max(fit, _INTERRUPTED_FIT) if _is_interrupted(expected, found) else fit


def _is_interrupted(expected: str, found: str) -> bool:
    """Whether the expected letters stand there in two parts, with a note's mark or a page's foot and head between."""
    from rapidfuzz.fuzz import partial_ratio  # noqa: PLC0415  # most contexts fit exactly

    at = next((at for at, (own, other) in enumerate(zip(expected, found, strict=False)) if own != other), 0)
    far = expected[at:]
    if len(expected) < _MIN_FAR_LETTERS:
        return False
    return partial_ratio(far, found[at:], score_cutoff=_MIN_FAR_PERCENT) >= _MIN_FAR_PERCENT


def _ends_word(stretch: str, count: int) -> bool:
    """Whether a word of the stretch, or the stretch, ends with its letter number `count`."""
    for char_index, char in enumerate(stretch):
        count -= char.isalnum()
        if count == 0:
            return not stretch[char_index + 1 : char_index + 2].isalnum()
    return True
