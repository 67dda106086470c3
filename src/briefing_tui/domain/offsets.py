"""Maps from a derived text back to the text it was made from.

A text is derived by copying stretches of the original, replacing some and leaving some out. The map keeps one entry
a stretch, so it is as small as the changes are few, and a look-up is one binary search.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.domain.passage import Span

# A stretch of a text, and what to put in its place: nothing, to leave it out. Edits come in order, and apart.
Edit = tuple[int, int, str]


class OffsetMap:
    """An exact map from spans of a derived text to spans of its original; all offsets are code points.

    Pieces are appended in the order of both texts. A piece whose derived and original lengths agree maps character by
    character; of any other, each derived character comes from the whole original stretch.
    """

    __slots__ = ("_copied_to", "_derived", "_ends", "_length", "_origins")

    def __init__(self) -> None:
        """Make the map of an empty text."""
        self._derived = array("q")
        self._origins = array("q")
        self._ends = array("q")
        self._length = 0
        self._copied_to = -1  # where in the original the last piece ends, if it is a copy

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
        copied = length == end - start
        if copied and start == self._copied_to:
            self._ends[-1] = end
        else:
            self._derived.append(self._length)
            self._origins.append(start)
            self._ends.append(end)
        self._copied_to = end if copied else -1
        self._length += length

    def append_made(self, length: int, start: int, end: int) -> None:
        """Say that each of the next `length` derived characters comes from the whole of `start` to `end`.

        Unlike `append`, it does so where the lengths happen to agree, as when combining marks change places.
        """
        if length != end - start:
            self.append(length, start, end)
            return
        for _ in range(length):
            self.append(1, start, end)

    def append_edited(self, start: int, end: int, edits: Iterable[Edit]) -> None:
        """Append what the edits leave of the original's `start` to `end`; they count from `start`."""
        at = start
        for first, last, put in edits:
            self.append(start + first - at, at, start + first)
            at = start + last
            if put:
                self.append_made(len(put), start + first, at)
        self.append(end - at, at, end)

    @property
    def is_identity(self) -> bool:
        """Whether every character comes from its own place."""
        return not self._length or (len(self._ends) == 1 and not self._origins[0] and self._ends[0] == self._length)

    def pieces(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, int]]:
        """Yield the pieces of the derived `start` to `end`, each as `append` takes it: length, and original stretch."""
        stop = self._length if end is None else end
        piece = bisect_right(self._derived, start) - 1
        while start < stop:
            first, origin, origin_end = self._derived[piece], self._origins[piece], self._ends[piece]
            piece += 1
            after = self._derived[piece] if piece < len(self._derived) else self._length
            upto = min(after, stop)
            length = upto - start
            if after - first == origin_end - origin:
                yield length, origin + start - first, origin + upto - first
            elif length == origin_end - origin:  # part of a piece that is no copy must not look like one
                yield from ((1, origin, origin_end) for _ in range(length))
            else:
                yield length, origin, origin_end
            start = upto

    def through(self, earlier: "OffsetMap") -> "OffsetMap":
        """Return the map from this map's derived text to the original of `earlier`, whose derived text it maps to."""
        if earlier.is_identity:
            return self
        if self.is_identity and len(self) == len(earlier):
            return earlier
        result = OffsetMap()
        for length, start, end in self.pieces():
            if length == end - start:
                for piece in earlier.pieces(start, end):
                    result.append(*piece)
            else:
                result.append_made(length, *earlier.span(start, end))
        return result

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

    def _origin(self, position: int) -> tuple[int, int]:
        """Return the original span of one derived character."""
        piece = bisect_right(self._derived, position) - 1
        first, origin, end = self._derived[piece], self._origins[piece], self._ends[piece]
        after = self._derived[piece + 1] if piece + 1 < len(self._derived) else self._length
        if after - first == end - origin:
            return origin + position - first, origin + position - first + 1
        return origin, end


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with each edit made."""
    parts: list[str] = []
    at = 0
    for start, end, put in edits:
        parts.append(text[at:start])
        parts.append(put)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def derive(text: str, edits: Sequence[Edit]) -> tuple[str, OffsetMap]:
    """Return `text` with each edit made, and the map back to it."""
    offsets = OffsetMap()
    offsets.append_edited(0, len(text), edits)
    return edited(text, edits), offsets
