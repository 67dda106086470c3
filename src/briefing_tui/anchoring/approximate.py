"""Where a quote stands though its letters, or the signs between them, are not all the same, and what differs there."""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from briefing_tui.anchoring.alignment import Piece, aligned, edits
from briefing_tui.anchoring.chains import Chain, Run, chains
from briefing_tui.anchoring.differences import Cell, cells
from briefing_tui.anchoring.edges import passage_of, whole_words
from briefing_tui.anchoring.grams import LENGTH, TELLING, Grams
from briefing_tui.anchoring.insertions import Heads, heads_of, is_interleaved
from briefing_tui.anchoring.judging import Setting, judged
from briefing_tui.anchoring.words import Words
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Change, ChangeKind, Level, Span, Verdict
from briefing_tui.text.folding import Folded

_MOST = 8  # places
_RESEMBLES = 0.5  # likeness from which on a passage is worth looking at
_LONGEST = 10_000  # letters of a quote that others than its very own are looked for
_BRIEF = 45  # letters of a quote that may share no kept run with a passage that it is like
_NOT_LONG = 200_000  # letters of an article: some hundred pages
_ALSO = 0.2  # how much less like the quote than the best one a passage may be, to be looked at too


class ApproximateMatch(NamedTuple):
    """A place that a quote fits but for differences.

    `span` is of the reading text. `likeness` is the share, 0 to 1, of the quote's letters that need no edit, what the
    source's setting has put in between not counted. `changes` holds damage too.
    """

    span: Span
    level: Level
    likeness: float
    changes: tuple[Change, ...]

    @property
    def resembles(self) -> bool:
        """Whether the place is worth looking at, though it may not be the quote's."""
        return self.likeness >= _RESEMBLES

    @property
    def verdict(self) -> Verdict:
        """`damaged`, or `altered` where a change is more than damage."""
        return Verdict.DAMAGED if all(change.kind is ChangeKind.DAMAGE for change in self.changes) else Verdict.ALTERED


