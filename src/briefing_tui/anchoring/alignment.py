"""A quote's letters beside a passage's: which agree, which differ, and what the source has in between."""

from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from briefing_tui.anchoring.chains import REACH, Chain, Parted, Run
from briefing_tui.domain.passage import Span

_LONG = 24  # letters of the source more than of the quote, from which on they count as something in between
_SLACK = 6  # letters by which the ends of a passage may be longer or shorter than the quote's
_LEAST_END = 4  # letters of an end that is looked for further off
_STRAYED = 0.34  # share of an end's letters that must differ before it is


class Piece(NamedTuple):
    """Letters `at` to `end` of the quote stand beside `start` to `stop` of the source; equal where they agree."""

    at: int
    end: int
    start: int
    stop: int
    equal: bool = False


def aligned(quote: str, source: str, chain: Chain, parted: Parted) -> list[Piece]:
    """Return the whole quote's alignment with the source around a chain: pieces in order, without gaps."""
    runs = [*chain]
    head = _head(quote, source, runs, parted)
    tail = _tail(quote, source, runs, parted)
    pieces = head
    for number, run in enumerate(runs):
        if number:
            last = runs[number - 1]
            pieces += _between(quote, source, last, run)
        pieces.append(Piece(run.at, run.at + run.length, run.start, run.start + run.length, equal=True))
    return _joined(pieces + tail)


def edits(quote: str, source: str, piece: Piece) -> int:
    """Return how many letters must be put in, left out or changed to make one side of a piece the other."""
    if piece.equal:
        return 0
    return Levenshtein.distance(quote[piece.at : piece.end], source[piece.start : piece.stop])


def _pieces(quote: str, source: str, own: Span, other: Span) -> list[Piece]:
    """Align a stretch of the quote with one of the source, from end to end."""
    at, start = own.start, other.start
    pieces = []
    for step in Levenshtein.opcodes(quote[at : own.end], source[start : other.end]):
        left, right = (at + step.src_start, at + step.src_end), (start + step.dest_start, start + step.dest_end)
        pieces.append(Piece(*left, *right, equal=step.tag == "equal"))
    return pieces


def _between(quote: str, source: str, last: Run, run: Run) -> list[Piece]:
    """Align what lies between two runs; letters that only the source has, and many, stay in one piece."""
    at, end = last.at + last.length, run.at
    start, stop = last.start + last.length, run.start
    more = (stop - start) - (end - at)
    if more < _LONG:
        return _pieces(quote, source, Span(at, end), Span(start, stop))
    length = end - at
    cut = min(
        range(length + 1),
        key=lambda left: (
            Levenshtein.distance(quote[at : at + left], source[start : start + left])
            + Levenshtein.distance(quote[at + left : end], source[stop - length + left : stop])
        ),
    )
    right = length - cut
    return [
        *_pieces(quote, source, Span(at, at + cut), Span(start, start + cut)),
        Piece(at + cut, at + cut, start + cut, stop - right),
        *_pieces(quote, source, Span(at + cut, end), Span(stop - right, stop)),
    ]


def _head(quote: str, source: str, runs: Chain, parted: Parted) -> list[Piece]:
    """Align what stands before the first run; a run that is found further off is put before the others."""
    length, stop = runs[0].at, runs[0].start
    if not length:
        return []
    sought = quote[:length]
    lengths = range(max(length - _SLACK, 0), min(length + _SLACK, stop) + 1)
    best = min(
        lengths, key=lambda n: (Levenshtein.distance(sought, source[stop - n : stop]), abs(n - length)), default=0
    )
    if length >= _LEAST_END and Levenshtein.distance(sought, source[stop - best : stop]) > _STRAYED * length:
        found = source.rfind(sought, max(stop - REACH, 0), stop)
        if found >= 0 and parted(found + length, stop):
            runs.insert(0, Run(0, found, length))
            return []
    return _pieces(quote, source, Span(0, length), Span(stop - best, stop))


def _tail(quote: str, source: str, runs: Chain, parted: Parted) -> list[Piece]:
    """Align what stands behind the last run; a run that is found further off is put behind the others."""
    last = runs[-1]
    at, start = last.at + last.length, last.start + last.length
    length = len(quote) - at
    if not length:
        return []
    sought = quote[at:]
    lengths = range(max(length - _SLACK, 0), min(length + _SLACK, len(source) - start) + 1)
    best = min(
        lengths, key=lambda n: (Levenshtein.distance(sought, source[start : start + n]), abs(n - length)), default=0
    )
    if length >= _LEAST_END and Levenshtein.distance(sought, source[start : start + best]) > _STRAYED * length:
        found = source.find(sought, start, start + REACH)
        if found >= 0 and parted(start, found):
            runs.append(Run(at, found, length))
            return []
    return _pieces(quote, source, Span(at, len(quote)), Span(start, start + best))


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Join neighbours of one kind, and leave out what is empty on both sides."""
    joined: list[Piece] = []
    for piece in pieces:
        if piece.at == piece.end and piece.start == piece.stop:
            continue
        last = joined[-1] if joined else None
        if last and last.equal == piece.equal and (piece.equal or not (_is_long(last) or _is_long(piece))):
            joined[-1] = Piece(last.at, piece.end, last.start, piece.stop, last.equal)
        else:
            joined.append(piece)
    return joined


def _is_long(piece: Piece) -> bool:
    return piece.stop - piece.start >= _LONG
