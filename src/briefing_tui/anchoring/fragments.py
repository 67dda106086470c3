"""Fragments of a quote that stand near each other in a source, in whatever order: what is nearest to a missing quote.

A scanner that mixes columns, notes and redactions into a sentence leaves all its words, and their order no more.
"""

from collections import defaultdict
from typing import NamedTuple

from briefing_tui.anchoring.ngram_index import NGRAM_LETTERS
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.passage import Span

_MIN_SHARE = 0.6  # of a quote's letters
_MIN_MEAN_WEIGHT = 18.0  # letters of a fragment, on the average
_MIN_INDEXED_SHARE = 0.3  # of a quote's letters, in n-grams of one window
_SEED_LETTERS = 5  # that a fragment shares with the quote, to be looked at
_MIN_FRAGMENT_LETTERS = 5
_MAX_INSERTED_LETTERS = 4_000  # within the window that holds a quote's fragments: the notes of a page and the next head
_GAP_COST = 0.02  # letters of agreement that a letter between two fragments costs
_MAX_SEEDS = 16  # places of one seed that are looked at


class Fragment(NamedTuple):
    """Letters that agree: `length` of them from `quote_start` of the quote and `source_start` of the source."""

    quote_start: int
    source_start: int
    length: int

    @property
    def source_end(self) -> int:
        """The offset of the source's letter after the last."""
        return self.source_start + self.length


class PlacedFragments(NamedTuple):
    """The fragments of a quote in the order of the source, each with its span of the reading text.

    `weight` and `length` are those of the quote's letters.
    """

    weight: float = 0.0
    length: int = 0
    fragments: tuple[Fragment, ...] = ()
    spans: tuple[Span, ...] = ()

    @property
    def share(self) -> float:
        """The share, 0 to 1, of the quote's letters that stand there."""
        return sum(fragment.length for fragment in self.fragments) / self.length if self.length else 0.0

    @property
    def nearest(self) -> Span | None:
        """The span of the reading text that holds them, if it is near the quote.

        It is not where less than six tenths of the letters stand near each other, or where they do so in crumbs, as of
        two sentences on one matter.
        """
        if self.share < _MIN_SHARE or self.share * self.weight < _MIN_MEAN_WEIGHT * len(self.fragments):
            return None
        return Span(self.spans[0].start, self.spans[-1].end)


def fragments_of(quote: str, source: str, ngram_matches: list[tuple[int, int]], work: Work) -> list[Fragment]:
    """Return the fragments of a quote's letters in the window of the source that holds most of them, in its order."""
    work.spend(len(ngram_matches))
    window, ngrams = _fullest_window(ngram_matches, len(quote) + _MAX_INSERTED_LETTERS)
    # Of letters in a row, every eighth n-gram is indexed.
    if window is None or ngrams * NGRAM_LETTERS < _MIN_INDEXED_SHARE * len(quote):
        return []
    first, last = max(window.start - len(quote), 0), window.end + len(quote)
    work.spend(last - first)
    found = _agreements(quote, source[first:last])
    moved = [fragment._replace(source_start=fragment.source_start + first) for fragment in found]
    return _densest(sorted(moved, key=lambda fragment: fragment.source_start))


def _fullest_window(ngram_matches: list[tuple[int, int]], size: int) -> tuple[Span | None, int]:
    """Return the stretch of the source, of `size` letters at most, with most of the quote's n-grams, and how many.

    Of several it is the shortest.
    """
    ordered = sorted((source_at, quote_at) for quote_at, source_at in ngram_matches)
    best, best_score = None, (0, 0)
    counts: defaultdict[int, int] = defaultdict(int)
    first = 0
    for source_at, quote_at in ordered:
        counts[quote_at] += 1
        while source_at - ordered[first][0] > size or counts[ordered[first][1]] > 1:
            dropped = ordered[first][1]
            counts[dropped] -= 1
            if not counts[dropped]:
                del counts[dropped]
            first += 1
        score = (len(counts), ordered[first][0] - source_at)
        if score > best_score or best is None:
            best, best_score = Span(ordered[first][0], source_at + NGRAM_LETTERS), score
    return best, best_score[0]


def _agreements(quote: str, source: str) -> list[Fragment]:
    """Return the fragments of the quote in a stretch of the source, in the quote's order; none overlap there."""
    seeds: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(len(source) - _SEED_LETTERS + 1):
        seeds[source[at : at + _SEED_LETTERS]].append(at)
    taken = bytearray(len(source))
    found: list[Fragment] = []
    at = end = 0
    while at <= len(quote) - _SEED_LETTERS:
        places = seeds.get(quote[at : at + _SEED_LETTERS], ())[:_MAX_SEEDS]
        length, nearness = max(
            ((_agreement(quote, source, at, place, taken), -abs(place - end)) for place in places), default=(0, 0)
        )
        if length < _MIN_FRAGMENT_LETTERS:
            at += 1
            continue
        place = next(
            place
            for place in places
            if -abs(place - end) == nearness and _agreement(quote, source, at, place, taken) == length
        )
        found.append(Fragment(at, place, length))
        taken[place : place + length] = b"\1" * length
        at, end = at + length, place + length
    return found


def _agreement(quote: str, source: str, quote_at: int, source_at: int, taken: bytearray) -> int:
    """Return how many letters agree from two offsets on, as far as those of the source are not taken."""
    most = min(len(quote) - quote_at, len(source) - source_at)
    length = 0
    while length < most and quote[quote_at + length] == source[source_at + length] and not taken[source_at + length]:
        length += 1
    return length


def _densest(fragments: list[Fragment]) -> list[Fragment]:
    """Return the fragments in a row, of those in the source's order, that have most letters for the room they take."""
    best, best_score = (0, 0), 0.0
    start, score = 0, 0.0
    for number, fragment in enumerate(fragments):
        gap = fragment.source_start - fragments[number - 1].source_end if number else 0
        score -= gap * _GAP_COST
        if score <= 0:
            start, score = number, 0.0
        score += fragment.length
        if score > best_score:
            best, best_score = (start, number + 1), score
    return fragments[slice(*best)]