class ApproximateIndex:
    """An article's words, indexed so that what comes near to a quote is found among them."""

    def __init__(self, article: Article, file_text: str, folded: Folded) -> None:
        """Take an article, the text of its file, and the reading text folded."""
        self._article = article
        self._file_text = file_text
        self._folded = folded
        self._words = Words(folded.text)
        self._grams = Grams(self._words.skeleton.letters)

    def holds(self, quote: Folded) -> bool:
        """Whether the article has the letters of a quote in a row, as it must where the quote stands exactly."""
        return bool(self._occurrences(Words(quote.text).skeleton.letters))

    def near(self, quote: Folded) -> list[ApproximateMatch]:
        """Return the places that come nearest to a quote, given folded, the likest first.

        Others than those that have its very letters are looked for only where there is none of these. Less than eight
        letters come near to nothing, nor do those of a whole chapter.
        """
        own = Words(quote.text)
        letters = own.skeleton.letters
        if len(letters) < LENGTH:
            return []
        source = self._words.skeleton.letters
        found = [[Run(0, at, len(letters))] for at in self._occurrences(letters)]
        if not found and len(letters) <= _LONGEST:
            found = chains(letters, source, self._grams.matches(letters), self._parted)
        return self._compared(quote, own, found)

    def nearest(self, quote: Folded) -> list[ApproximateMatch]:
        """Return the places that come nearest to a short quote, given folded, of which the index may hold no run.

        So it is where a word was left out of the midst of it. Every run of the quote is looked for, and only in an
        article that is not long, since that takes much longer.
        """
        own = Words(quote.text)
        letters = own.skeleton.letters
        source = self._words.skeleton.letters
        if len(letters) > _BRIEF or len(source) > _NOT_LONG:
            return []
        runs = ((at, letters[at : at + LENGTH]) for at in range(len(letters) - LENGTH + 1))
        matches = [(at, start) for at, run in runs for start in islice(_found(source, run), _MOST)]
        return self._compared(quote, own, chains(letters, source, matches, self._parted))

    def _compared(self, quote: Folded, own: Words, found: list[Chain]) -> list[ApproximateMatch]:
        """Return what the quote, its words `own`, and the source have along each chain that is like enough, sorted."""
        letters, source = own.skeleton.letters, self._words.skeleton.letters
        alignments = [aligned(letters, source, chain, self._parted) for chain in found]
        rough = [self._rough_likeness(letters, pieces) for pieces in alignments]
        least = max(max(rough, default=0) - _ALSO, _RESEMBLES)
        near = [self._near(quote, own, pieces) for pieces, like in zip(alignments, rough, strict=True) if like >= least]
        return sorted(near, key=lambda each: -each.likeness)

    def _occurrences(self, letters: str) -> list[int]:
        """Return the first places of letters, in order."""
        found = self._grams.occurrences(letters) if len(letters) >= TELLING else None
        if found is None:
            found = list(islice(_found(self._words.skeleton.letters, letters), _MOST))
        return found[:_MOST]

    def _rough_likeness(self, letters: str, pieces: list[Piece]) -> float:
        """Return at least the likeness that an alignment can have, whatever its differences are."""
        source = self._words.skeleton.letters
        cost = sum(edits(letters, source, piece) for piece in pieces if piece.end > piece.at)
        return 1 - cost / len(letters)

    def _near(self, quote: Folded, own: Words, pieces: list[Piece]) -> ApproximateMatch:
        letters, source = own.skeleton.letters, self._words.skeleton.letters
        cost = 0
        changes = []
        pieces = whole_words(pieces, self._words)
        split = list(cells(own, self._words, pieces))
        for number, cell in enumerate(split):
            if (
                quote.text[slice(*cell.quoted)] == self._words.text[slice(*cell.found)]
                and not letters[cell.quote.start].isdigit()
                and not letters[cell.quote.end - 1].isdigit()
            ):
                continue
            kind = judged(cell, own, self._words, Setting(self._around(split, number), self._heads))
            if kind is not None:
                changes.append(self._change(kind, cell, quote))
                cost += _cost(letters, source, cell)
        level = Level.SKELETON if all(piece.equal for piece in pieces) else Level.APPROXIMATE
        span = self._passage(own, pieces)
        return ApproximateMatch(span, level, max(1 - cost / len(letters), 0), tuple(changes))

    @cached_property
    def _heads(self) -> Heads:
        return heads_of(self._file_text)

    def _parted(self, start: int, stop: int) -> bool:
        """Whether what stands between two letters of the source came in with the break of a page."""
        if start >= stop:
            return False
        at = self._words.skeleton.at
        between = self._between(at[start - 1] + 1, at[stop] if stop < len(at) else at[stop - 1] + 1)
        return is_interleaved(between, self._heads)

    def _around(self, split: list[Cell], number: int) -> str:
        """Return the file's text between the words before and behind a cell."""
        start = split[number - 1].found.end if number else split[number].found.start
        end = split[number + 1].found.start if number + 1 < len(split) else split[number].found.end
        return self._between(start, max(start, end))

    def _between(self, start: int, end: int) -> str:
        """Return the file's text from one character of the folded text to another, without theirs."""
        first = self._file_span(start - 1, start).end if start else 0
        last = self._file_span(end, end + 1).start if end < len(self._folded.text) else len(self._file_text)
        return self._file_text[first:last]

    def _file_span(self, start: int, end: int) -> Span:
        return self._article.offsets.span(*self._folded.offsets.span(start, end))

    def _change(self, kind: ChangeKind, cell: Cell, quote: Folded) -> Change:
        at = quote.offsets.span(*cell.quoted)
        span = self._folded.offsets.span(*cell.found)
        return Change(kind, quote.text[slice(*cell.quoted)], self._article.text[slice(*span)], at, span)

    def _passage(self, own: Words, pieces: list[Piece]) -> Span:
        """Return the span of the reading text that an alignment covers, with the signs at the quote's ends."""
        text = self._folded.text
        start, end = self._words.surface(*passage_of(pieces))
        last = own.skeleton.at[-1]
        for sign in own.text[last + 1 :].replace(" ", ""):
            after = end + 1 if text[end : end + 1] == " " else end
            if text[after : after + 1] == sign:
                end = after + 1
        for sign in reversed(own.text[: own.skeleton.at[0]].replace(" ", "")):
            if start and text[start - 1] == sign:
                start -= 1
        return self._folded.offsets.span(start, end)


def _cost(letters: str, source: str, cell: Cell) -> int:
    """Return the letters that differ in a cell; all of them where more than half do."""
    differing = edits(letters, source, Piece(*cell.quote, *cell.source))
    length = max(cell.quote.end - cell.quote.start, cell.source.end - cell.source.start)
    return length if 2 * differing > length else differing


def _found(source: str, letters: str) -> Iterator[int]:
    at = source.find(letters)
    while at >= 0:
        yield at
        at = source.find(letters, at + 1)
