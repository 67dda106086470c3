"""A quote's letters beside a passage's: which agree, which differ, and what the source has in between."""

from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from briefing_tui.anchoring.chains import REACH, Chain, Parted, Run
from briefing_tui.domain.passage import Span

_LONG = 24  # letters of the source more than of the quote, from which on they count as something in between
_LONG_GAP = 500  # letters of the quote between two runs or at an end, from which on they are aligned at one place alone
_SLACK = 6  # letters by which the ends of a passage may be longer or shorter than the quote's
_LEAST_END = 4  # letters of an end that is looked for further off
_LEAST_DAMAGED_END = 12  # letters of one that is looked for though it may be damaged
_ALIKE = 75  # of a hundred, how like it must be
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
    pieces = _head(quote, source, chain, parted)
    for number, run in enumerate(chain):
        if number:
            pieces += _between(quote, source, chain[number - 1], run)
        pieces.append(Piece(run.at, run.at + run.length, run.start, run.start + run.length, equal=True))
    return _joined(pieces + _tail(quote, source, chain, parted))


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
    if more < _LONG or end - at > _LONG_GAP:
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


def _head(quote: str, source: str, chain: Chain, parted: Parted) -> list[Piece]:
    """Align what stands before the first run, there or behind a break of the page."""
    length, stop = chain[0].at, chain[0].start
    sought = quote[:length]
    lengths = _lengths(length, stop)
    best = _least(sought, [(stop - n, stop) for n in lengths], source)
    if _is_astray(sought, source[slice(*best)]):
        start = max(stop - REACH, 0)
        found = _found(sought, source[start:stop], last=True)
        if found and parted(start + found.end, stop):
            place = Span(start + found.start, start + found.end)
            return [*_pieces(quote, source, Span(0, length), place), Piece(length, length, place.end, stop)]
    return _pieces(quote, source, Span(0, length), best)


def _tail(quote: str, source: str, chain: Chain, parted: Parted) -> list[Piece]:
    """Align what stands behind the last run, there or behind a break of the page."""
    last = chain[-1]
    at, start = last.at + last.length, last.start + last.length
    length = len(quote) - at
    sought = quote[at:]
    lengths = _lengths(length, len(source) - start)
    best = _least(sought, [(start, start + n) for n in lengths], source)
    if _is_astray(sought, source[slice(*best)]):
        found = _found(sought, source[start : start + REACH], last=False)
        if found and parted(start, start + found.start):
            place = Span(start + found.start, start + found.end)
            return [Piece(at, at, start, place.start), *_pieces(quote, source, Span(at, len(quote)), place)]
    return _pieces(quote, source, Span(at, len(quote)), best)


def _lengths(length: int, most: int) -> range:
    """Return how long what answers to an end of the quote may be, where the source has `most` letters."""
    slack = _SLACK if length <= _LONG_GAP else 0
    return range(min(max(length - slack, 0), most), min(length + slack, most) + 1)


def _least(sought: str, places: list[tuple[int, int]], source: str) -> Span:
    """Return the place that differs least from what is sought, of these the one most like it in length."""
    return Span(
        *min(
            places,
            key=lambda place: (
                Levenshtein.distance(sought, source[slice(*place)]),
                abs(place[1] - place[0] - len(sought)),
            ),
        )
    )


def _is_astray(sought: str, found: str) -> bool:
    return _LEAST_END <= len(sought) <= _LONG_GAP and Levenshtein.distance(sought, found) > _STRAYED * len(sought)


def _found(sought: str, source: str, *, last: bool) -> Span | None:
    """Return where an end of the quote stands in a stretch of the source, or stands damaged if it is long enough."""
    at = source.rfind(sought) if last else source.find(sought)
    if at >= 0:
        return Span(at, at + len(sought))
    if len(sought) < _LEAST_DAMAGED_END:
        return None
    place = fuzz.partial_ratio_alignment(sought, source, score_cutoff=_ALIKE)
    return Span(place.dest_start, place.dest_end) if place else None


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
