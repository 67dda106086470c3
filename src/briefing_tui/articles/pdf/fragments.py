"""Fragments of lines: runs of words that stand side by side, with no gap between them that may part two columns."""

from collections.abc import Iterable, Sequence

from briefing_tui.articles.pdf.runs import WIDE_GAP, Run

ASCENT = 0.75  # of a line above its baseline, in sizes of its type
DESCENT = 0.2
_SHARED_HEIGHT = 0.5  # of the lower of two runs that stand on one line
_OVERLAP = 0.5  # in sizes of the type: how far a run may begin before the last one ends


class Fragment:
    """Runs that stand side by side: a line of a column, or a part of one.

    All is in points: `x0` and `x1` where it begins and ends, `y` the baseline of most of its words, growing downwards,
    and `size` their type.
    """

    __slots__ = ("runs", "size", "x0", "x1", "y")

    def __init__(self, runs: Sequence[Run]) -> None:
        """Put runs together that stand side by side."""
        main = runs[0] if len(runs) == 1 else max(runs, key=length)
        self.runs = runs
        self.x0, self.x1 = min(run.x0 for run in runs), max(run.x1 for run in runs)
        self.y, self.size = main.y, main.size

    @property
    def characters(self) -> int:
        """How many characters it has, without those of its gaps."""
        return sum(map(length, self.runs))


def length(run: Run) -> int:
    """Return how many characters a run has."""
    return run.end - run.start


def fragments_of(runs: Iterable[Run]) -> list[Fragment]:
    """Return the fragments that runs make, which come in the order of their file."""
    groups: list[list[Run]] = []
    for run in runs:
        if groups and _beside(groups[-1][-1], run):
            groups[-1].append(run)
        else:
            groups.append([run])
    return list(map(Fragment, groups))


def _beside(one: Run, other: Run) -> bool:
    """Whether a run stands right beside another one, on its line."""
    size = max(one.size, other.size)
    return -_OVERLAP * size <= other.x0 - one.x1 <= WIDE_GAP * size and on_one_line(one, other)


def on_one_line(one: Run | Fragment, other: Run | Fragment) -> bool:
    """Whether two pieces of text share a line: the lower of them does so with half of its height."""
    shared = min(one.y + DESCENT * one.size, other.y + DESCENT * other.size) - max(
        one.y - ASCENT * one.size, other.y - ASCENT * other.size
    )
    return shared > _SHARED_HEIGHT * (ASCENT + DESCENT) * min(one.size, other.size)
