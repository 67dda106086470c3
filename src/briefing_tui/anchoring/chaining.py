"""Collinear chaining: exact matches between a quote and a source, joined where they follow in the same order in both.

A chain may leap over what a page break has put into the source, such as the foot of one page and the head of the next.
(The method is the seed-and-chain of sequence alignment: H. Li, Minimap2, Bioinformatics 34, 2018.)
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from briefing_tui.anchoring.ngram_index import NGRAM_LETTERS

MAX_GAP_LETTERS = 4_000  # of the source between two matches of one chain: room for footnotes and a page's head
_MAX_CHAINS = 8
_MIN_SCORE_SHARE = 0.5  # of the best chain's score that another chain must have
_MAX_MATCHES = 80  # that are chained: the time is quadratic in their number
_MAX_GAP_COST_LETTERS = 6.0  # what a gap costs at most, in letters of agreement
_MIN_LETTERS_AT_PAGE_BREAK = 12  # of a match from which, and to which, a chain may leap over a page break
_MAX_OMITTED_LETTERS = 60  # that any quote may leave out; a long quote a third of its own length


class ExactMatch(NamedTuple):
    """Letters that agree: `length` of them from `quote_start` of the quote and `source_start` of the source."""

    quote_start: int
    source_start: int
    length: int


Chain = list[ExactMatch]


# Whether the letters of the source from one offset to another came in with a page break.
IsPageBreak = Callable[[int, int], bool]


def chains(
    quote: str, source: str, ngram_matches: Iterable[tuple[int, int]], is_page_break: IsPageBreak
) -> list[Chain]:
    """Return the best chains of the matches between two skeletons' letters, best first; no two chains share a match.

    `ngram_matches` are the letter offsets, in quote and source, of the n-grams that both have.
    """
    matches = _exact_matches(quote, source, ngram_matches)
    best: list[tuple[float, int]] = []  # for each match: score of the best chain that ends with it, match before it
    for number, match in enumerate(matches):
        score, before = float(match.length), -1
        for other in range(number - 1, -1, -1):
            earlier = matches[other]
            if match.source_start - earlier.source_start > MAX_GAP_LETTERS + len(quote):
                break
            gain = _gain(earlier, match)
            if gain and best[other][0] + gain > score and _can_follow(earlier, match, len(quote), is_page_break):
                score, before = best[other][0] + gain, other
        best.append((score, before))
    return _disjoint_chains(matches, best)


def _exact_matches(quote: str, source: str, ngram_matches: Iterable[tuple[int, int]]) -> list[ExactMatch]:
    """Return the maximal exact matches, in the order of the source; of too many, the longest."""
    diagonals: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for quote_at, source_at in ngram_matches:
        diagonals[source_at - quote_at].append((quote_at, source_at))
    matches = []
    for pairs in diagonals.values():
        end = -1
        for quote_at, source_at in pairs:  # in the order of the quote
            if quote_at < end:
                continue
            match = _extended(quote, source, quote_at, source_at)
            matches.append(match)
            end = match.quote_start + match.length
    if len(matches) > _MAX_MATCHES:
        matches = sorted(matches, key=lambda match: match.length)[-_MAX_MATCHES:]
    return sorted(matches, key=lambda match: (match.source_start, match.quote_start))


def _extended(quote: str, source: str, quote_at: int, source_at: int) -> ExactMatch:
    """Return the maximal exact match around a shared n-gram."""
    left = _agreement(
        lambda start, end: quote[quote_at - end : quote_at - start] == source[source_at - end : source_at - start],
        min(quote_at, source_at),
    )
    right = _agreement(
        lambda start, end: quote[quote_at + start : quote_at + end] == source[source_at + start : source_at + end],
        min(len(quote) - quote_at, len(source) - source_at),
    )
    return ExactMatch(quote_at - left, source_at - left, left + right)


def _agreement(agrees: Callable[[int, int], bool], most: int) -> int:
    """Return how many letters agree from the first on, at most `most`; `agrees` compares those from one to another.

    They are compared in pieces that grow as long as they agree: the time is that of few comparisons.
    """
    length, piece = 0, NGRAM_LETTERS
    while piece and length < most:
        end = min(length + piece, most)
        if agrees(length, end):
            length, piece = end, 2 * piece
        else:
            piece = (end - length) // 2
    return length


def _gain(earlier: ExactMatch, match: ExactMatch) -> float:
    """Return the letters that `match` adds to a chain that ends with `earlier`, 0 where it cannot follow it."""
    if match.quote_start <= earlier.quote_start or match.source_start <= earlier.source_start:
        return 0
    overlap = max(
        earlier.quote_start + earlier.length - match.quote_start,
        earlier.source_start + earlier.length - match.source_start,
        0,
    )
    shift = (match.source_start - match.quote_start) - (earlier.source_start - earlier.quote_start)
    return match.length - overlap - (0 if not shift else min(_MAX_GAP_COST_LETTERS, 1 + abs(shift) / 2))


def _can_follow(earlier: ExactMatch, match: ExactMatch, quote_length: int, is_page_break: IsPageBreak) -> bool:
    """Whether what the source has between two matches is short enough to be omitted, or came in with a page break."""
    inserted = (match.source_start - match.quote_start) - (earlier.source_start - earlier.quote_start)
    if inserted <= max(_MAX_OMITTED_LETTERS, quote_length // 3):
        return True
    return min(earlier.length, match.length) >= _MIN_LETTERS_AT_PAGE_BREAK and is_page_break(
        earlier.source_start + earlier.length, match.source_start
    )


def _disjoint_chains(matches: list[ExactMatch], best: list[tuple[float, int]]) -> list[Chain]:
    """Return the chains from the best on, each without the matches that a better one has taken."""
    taken: set[int] = set()
    result: list[Chain] = []
    top_score = max((score for score, _ in best), default=0)
    for end in sorted(range(len(matches)), key=lambda number: -best[number][0]):
        if len(result) == _MAX_CHAINS or (result and best[end][0] < _MIN_SCORE_SHARE * top_score):
            break
        chain: Chain = []
        number = end
        while number >= 0 and number not in taken:
            chain.append(matches[number])
            taken.add(number)
            number = best[number][1]
        if chain and end in taken:
            result.append(_without_overlaps(chain[::-1]))
    return result


def _without_overlaps(chain: Chain) -> Chain:
    """Return a chain whose matches are cut so that none overlaps the one before it."""
    result: Chain = []
    for match in chain:
        overlap = 0
        if result:
            last = result[-1]
            overlap = max(
                last.quote_start + last.length - match.quote_start,
                last.source_start + last.length - match.source_start,
                0,
            )
        if overlap < match.length:
            result.append(ExactMatch(match.quote_start + overlap, match.source_start + overlap, match.length - overlap))
    return result
