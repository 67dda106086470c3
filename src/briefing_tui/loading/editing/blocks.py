"""Edits of block mappings and block sequences: their parts inserted, removed and moved, whole lines at a time."""

from operator import itemgetter

from briefing_tui.domain.offsets import Edit
from briefing_tui.loading.editing.lines import (
    LooseLine,
    after_loose,
    column_of,
    end_of_own_comments,
    is_blank,
    is_loose,
    line_end,
    line_start,
    loose_lines,
    newline_of,
    start_of_own_comments,
)
from briefing_tui.loading.editing.tree import Collection


class Block:
    """A block collection in its text, with the lines that belong to each of its parts.

    Comments below a part that begin further to the right belong to it; with `takes_above` those right above it, too.
    """

    def __init__(self, text: str, collection: Collection, *, takes_above: bool = False) -> None:
        self._text = text
        self._parts = collection.parts
        self._column, self._is_mapping, self._room = collection.column, collection.is_mapping, collection.room
        self._takes_above = takes_above
        end = line_end(text, collection.room)
        self._is_compact = not is_loose(text[collection.room : end])  # the first part stands right behind a dash
        self._above = collection.room if self._is_compact else end

    def inserted(self, number: int, lines: str, *, gap: bool) -> list[Edit]:
        """Return the edits that insert lines as the part with a number, parted by an empty line if there is a `gap`."""
        newline = newline_of(self._text)
        if number:
            at = self._end_with_comments_below(number - 1)
            return [(at, at, newline * (1 + gap) + lines)]
        if self._is_compact:
            at = self._parts[0].start
            return [(at, at, lines.lstrip(" ") + newline + " " * self._column)]
        at = self.start(0)
        return [(at, at, newline + lines + newline * gap)]

    def removed(self, number: int) -> list[Edit]:
        """Return the edits that remove a part, which is not the only one, with the lines that belong to it."""
        part = self._parts[number]
        if number == 0 and self._is_compact:
            following = self._parts[1].start
            if is_blank(self._text[part.end : following].replace("\n", "").replace("\r", "")):
                return [(part.start, following, "")]
            return [(self._room, part.end, "")]
        start, end = self.start(number), self.end(number)
        loose = [line for line in self._lines_above(number) if line.end <= start]
        below = next(loose_lines(self._text, end), None)
        if number + 1 == len(self._parts) or (number and below is not None and not below.is_comment):
            while loose and not loose.pop().is_comment:  # the empty lines that `inserted` writes
                start = loose[-1].end if loose else self._end_above(number)
        elif not loose[-1].is_comment if loose else number == 0:
            for line in loose_lines(self._text, end):
                if line.is_comment:
                    break
                end = line.end
        return [(start, end, "")]

    def moved(self, number: int, to: int) -> list[Edit]:
        """Return the edits that move a part, so that it then has the number `to`."""
        target = to if to < number else to + 1
        return sorted(
            [*self.removed(number), *self.inserted(target, self.lines(number), gap=self.has_gaps)], key=itemgetter(0)
        )

    def emptied(self) -> list[Edit]:
        """Return the edits that remove the only part, where the key above stays."""
        return [(self.start(0), self.end(0), "")]

    def has_comments_around(self, key: int) -> bool:
        """Whether comments stand beside or below the key, which begins at an offset, but those of the only part."""
        column = column_of(self._text, key)
        if "#" in self._text[key : line_end(self._text, key)]:
            return True
        if any(line.is_comment and line.end <= self.start(0) for line in self._lines_above(0)):
            return True
        is_right_below = True
        for line in loose_lines(self._text, self.end(0)):
            is_right_below = is_right_below and line.is_comment
            if line.is_comment and (is_right_below or line.column > column):
                return True
        return False

    def lines(self, number: int) -> str:
        """Return the lines of a part with the comments that belong to it, without the last line break."""
        start = self.start(number)
        return self._text[start : self.end(number)].removeprefix("\r").removeprefix("\n")

    @property
    def has_gaps(self) -> bool:
        """Whether an empty line stands between two parts."""
        pairs = range(1, len(self._parts))
        return any(not line.is_comment for number in pairs[-1:] for line in self._lines_above(number))

    def start(self, number: int) -> int:
        """Return the end of the line above a part and the comments that belong to it."""
        above, at = self._end_above(number), self._parts[number].start
        if self._takes_above:
            return start_of_own_comments(self._text, at, above)
        lines = self._lines_above(number)
        return lines[-1].end if lines else above

    def end(self, number: int) -> int:
        """Return where a part ends with the comments that belong to it."""
        part = self._parts[number]
        right = (
            self._column if self._is_mapping else column_of(self._text, after_loose(self._text, part.indicator_end)) - 1
        )
        return end_of_own_comments(self._text, part.end, right)

    def _end_with_comments_below(self, number: int) -> int:
        """Return where an entry of a mapping ends with the comments right below it, which nothing else stands below.

        Such are examples below the key of an empty list. Those of an item end where it does: they may be a heading.
        """
        end = at = self.end(number)
        is_last = number + 1 == len(self._parts)
        if not self._is_mapping:
            return end
        for line in loose_lines(self._text, end):
            if not line.is_comment:
                return at
            if line.column < self._column or line.is_heading:
                return end
            at = line.end
        return at if is_last else end

    def _end_above(self, number: int) -> int:
        return self.end(number - 1) if number else self._above

    def _lines_above(self, number: int) -> list[LooseLine]:
        """Return the lines between a part and the one above it, or what holds both."""
        return list(loose_lines(self._text, self._end_above(number), line_start(self._text, self._parts[number].start)))
