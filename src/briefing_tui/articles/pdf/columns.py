"""Columns of a page: which fragments of lines are read one below the other, and in which order.

A gutter is a line down the page that no text crosses; what does cross it, such as a title over two columns, ends the
columns above it. The columns between two such crossings are read one after the other, and may have columns in turn.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from briefing_tui.articles.pdf.fragments import Fragment

_EDGE_POINTS = 3.0  # lines whose beginnings differ by less begin at one edge
_TOUCH_POINTS = 1.0  # how far a line may reach into the gutter's other side
_MOST_GUTTERS = 12  # that are tried in one region
_CLEAR = 0.98  # of the lines of a region: a gutter that parts so many is not bettered
_LEAST_GUTTER = 0.6  # in sizes of the type
_LEAST_LINES = 3  # on each side of a gutter
_LEAST_CHARACTERS = 4  # of a line on the left of one, on the average: bullets and numbers are no column
_LONG = 8  # lines on each side, by which a gutter is sure
_FILLED = 0.65  # of a column's width, that a line of prose takes on the average
_PROSE_CHARACTERS = 15  # of a line of prose, on the average
_FIRST_COLUMN = 4.0  # in sizes of the type: what begins so near to the left edge is of the first column
_SAME_LINE_POINTS = 2.0
_ROWS = 0.6  # of the lines on the side with fewer lines: so many on a line with the other side may be rows of a table
_CLOSE_PLACES = 2  # more lines that begin or end close to one, where the side of a column is
_CLOSE = 1.5  # in sizes of the type: how close
_REACHES_OUT = 2.0  # in sizes of the type: how far lines reach out that are too long for their column
_MANY = 0.3  # of the lines of a column, that begin or end at its very side
_MOST_FRAGMENTS = 2000  # of a page whose columns are looked for
_MOST_DEPTH = 8  # of columns within columns


class Column(NamedTuple):
    """Fragments that are read one below the other, and the sides of their column, in points."""

    fragments: list[Fragment]
    left: float
    right: float


class _Band(NamedTuple):
    """What stands between two lines that cross a gutter, to its left and right and together, or what crosses it."""

    left: list[Fragment]
    right: list[Fragment]
    whole: list[Fragment]


def columns_of(fragments: Sequence[Fragment]) -> list[Column]:
    """Return the columns of a page in reading order."""
    found: list[Column] = []
    waiting = [(_column(sorted(fragments, key=attrgetter("y"))), 0)]
    while waiting:
        region, depth = waiting.pop()
        enough = depth < _MOST_DEPTH and 2 * _LEAST_LINES <= len(region.fragments) <= _MOST_FRAGMENTS
        bands = _split(region.fragments) if enough else None
        if bands is None:
            found.append(region)
            continue
        parts: list[Column] = []
        for band in bands:
            if band.left:
                parts += [_column(band.left), _column(band.right)]
            else:
                parts.append(Column(band.whole, region.left, region.right))
        waiting += [(part, depth + 1) for part in reversed(parts)]
    return found


def _column(fragments: list[Fragment]) -> Column:
    """Return a column, whose sides are where several lines begin and end: a title above it may be wider."""
    size = fragments[0].size
    left = _side(sorted(each.x0 for each in fragments), size)
    return Column(fragments, left, -_side(sorted(-each.x1 for each in fragments), size))


def _side(places: Sequence[float], size: float) -> float:
    """Return where the side of a column is, given where its lines begin or end, from the outermost.

    It is where several do so; or, if lines reach out a little, where very many do so together.
    """
    outermost = places[0]
    for at in range(len(places) - _CLOSE_PLACES):
        if places[at + _CLOSE_PLACES] - places[at] <= _CLOSE * size:
            outermost = places[at]
            break
    common, count = Counter(map(round, places)).most_common(1)[0]
    near = outermost < common <= outermost + _REACHES_OUT * size
    return common if near and count >= _MANY * len(places) else outermost


def _split(region: list[Fragment]) -> list[_Band] | None:
    """Return the bands of the gutter that parts most lines of a region, or None where there is no gutter."""
    best, most = None, 0
    for gutter in _gutters(region):
        bands = _bands(region, gutter)
        parted = sum(len(band.whole) for band in bands if band.left)
        if parted > most:
            best, most = bands, parted
            if parted >= _CLEAR * len(region):
                break
    return best


def _gutters(region: Sequence[Fragment]) -> list[float]:
    """Return the places at which most lines begin, but for the region's left edge."""
    edge = min(each.x0 for each in region)
    edges: Counter[int] = Counter()
    places: dict[int, float] = {}
    for each in region:
        key = round(each.x0 / _EDGE_POINTS)
        edges[key] += 1
        places[key] = min(places.get(key, each.x0), each.x0)
    common = (key for key, count in edges.most_common(_MOST_GUTTERS + 1) if count > 1)
    return [places[key] for key in common if places[key] > edge + 2 * _EDGE_POINTS]


