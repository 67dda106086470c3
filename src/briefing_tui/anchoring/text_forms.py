"""An article's reading text in the forms in which quotes are searched, each made on first use and kept."""

from array import array
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_tui.anchoring.footnote_marks import footnote_marks
from briefing_tui.anchoring.unmarked import unmarked
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.article import Article
from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.domain.passage import Span, merged
from briefing_tui.text.folding import Folded, fold
from briefing_tui.text.hyphens import dehyphenated

if TYPE_CHECKING:
    from briefing_tui.anchoring.approximate import ApproximateIndex

_MAX_MARKS = 200  # of notes, around which a quote is looked for apart; of more, in the whole text
_MARK_CHARACTERS = 200  # that several marks in one passage may take
_MIN_STEPS_TO_INDEX = 60_000  # an article: rapidfuzz has to be loaded
_INDEXED_CHARACTERS_A_STEP = 20


class TextForms:
    """The reading text of an article as it is, folded, dehyphenated, unmarked, and indexed for approximate search."""

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
    def dehyphenated(self) -> Folded:
        """The folded reading text without the hyphens within words."""
        return dehyphenated(self.folded)

    @cached_property
    def unmarked(self) -> Folded:
        """The folded reading text without the marks of notes and of quotation."""
        return unmarked(self.folded)

    @cached_property
    def _note_marks(self) -> "array[int]":
        """The offsets in the reading text at which the marks of its notes begin, in order."""
        marks = (self.folded.offsets.span(mark.start, mark.start + 1) for mark in footnote_marks(self.folded.text))
        return array("I", (mark.start for mark in marks))

    def around_marks(self, stretches: list[Span], length: int) -> list[Span]:
        """Return stretches with those around the marks of notes, which part the letters of a quote in the index."""
        end = self.whole.end
        if stretches == [self.whole] or len(self._note_marks) > _MAX_MARKS:
            return [self.whole]
        reach = length + _MARK_CHARACTERS
        around = [Span(max(mark - reach, 0), min(mark + reach, end)) for mark in self._note_marks]
        return merged(sorted([*stretches, *around]))

    @cached_property
    def approximate_index(self) -> "ApproximateIndex":
        """The index for approximate search in the folded reading text."""
        from briefing_tui.anchoring.approximate import ApproximateIndex  # noqa: PLC0415  # loads rapidfuzz

        return ApproximateIndex(self.article, self.folded, self.work)

    def stretches(self, quote: Folded, length: int) -> list[Span]:
        """Return the stretches of the reading text in which an exact search may find a quote of so many characters.

        The index tells them, once it has been made: for approximate matches, or since the searches through the whole
        text have taken as long as to make it.
        """
        whole = [self.whole]
        # A step of search is counted as in the worst text; in most, a search goes ten times as fast as is counted.
        is_cheap = self.work.steps < _MIN_STEPS_TO_INDEX + len(self.article.text) // _INDEXED_CHARACTERS_A_STEP
        if is_cheap and "approximate_index" not in self.__dict__:
            return whole
        spans = self.approximate_index.spans_of_letters(quote)
        if spans is None:
            return whole
        return merged(Span(max(start - length, 0), min(end + length, self.whole.end)) for start, end in spans)

    def dehyphenated_forms(self, stretches: list[Span]) -> Iterator[Folded]:
        """Yield the dehyphenated forms of some stretches of the reading text: of parts of it, one by one, or of all."""
        if stretches == [self.whole]:
            yield self.dehyphenated
        else:
            yield from map(dehyphenated, self._folded_parts(stretches))

    def unmarked_forms(self, stretches: list[Span]) -> Iterator[Folded]:
        """Yield the unmarked forms of some stretches of the reading text: of parts of it, one by one, or of all."""
        if stretches == [self.whole]:
            yield self.unmarked
        else:
            yield from map(unmarked, self._folded_parts(stretches))

    def _folded_parts(self, stretches: list[Span]) -> Iterator[Folded]:
        for start, end in stretches:
            first, last = self.folded.offsets.derived(start), self.folded.offsets.derived(end)
            offsets = OffsetMap()
            for piece in self.folded.offsets.pieces(first, last):
                offsets.append(*piece)
            yield Folded(self.folded.text[first:last], offsets)
