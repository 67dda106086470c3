"""An index of a text's letters: where those of a quote stand in a row, or with marks of notes between them."""

from collections.abc import Iterable, Iterator
from itertools import islice

from briefing_tui.anchoring.ngram_index import MIN_INDEXED_LETTERS, NgramIndex
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.passage import Span, merged
from briefing_tui.text.folding import Folded

_MAX_STRETCHES = 1_000  # that have a quote's letters
_MAX_PIECES = 24  # into which a quote is cut: it is found with as many marks in it, less one
_FEW_LETTERS = 12
_MIN_PIECES_OF_LETTERS = ((_FEW_LETTERS, 3), (4, 2))  # letters of a quote from which on it is cut into so many at least
_PIECE_LETTERS = 20  # of a long quote's pieces
_MAX_PLACES_OF_PIECE = 10_000
_NEAR_LETTERS = 4  # of the quote beside a piece
_LONGEST_MARK_LETTERS = 20
_MARK_LETTERS = 60  # that all marks in one passage may have
_STEPS_A_LOOK_UP = 30
_STEPS_A_STRETCH = 10
_PLACES_A_STEP = 2


class LetterIndex:
    """The letters of a folded text, indexed; all spans are of the text before folding."""

    def __init__(self, folded: Folded, work: Work) -> None:
        """Index a folded text; the work of each look-up is counted."""
        self.source = TokenizedText(folded.text)
        self.ngrams = NgramIndex(self.source.skeleton.letters)
        self._folded = folded
        self._work = work

    def occurrences(self, letters: str, most: int) -> list[int]:
        """Return the letter offsets at which `letters` stand in the source, in order; of common ones only so many."""
        found = self._indexed(letters)
        return self._searched(letters, most) if found is None else found

    def indexed_stretches(self, letters: str) -> list[Span] | None:
        """Return the stretches of the text that have `letters` in a row, in order, or None where no index tells."""
        found = self._indexed(letters)
        return None if found is None else self._stretches(Span(at, at + len(letters)) for at in found)

    def stretches(self, letters: str) -> list[Span]:
        """Return the stretches of the text that have `letters` in a row, in order; of very many only the first."""
        found = self.occurrences(letters, _MAX_STRETCHES) if letters else []
        return self._stretches(Span(at, at + len(letters)) for at in found)

    def stretches_with_marks(self, letters: str) -> list[Span]:
        """Return the stretches of the text that may have `letters` with marks of notes between them, in order.

        A mark breaks one of the pieces into which the letters are cut, so that with fewer marks than pieces one stands
        whole. Beside it the letters go on as in the quote, or a mark's number stands there.
        """
        source, length, count = self.source.skeleton.letters, len(letters), _piece_count(len(letters))
        pieces = [Span(length * number // count, length * (number + 1) // count) for number in range(count)]
        found: list[Span] = []
        for piece, places in self._places({*pieces, Span(0, length)} if letters else set(), letters):
            self._work.spend(len(places) // _PLACES_A_STEP)
            fitting = (at - piece.start for at in places if _goes_on(source, at, letters, piece))
            found += (Span(at, at + length) for at in islice(fitting, _MAX_STRETCHES))
        return self._stretches(sorted(found), _MARK_LETTERS)

    def _places(self, pieces: set[Span], letters: str) -> Iterator[tuple[Span, list[int]]]:
        """Yield pieces of a quote's letters, each with the letter offsets at which it stands in the source.

        Those that the index does not tell are searched for if they are short, or if it tells none: such a search takes
        long in a long text, and a piece of which every n-gram is common says little.
        """
        told = {piece: self._indexed(letters[slice(*piece)]) for piece in pieces}
        is_told = any(places is not None for piece, places in told.items() if piece != (0, len(letters)))
        for piece, places in told.items():
            if places is not None:
                yield piece, places
            elif not is_told or piece.end - piece.start < MIN_INDEXED_LETTERS:
                yield piece, self._searched(letters[slice(*piece)], _MAX_PLACES_OF_PIECE)

    def _indexed(self, letters: str) -> list[int] | None:
        self._work.spend(_STEPS_A_LOOK_UP)
        return self.ngrams.occurrences(letters) if len(letters) >= MIN_INDEXED_LETTERS else None

    def _searched(self, letters: str, most: int) -> list[int]:
        self._work.search(len(self.source.skeleton.letters))
        return list(islice(find_all(self.source.skeleton.letters, letters), most))

    def _stretches(self, found: Iterable[Span], margin: int = 0) -> list[Span]:
        """Return spans of letters, in order, as spans of the text, with so many letters more on either side."""
        skeleton, most = self.source.skeleton, len(self.source.skeleton.letters)
        spans = []
        for start, end in merged(Span(max(start - margin, 0), min(end + margin, most)) for start, end in found):
            self._work.spend(_STEPS_A_STRETCH)
            first = skeleton.offsets[start] if start else 0
            last = skeleton.offsets[end - 1] + 1 if end < most else len(self.source.text)
            spans.append(self._folded.offsets.span(first, last))
        return spans


def find_all(source: str, letters: str) -> Iterator[int]:
    """Yield the offsets at which `letters` stand in the source, overlapping ones too."""
    at = source.find(letters)
    while at >= 0:
        yield at
        at = source.find(letters, at + 1)


def _piece_count(length: int) -> int:
    least = next((count for letters, count in _MIN_PIECES_OF_LETTERS if length >= letters), 1)
    return min(max(length // _PIECE_LETTERS, least), _MAX_PIECES)


def _goes_on(source: str, at: int, letters: str, piece: Span) -> bool:
    """Whether the source's letters before or behind a piece, which stands in it at an offset, may be the quote's.

    They are so if they are the same, or those of a mark's number, or if a few of them are near by, past a mark.
    """
    end = at + piece.end - piece.start
    few = 1 if len(letters) < _FEW_LETTERS else 2  # that are the same, or of which one is a number
    before, after = letters[: piece.start][-_NEAR_LETTERS:], letters[piece.end :][:_NEAR_LETTERS]
    return (
        not (before or after)
        or (before != "" and _is_same_or_number(source[max(at - few, 0) : at], before[-few:]))
        or (after != "" and _is_same_or_number(source[end : end + few], after[:few]))
        or (after != "" and source.find(after, end, end + _LONGEST_MARK_LETTERS) >= 0)
    )


def _is_same_or_number(found: str, letters: str) -> bool:
    return found == letters or any(map(str.isdigit, found))