def _bands(region: Sequence[Fragment], gutter: float) -> list[_Band]:
    """Return what stands beside a gutter and what crosses it, from the top; what is no columns counts as crossing.

    Where long columns stand beside it, whatever else stands beside it is of those columns: a table in one of them, say.
    """
    parted = _parted(region, gutter)
    are_columns = [_are_columns(band.left, band.right) for band in parted]
    if any(
        are and min(len(band.left), len(band.right)) >= _LONG for are, band in zip(are_columns, parted, strict=True)
    ):
        are_columns = [bool(band.left and band.right) for band in parted]
    bands: list[_Band] = []
    for are, band in zip(are_columns, parted, strict=True):
        if are:
            bands.append(band)
        elif bands and not bands[-1].left:
            bands[-1].whole.extend(band.whole)
        else:
            bands.append(_Band([], [], band.whole))
    return bands


def _parted(region: Sequence[Fragment], gutter: float) -> list[_Band]:
    """Return what crosses a gutter line by line, and what stands beside it between: on its sides, and as it comes."""
    bands: list[_Band] = []
    for each in region:
        on_left, on_right = each.x1 <= gutter + _TOUCH_POINTS, each.x0 >= gutter - _TOUCH_POINTS
        if not bands or not (on_left or on_right) or not (bands[-1].left or bands[-1].right):
            bands.append(_Band([], [], []))
        if on_left:
            bands[-1].left.append(each)
        elif on_right:
            bands[-1].right.append(each)
        bands[-1].whole.append(each)
    return bands


def _are_columns(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Whether what stands on the two sides of a gutter is two columns, and no rows of a table or list."""
    if min(len(left), len(right)) < _LEAST_LINES:
        return False
    if sum(each.characters for each in left) < _LEAST_CHARACTERS * len(left):
        return False
    ends = sorted(each.x1 for each in left)
    begin = min(each.x0 for each in right)
    size = sorted(each.size for each in right)[len(right) // 2]
    if begin - ends[len(ends) * 9 // 10] < _LEAST_GUTTER * size:
        return False
    lines = sorted(each.y for each in left)
    shared = sum(_has_near(lines, each.y) for each in right)
    if shared < _ROWS * min(len(left), len(right)):
        return True
    return _is_prose(left) and _is_prose(right)


def _has_near(sorted_lines: Sequence[float], y: float) -> bool:
    at = bisect_left(sorted_lines, y - _SAME_LINE_POINTS)
    return at < len(sorted_lines) and sorted_lines[at] <= y + _SAME_LINE_POINTS


def _is_prose(side: Sequence[Fragment]) -> bool:
    """Whether the lines on one side of a gutter fill it, as prose does; of several columns there the first counts."""
    edge = min(each.x0 for each in side)
    first = [each for each in side if each.x0 <= edge + _FIRST_COLUMN * each.size]
    lines = 1 + sum(after.y - before.y > _SAME_LINE_POINTS for before, after in pairwise(first))
    width = max(each.x1 for each in first) - edge
    filled = sum(each.x1 - each.x0 for each in first)
    characters = sum(each.characters for each in first)
    return filled >= _FILLED * width * lines and characters >= _PROSE_CHARACTERS * lines
