"""Map offsets of a derived text back to offsets of the original text it was made from.

A text is derived by copying parts of the original, replacing some and deleting others. The map keeps one piece for each
copied or replaced part, so its size grows with the number of edits; a look-up is one binary search.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import islice

from briefing_tui.domain.passage import Span

# Start and end of a range of code points, and its replacement (empty to delete it). Edits are sorted, without overlap.
Edit = tuple[int, int, str]


class OffsetMap:
    """An exact map from spans of a derived text to spans of its original; all offsets are code points.

    Pieces are appended in the order of both texts. A piece of equal length in both is a copy and maps character by
    character; in any other, each derived character maps to the whole original range of the piece. Offsets are less than
    2 to the power of 32, the range of an array of unsigned integers on all platforms.
    """

    __slots__ = ("_copied_to", "_derived", "_ends", "_length", "_origins")

    def __init__(self) -> None:
        """Create the map of an empty text."""
        self._derived = array("I")
        self._origins = array("I")
        self._ends = array("I")
        self._length = 0
        self._copied_to = -1  # the original offset at which the last piece ends, or -1 if that is not a copy

    @classmethod
    def identity(cls, length: int) -> "OffsetMap":
        """Return the map of a text of `length` code points onto itself."""
        offsets = cls()
        offsets.append(length, 0, length)
        return offsets

    def __len__(self) -> int:
        """Return the length of the derived text in code points."""
        return self._length

    def append(self, length: int, start: int, end: int) -> None:
        """Append a piece: the next `length` derived characters come from the original's `start` to `end`.

        Nothing is stored for a piece of length 0 (a deletion). Adjacent copies are merged into one piece.
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

    def append_replacement(self, length: int, start: int, end: int) -> None:
        """Append a replacement: each of the next `length` derived characters maps to the whole of `start` to `end`.

        Unlike `append`, it never makes a copy of a piece whose lengths happen to agree, as when combining marks are
        reordered.
        """
        if length != end - start:
            self.append(length, start, end)
            return
        for _ in range(length):
            self.append(1, start, end)

    def append_map(self, offsets: "OffsetMap", start: int) -> None:
        """Append the pieces of another map, whose original begins at `start` of this one's."""
        if not len(offsets):
            return
        derived, origins, ends = offsets._derived, offsets._origins, offsets._ends  # noqa: SLF001  # of the same class
        before = self._length
        self.append(derived[1] if len(derived) > 1 else len(offsets), start + origins[0], start + ends[0])
        self._derived.extend(before + each for each in islice(derived, 1, None))
        self._origins.extend(start + each for each in islice(origins, 1, None))
        self._ends.extend(start + each for each in islice(ends, 1, None))
        copied = len(offsets) - derived[-1] == ends[-1] - origins[-1]
        self._copied_to = start + ends[-1] if copied else -1
        self._length = before + len(offsets)

    def append_edited(self, start: int, end: int, edits: Iterable[Edit]) -> None:
        """Append the original's `start` to `end` with `edits` applied, whose offsets are relative to `start`."""
        at = start
        for first, last, replacement in edits:
            self.append(start + first - at, at, start + first)
            at = start + last
            if replacement:
                self.append_replacement(len(replacement), start + first, at)
        self.append(end - at, at, end)

    @property
    def is_identity(self) -> bool:
        """Whether every offset maps to itself."""
        return not self._length or (len(self._ends) == 1 and not self._origins[0] and self._ends[0] == self._length)

    def pieces(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, int]]:
        """Yield the pieces of the derived `start` to `end` as `append` takes them: length, original start and end."""
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
            elif length == origin_end - origin:  # part of a replacement must not be taken for a copy
                yield from ((1, origin, origin_end) for _ in range(length))
            else:
                yield length, origin, origin_end
            start = upto

    def through(self, earlier: "OffsetMap") -> "OffsetMap":
        """Return the composition of two maps, from this map's derived text to the original text of `earlier`.

        The derived text of `earlier` must be the original text of this map.
        """
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
                result.append_replacement(length, *earlier.span(start, end))
        return result

    def span(self, start: int, end: int) -> Span:
        """Return the smallest original span that covers everything the derived `start` to `end` was made from.

        An empty span maps to an empty one. Raises ValueError if the span is outside the derived text.
        """
        if not 0 <= start <= end <= self._length:
            raise ValueError(f"the span {start} to {end} is outside a text of {self._length} characters")
        if start == end:
            point = self._origin(start)[0] if start < self._length else (self._ends[-1] if self._ends else 0)
            return Span(point, point)
        return Span(self._origin(start)[0], self._origin(end - 1)[1])

    def derived(self, offset: int) -> int:
        """Return the derived offset of the first character that comes from the original's `offset` or later.

        Return the length of the derived text if there is no such character.
        """
        piece = bisect_left(self._origins, offset)
        if piece:
            first, origin, end = self._derived[piece - 1], self._origins[piece - 1], self._ends[piece - 1]
            after = self._derived[piece] if piece < len(self._derived) else self._length
            if offset < end and after - first == end - origin:
                return first + offset - origin
        return self._derived[piece] if piece < len(self._derived) else self._length

    def _origin(self, position: int) -> tuple[int, int]:
        """Return the original start and end of one derived character."""
        piece = bisect_right(self._derived, position) - 1
        first, origin, end = self._derived[piece], self._origins[piece], self._ends[piece]
        after = self._derived[piece + 1] if piece + 1 < len(self._derived) else self._length
        if after - first == end - origin:
            return origin + position - first, origin + position - first + 1
        return origin, end


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits applied."""
    parts: list[str] = []
    at = 0
    for start, end, replacement in edits:
        parts.append(text[at:start])
        parts.append(replacement)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def derive(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """Return `text` with the edits applied, and the map of its offsets back to those of `text`.

    The edits are taken one by one: a long text may have millions.
    """
    derived, offsets = StringIO(), OffsetMap()
    at = 0
    for start, end, replacement in edits:
        derived.write(text[at:start])
        derived.write(replacement)
        offsets.append(start - at, at, start)
        if replacement:
            offsets.append_replacement(len(replacement), start, end)
        at = end
    derived.write(text[at:])
    offsets.append(len(text) - at, at, len(text))
    return derived.getvalue(), offsets
