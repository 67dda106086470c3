"""Candidates: chains of runs that a quote and a source share, in the same order in both.

Where the source has something in between, such as the foot of one page and the head of the next, the chain goes on
behind it. (The method is the seed-and-chain of sequence alignment: H. Li, Minimap2, Bioinformatics 34, 2018.)
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from briefing_tui.anchoring.grams import LENGTH

REACH = 4_000  # letters of the source that may stand between two runs of one chain: footnotes and a page's head
_MOST = 8  # chains that are looked at more closely
_ALSO = 0.5  # the share of the best chain's worth that another must have, to be looked at too
_MOST_RUNS = 80  # runs that are chained
_GAP_COST = 6.0  # letters of agreement that a break in a chain must gain
_SURE = 12  # letters of a run from which, and to which, a chain may leap over the break of a page
_OMITTED = 60  # letters that a quote may have left out


class Run(NamedTuple):
    """Letters that agree: `quote[at : at + length]` and `source[start : start + length]` of the skeletons."""

    at: int
    start: int
    length: int


Chain = list[Run]


# Whether what stands from one letter of the source to another came in with the break of a page.
Parted = Callable[[int, int], bool]


def chains(quote: str, source: str, matches: Iterable[tuple[int, int]], parted: Parted) -> list[Chain]:
    """Return the best chains of the quote's runs in the source, the best first; no two share a run."""
    runs = _runs(quote, source, matches)
    best: list[tuple[float, int]] = []  # of each run: the worth of the best chain that ends with it, the run before
    for number, run in enumerate(runs):
        worth, before = float(run.length), -1
        for other in range(number - 1, -1, -1):
            earlier = runs[other]
            if run.start - earlier.start > REACH + len(quote):
                break
            gain = _gain(earlier, run)
            if gain and best[other][0] + gain > worth and _follows(earlier, run, len(quote), parted):
                worth, before = best[other][0] + gain, other
        best.append((worth, before))
    return _taken_apart(runs, best)


def _runs(quote: str, source: str, matches: Iterable[tuple[int, int]]) -> list[Run]:
    """Return the runs, each as long as the letters agree, by their place in the source; if need be the longest."""
    diagonals: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, start in matches:
        diagonals[start - at].append((at, start))
    runs = []
    for found in diagonals.values():
        end = -1
        for at, start in found:  # in the order of the quote
            if at < end:
                continue
            run = _extended(quote, source, at, start)
            runs.append(run)
            end = run.at + run.length
    if len(runs) > _MOST_RUNS:
        runs = sorted(runs, key=lambda run: run.length)[-_MOST_RUNS:]
    return sorted(runs, key=lambda run: (run.start, run.at))


def _extended(quote: str, source: str, at: int, start: int) -> Run:
    """Return the longest run of agreeing letters around one of eight."""
    left = 0
    while left < min(at, start) and quote[at - left - 1] == source[start - left - 1]:
        left += 1
    right = LENGTH
    most = min(len(quote) - at, len(source) - start)
    while right < most and quote[at + right] == source[start + right]:
        right += 1
    return Run(at - left, start - left, left + right)


def _gain(earlier: Run, run: Run) -> float:
    """Return the letters that `run` adds to a chain that ends with `earlier`, 0 where it cannot follow it."""
    if run.at <= earlier.at or run.start <= earlier.start:
        return 0
    overlap = max(earlier.at + earlier.length - run.at, earlier.start + earlier.length - run.start, 0)
    shift = (run.start - run.at) - (earlier.start - earlier.at)
    return run.length - overlap - (0 if not shift else min(_GAP_COST, 1 + abs(shift) / 2))


def _follows(earlier: Run, run: Run, length: int, parted: Parted) -> bool:
    """Whether what the source has between two runs may be there: little, or what a page's break puts in."""
    more = (run.start - run.at) - (earlier.start - earlier.at)
    if more <= max(_OMITTED, length // 3):
        return True
    return min(earlier.length, run.length) >= _SURE and parted(earlier.start + earlier.length, run.start)


def _taken_apart(runs: list[Run], best: list[tuple[float, int]]) -> list[Chain]:
    """Return the chains from the best on, each without the runs that a better one has taken."""
    taken: set[int] = set()
    result: list[Chain] = []
    first = max((worth for worth, _ in best), default=0)
    for end in sorted(range(len(runs)), key=lambda number: -best[number][0]):
        if len(result) == _MOST or (result and best[end][0] < _ALSO * first):
            break
        chain: Chain = []
        number = end
        while number >= 0 and number not in taken:
            chain.append(runs[number])
            taken.add(number)
            number = best[number][1]
        if chain and end in taken:
            result.append(_apart(chain[::-1]))
    return result


def _apart(chain: Chain) -> Chain:
    """Return a chain in which no run reaches into the one before it."""
    apart: Chain = []
    for run in chain:
        cut = 0
        if apart:
            last = apart[-1]
            cut = max(last.at + last.length - run.at, last.start + last.length - run.start, 0)
        if cut < run.length:
            apart.append(Run(run.at + cut, run.start + cut, run.length - cut))
    return apart
