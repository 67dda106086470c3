"""Where a quote stands though its letters, or the signs between them, are not all the same, and what differs there."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.anchoring.alignment import Piece, aligned, edits
from briefing_tui.anchoring.chains import Run, chains
from briefing_tui.anchoring.differences import Cell, cells
from briefing_tui.anchoring.folding import Folded
from briefing_tui.anchoring.grams import Grams
from briefing_tui.anchoring.insertions import is_interleaved
from briefing_tui.anchoring.judging import judged
from briefing_tui.anchoring.words import Words
from briefing_tui.domain.passage import Change, ChangeKind, Level, Span, Verdict

_MOST = 8  # places
_RESEMBLES = 0.5  # likeness from which on a passage is worth looking at
_ALSO = 0.2  # how much less like the quote than the best one a passage may be, to be looked at too
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti", "de", "counter", "under", "over")


class Near(NamedTuple):
    """A place that a quote fits but for differences.

    `span` is of the reading text. `likeness` is the share, 0 to 1, of the quote's letters that need no edit, what the
    source's setting has put in between not counted. `changes` holds damage too.
    """

    span: Span
    level: Level
    likeness: float
    changes: tuple[Change, ...]

    @property
    def verdict(self) -> Verdict:
        """`damaged`, or `altered` where a change is more than damage."""
        return Verdict.DAMAGED if all(change.kind is ChangeKind.DAMAGE for change in self.changes) else Verdict.ALTERED


class Neighbourhood:
    """An article's words, indexed so that what comes near to a quote is found among them."""

    def __init__(self, text: str, folded: Folded) -> None:
        """Take the reading text, and the same folded."""
        self._text = text
        self._folded = folded
        self._words = Words(folded.text)
        self._grams: Grams | None = None

    def near(self, quote: Folded) -> list[Near]:
        """Return the places that come nearest to a quote, given folded; those that have its very letters come first.

        Others are looked for only where there is none of these.
        """
        own = Words(quote.text)
        letters = own.skeleton.letters
        if not letters:
            return []
        source = self._words.skeleton.letters
        found = [[Run(0, at, len(letters))] for at in _occurrences(source, letters)]
        if not found:
            if self._grams is None:
                self._grams = Grams(source)
            found = chains(letters, source, self._grams.matches(letters), self._parted)
        alignments = [aligned(letters, source, chain, self._parted) for chain in found]
        rough = [self._rough_likeness(letters, pieces) for pieces in alignments]
        least = max(max(rough, default=0) - _ALSO, _RESEMBLES)
        return [self._near(quote, own, pieces) for pieces, like in zip(alignments, rough, strict=True) if like >= least]

    def _rough_likeness(self, letters: str, pieces: list[Piece]) -> float:
        """Return at least the likeness that an alignment can have, whatever its differences are."""
        source = self._words.skeleton.letters
        cost = sum(edits(letters, source, piece) for piece in pieces if piece.end > piece.at)
        return 1 - cost / len(letters)

    def _near(self, quote: Folded, own: Words, pieces: list[Piece]) -> Near:
        letters, source = own.skeleton.letters, self._words.skeleton.letters
        cost = 0
        changes = []
        pieces = self._whole_words(pieces)
        split = list(cells(own, self._words, pieces))
        for number, cell in enumerate(split):
            if (
                quote.text[slice(*cell.quoted)] == self._words.text[slice(*cell.found)]
                and not letters[cell.quote.start].isdigit()
                and not letters[cell.quote.end - 1].isdigit()
            ):
                continue
            kind = judged(cell, own, self._words, self._between(split, number))
            if kind is not None:
                changes.append(self._change(kind, cell, quote))
                cost += edits(letters, source, Piece(*cell.quote, *cell.source))
        level = Level.SKELETON if all(piece.equal for piece in pieces) else Level.APPROXIMATE
        span = self._passage(own, pieces)
        return Near(span, level, max(1 - cost / len(letters), 0), tuple(changes))

    def _whole_words(self, pieces: list[Piece]) -> list[Piece]:
        """Add to an alignment the rest of a source's word that it begins or ends in, unless a space was lost there."""
        first, last = pieces[0], pieces[-1]
        words, source = self._words, self._words.skeleton.letters
        begin, begun_end = words.word(first.start) if first.start < len(source) else (first.start, first.start)
        if begin < first.start < begun_end:
            rest = source[begin : first.start]
            if rest.startswith(_PREFIXES) or not self._are_words(rest):
                pieces = [Piece(at=0, end=0, start=begin, stop=first.start), *pieces]
        if last.stop and last.stop < len(source):
            ending, end = words.word(last.stop - 1)
            if ending < last.stop < end:
                rest = source[last.stop : end]
                if not rest.isdigit() and not self._are_words(rest):
                    pieces = [*pieces, Piece(at=last.end, end=last.end, start=last.stop, stop=end)]
        return pieces

    def _are_words(self, letters: str) -> bool:
        """Whether letters are words, written together, that the source has elsewhere."""
        counts = self._words.counts
        reached = {0}
        for end in range(1, len(letters) + 1):
            if any(
                counts[letters[start:end]] > 1 for start in reached if end - start > 1 or letters[start:end] in "ai"
            ):
                reached.add(end)
        return len(letters) in reached

    def _parted(self, start: int, stop: int) -> bool:
        """Whether what stands between two letters of the source came in with the break of a page."""
        if start >= stop:
            return False
        at = self._words.skeleton.at
        span = self._folded.offsets.span(at[start - 1] + 1, at[stop] if stop < len(at) else at[stop - 1] + 1)
        return is_interleaved(self._text[slice(*span)], self._words.skeleton.letters)

    def _between(self, split: list[Cell], number: int) -> str:
        """Return the reading text between the words before and behind a cell."""
        start = split[number - 1].found.end if number else split[number].found.start
        end = split[number + 1].found.start if number + 1 < len(split) else split[number].found.end
        return self._text[slice(*self._folded.offsets.span(start, max(start, end)))]

    def _change(self, kind: ChangeKind, cell: Cell, quote: Folded) -> Change:
        at = quote.offsets.span(*cell.quoted)
        span = self._folded.offsets.span(*cell.found)
        return Change(kind, quote.text[slice(*cell.quoted)], self._text[slice(*span)], at, span)

    def _passage(self, own: Words, pieces: list[Piece]) -> Span:
        """Return the span of the reading text that an alignment covers, with the signs at the quote's ends."""
        text = self._folded.text
        start, end = self._words.surface(pieces[0].start, pieces[-1].stop)
        last = own.skeleton.at[-1]
        for sign in own.text[last + 1 :].replace(" ", ""):
            after = end + 1 if text[end : end + 1] == " " else end
            if text[after : after + 1] == sign:
                end = after + 1
        for sign in reversed(own.text[: own.skeleton.at[0]].replace(" ", "")):
            if start and text[start - 1] == sign:
                start -= 1
        return self._folded.offsets.span(start, end)


def _occurrences(source: str, letters: str) -> Iterator[int]:
    at = source.find(letters)
    count = 0
    while at >= 0 and count < _MOST:
        yield at
        count += 1
        at = source.find(letters, at + 1)
