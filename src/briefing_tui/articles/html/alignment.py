"""Alignment of the runs of a document with a text that was chosen from it, in the order of both."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing_tui.text.regex import regex

_NO_LETTERS = regex(r"[\W_]+")
_CHUNK_LETTERS = 12  # a run that is not in the text as a whole is looked for in chunks
_MIN_COVERED = 0.5  # of the letters of a run, for it to be in the text
_MAX_PLACES = 4  # of one run in the text
_LETTER = 1 << 24  # what a letter counts, where it counts 1 that two runs follow each other in both
_MAX_COMPARED_CHARACTERS = 1 << 30  # about a second


class _Match(NamedTuple):
    """A run that may be the text from `start` to `end`, which counts as so many letters."""

    run: int
    start: int
    end: int
    letters: int


class TooMuchToCompareError(Exception):
    """The runs and the text are too long and too unlike each other."""


def letters_of(text: str) -> str:
    """Return the letters and digits of a text."""
    return _NO_LETTERS.sub("", text)


def covered(runs: Sequence[str], lines: Iterable[str]) -> list[int]:
    """Return the indices of those runs that the text in `lines` was made of, in order.

    Each part of the text counts for one run: of two runs alike, the one is taken whose neighbours are taken, too. All
    are compared by their letters and digits. Raises TooMuchToCompareError.
    """
    letters = [letters_of(run) for run in runs]
    text, starts = [], [0]
    for line in map(letters_of, lines):
        text.append(line)
        starts.append(starts[-1] + len(line))
    before = _before(letters)
    whole = _chain(list(_whole_lines(letters, text, starts)), before)
    joined = "".join(text)
    taken = [match.run for match in whole]
    budget = _MAX_COMPARED_CHARACTERS
    ends = _Match(-1, 0, 0, 0), _Match(len(letters), len(joined), len(joined), 0)
    for last, following in zip((ends[0], *whole), (*whole, ends[1]), strict=True):
        gap = joined[last.end : following.start]
        between = [run for run in range(last.run + 1, following.run) if letters[run]]
        if not gap or not between:
            continue
        budget -= len(gap) * sum(1 + len(letters[run]) // _CHUNK_LETTERS for run in between)
        if budget < 0:
            raise TooMuchToCompareError
        found = [match for run in between for match in _in_gap(run, letters[run], gap)]
        taken.extend(match.run for match in _chain(found, before))
    return sorted(taken)


def _whole_lines(letters: Sequence[str], lines: Sequence[str], starts: Sequence[int]) -> Iterator[_Match]:
    """Yield each run that is a whole line of the text, for the first lines that it may be."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line:
            known = places.setdefault(line, [])
            if len(known) < _MAX_PLACES:
                known.append(starts[number])
    for run, text in enumerate(letters):
        for start in places.get(text, ()):
            yield _Match(run, start, start + len(text), len(text))


def _in_gap(run: int, letters: str, gap: str) -> Iterator[_Match]:
    """Yield the places of a run in a part of the text: as a whole, or else of enough chunks of it."""
    at = gap.find(letters)
    if at < 0:
        yield from _in_chunks(run, letters, gap)
    for _ in range(_MAX_PLACES):
        if at < 0:
            break
        yield _Match(run, at, at + len(letters), len(letters))
        at = gap.find(letters, at + len(letters))


def _in_chunks(run: int, letters: str, gap: str) -> Iterator[_Match]:
    first, end, count = -1, 0, 0
    for at in range(0, len(letters) - _CHUNK_LETTERS + 1, _CHUNK_LETTERS):
        found = gap.find(letters[at : at + _CHUNK_LETTERS], end)
        if found >= 0:
            first = found if first < 0 else first
            end = found + _CHUNK_LETTERS
            count += _CHUNK_LETTERS
    if count and count >= _MIN_COVERED * len(letters):
        yield _Match(run, first, end, count)


def _chain(matches: Sequence[_Match], before: Sequence[int]) -> list[_Match]:
    """Return the matches of most letters in which runs and text ascend, and of these the ones with most neighbours.

    `matches` are sorted by their runs, and `before` has the run before each.
    """
    ends = sorted({match.end for match in matches})
    best = _Maxima(len(ends))
    values: list[int] = []
    previous: list[int] = []
    by_end: dict[tuple[int, int], int] = {}  # the match of a run that ends at a place
    waiting: list[int] = []  # the matches of the same run, which do not follow each other
    for index, match in enumerate(matches):
        if waiting and matches[waiting[0]].run != match.run:
            for each in waiting:
                best.raise_to(bisect_left(ends, matches[each].end), values[each], each)
            waiting = []
        value, last = best.up_to(bisect_right(ends, match.start))
        neighbour = by_end.get((before[match.run], match.start), -1)
        if neighbour >= 0 and values[neighbour] + 1 > value:
            value, last = values[neighbour] + 1, neighbour
        values.append(value + _LETTER * match.letters)
        previous.append(last)
        by_end[match.run, match.end] = index
        waiting.append(index)
    at = max(range(len(values)), key=values.__getitem__, default=-1)
    chain = []
    while at >= 0:
        chain.append(matches[at])
        at = previous[at]
    return chain[::-1]


def _before(letters: Sequence[str]) -> list[int]:
    """Return for each run the one before it that has letters, or -1."""
    before, last = [], -1
    for run, text in enumerate(letters):
        before.append(last)
        if text:
            last = run
    return before


class _Maxima:
    """The highest value at each of some places or before it (a Fenwick tree of maxima)."""

    def __init__(self, places: int) -> None:
        self._values = [(0, -1)] * (places + 1)

    def raise_to(self, place: int, value: int, index: int) -> None:
        """Have `value`, which `index` names, at a place, counted from 0, if it is higher than what is there."""
        place += 1
        while place < len(self._values):
            if self._values[place][0] < value:
                self._values[place] = (value, index)
            place += place & -place

    def up_to(self, places: int) -> tuple[int, int]:
        """Return the highest value at the first `places`, and its index, or 0 and -1."""
        highest = (0, -1)
        while places:
            if self._values[places][0] > highest[0]:
                highest = self._values[places]
            places -= places & -places
        return highest
