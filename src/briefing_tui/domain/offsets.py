"""Maps from a derived text back to the text it was made from.

A text is derived by copying stretches of the original, replacing some and leaving some out. The map keeps one entry
a stretch, so it is as small as the changes are few, and a look-up is one binary search.
"""

from array import array
from bisect import bisect_right

from briefing_tui.domain.passage import Span


class OffsetMap:
    """An exact map from spans of a derived text to spans of its original; all offsets are code points.

    Pieces are appended in the order of both texts. A piece whose derived and original lengths agree maps character by
    character; of any other, each derived character comes from the whole original stretch.
    """

    __slots__ = ("_derived", "_ends", "_length", "_origins")

    def __init__(self) -> None:
        """Make the map of an empty text."""
        self._derived = array("q")
        self._origins = array("q")
        self._ends = array("q")
        self._length = 0

    @classmethod
    def identity(cls, length: int) -> "OffsetMap":
        """Return the map of a text of `length` characters onto itself."""
        offsets = cls()
        offsets.append(length, 0, length)
        return offsets

    def __len__(self) -> int:
        """Return the length of the derived text."""
        return self._length

    def append(self, length: int, start: int, end: int) -> None:
        """Say that the next `length` derived characters come from the original's `start` to `end`.

        A piece of length 0 (something left out) needs no entry and makes none. Neighbouring copies become one piece.
        """
        if not length:
            return
        if self._derived and length == end - start and self._ends[-1] == start and self._last_is_copy():
            self._ends[-1] = end
        else:
            self._derived.append(self._length)
            self._origins.append(start)
            self._ends.append(end)
        self._length += length

    def span(self, start: int, end: int) -> Span:
        """Return the smallest original span that holds all that the derived `start` to `end` was made from.

        An empty span maps to an empty one. Raises ValueError for a span outside the derived text.
        """
        if not 0 <= start <= end <= self._length:
            raise ValueError(f"the span {start} to {end} is outside a text of {self._length} characters")
        if start == end:
            point = self._origin(start)[0] if start < self._length else (self._ends[-1] if self._ends else 0)
            return Span(point, point)
        return Span(self._origin(start)[0], self._origin(end - 1)[1])

    def _last_is_copy(self) -> bool:
        return self._length - self._derived[-1] == self._ends[-1] - self._origins[-1]

    def _origin(self, position: int) -> tuple[int, int]:
        """Return the original span of one derived character."""
        piece = bisect_right(self._derived, position) - 1
        first, origin, end = self._derived[piece], self._origins[piece], self._ends[piece]
        after = self._derived[piece + 1] if piece + 1 < len(self._derived) else self._length
        if after - first == end - origin:
            return origin + position - first, origin + position - first + 1
        return origin, end
