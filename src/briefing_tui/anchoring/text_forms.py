"""An article's reading text in the forms in which quotes are searched, each made on first use and kept."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_tui.anchoring.letter_index import LetterIndex
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.article import Article
from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.domain.passage import Span, merged
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.skeleton import letters_of

if TYPE_CHECKING:
    from briefing_tui.anchoring.approximate import ApproximateIndex

_MIN_STEPS_TO_INDEX = 60_000  # an article
_INDEXED_CHARACTERS_A_STEP = 20
_STEPS_A_PART = 10  # of the text, to take it by itself
_PART_CHARACTERS_A_STEP = 5


class TextForms:
    """The reading text of an article as it is, folded, and indexed for search by letters."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.work = Work()

    @property
    def whole(self) -> Span:
        """The span of the whole reading text."""
        return Span(0, len(self.article.text))

    @cached_property
    def folded(self) -> Folded:
        """The reading text in folded form."""
        return fold(self.article.text)

    @cached_property
    def letter_index(self) -> LetterIndex:
        """The index of the letters of the folded reading text."""
        return LetterIndex(self.folded, self.work)

    @cached_property
    def approximate_index(self) -> "ApproximateIndex":
        """The index for approximate search in the folded reading text."""
        from briefing_tui.anchoring.approximate import ApproximateIndex  # noqa: PLC0415  # loads rapidfuzz

        return ApproximateIndex(self.article, self.folded, self.letter_index, self.work)

    def stretches(self, quote: Folded, length: int) -> list[Span]:
        """Return the stretches of the reading text in which an exact search may find a quote of so many characters.

        The index tells them, once it has been made: for other searches, or since those through the whole text have
        taken as long as to make it. It does not tell those of a short quote.
        """
        whole = [self.whole]
        # A step of search is counted as in the worst text; in most, a search goes ten times as fast as is counted.
        is_cheap = self.work.steps < _MIN_STEPS_TO_INDEX + len(self.article.text) // _INDEXED_CHARACTERS_A_STEP
        if is_cheap and "letter_index" not in self.__dict__:
            return whole
        spans = self.letter_index.indexed_stretches(letters_of(quote.text))
        return whole if spans is None else self._wider(spans, length)

    def stretches_of_letters(self, quote: Folded, length: int) -> list[Span]:
        """Return the stretches of the reading text that have the letters of a quote of so many characters in a row."""
        return self._wider(self.letter_index.stretches(letters_of(quote.text)), length)

    def parts(self, stretches: list[Span]) -> Iterator[Folded]:
        """Yield some stretches of the reading text in folded form, each by itself."""
        for start, end in stretches:
            first, last = self.folded.offsets.derived(start), self.folded.offsets.derived(end)
            self.work.spend(_STEPS_A_PART + (last - first) // _PART_CHARACTERS_A_STEP)
            offsets = OffsetMap()
            for piece in self.folded.offsets.pieces(first, last):
                offsets.append(*piece)
            yield Folded(self.folded.text[first:last], offsets)

    def _wider(self, spans: list[Span], by: int) -> list[Span]:
        return merged(Span(max(start - by, 0), min(end + by, self.whole.end)) for start, end in spans)
