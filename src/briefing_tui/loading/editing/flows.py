"""Edits of mappings in braces and sequences in brackets: their parts inserted, removed and moved."""

from operator import itemgetter

from briefing_tui.domain.offsets import Edit
from briefing_tui.loading.editing.lines import (
    after_loose,
    column_of,
    end_above,
    is_blank,
    is_line_end,
    is_loose,
    line_end,
    line_start,
    newline_of,
)
from briefing_tui.loading.editing.tree import Collection


class Flow:
    """A collection in braces or brackets in its text."""

    def __init__(self, text: str, collection: Collection) -> None:
        self._text = text
        self._collection = collection
        self._parts = collection.parts

    def inserted(self, number: int, written: str) -> list[Edit]:
        """Return the edits that insert a text as the part with a number: on a line of its own where the others are."""
        parts, text = self._parts, self._text
        if not parts:
            return [(self._collection.start + 1, self._collection.start + 1, written)]
        if not number:
            at = parts[0].start
            return [(at, at, f"{written},{self._space(0)}")]
        space, end = self._space(min(number, len(parts) - 1)), parts[number - 1].end
        comma = self._comma(number - 1)
        line = line_end(text, max(end, comma))
        if space == " " or not is_loose(text[max(end, comma + 1) : line]):
            return [(end, end, f",{space}{written}")]
        if comma < 0:
            return [(end, end, ","), (line, line, space + written)]
        return [(line, line, f"{space}{written},")]

    def removed(self, number: int) -> list[Edit]:
        """Return the edits that remove a part; with the comment at the end of its line, where it has that to itself."""
        part, comma, text = self._parts[number], self._comma(number), self._text
        is_last = number + 1 == len(self._parts)
        end = comma + 1 if comma >= 0 else part.end
        line = line_end(text, end)
        before: list[Edit] = []
        if is_last and comma < 0 and number:
            other = self._comma(number - 1)
            before = [(other, other + 1, "")]
        start = line_start(text, part.start)
        if is_blank(text[start : part.start]) and is_loose(text[end:line]) and start:
            return [*before, (end_above(text, start), line, "")]
        if before and not text[before[0][1] : part.start].strip():
            return [(before[0][0], part.end, "")]
        begin = part.start
        if not is_last and is_blank(text[end : self._parts[number + 1].start]):
            end = self._parts[number + 1].start
        elif is_line_end(text, end):
            begin = self._after_words(begin)
        return [*before, (begin, end, "")]

    def moved(self, number: int, to: int) -> list[Edit]:
        """Return the edits that move a part, so that it then has the number `to`."""
        part = self._parts[number]
        target = to if to < number else to + 1
        written = self._text[part.start : part.end]
        return sorted([*self.removed(number), *self.inserted(target, written)], key=itemgetter(0))

    def _space(self, number: int) -> str:
        """Return what stands before a part: a space, or a line break with the indentation of the part."""
        start = self._parts[number].start
        if not is_blank(self._text[line_start(self._text, start) : start]) or not self._collection.is_flow:
            return " "
        return newline_of(self._text) + " " * column_of(self._text, start)

    def _after_words(self, at: int) -> int:
        return at - (len(line := self._text[line_start(self._text, at) : at]) - len(line.rstrip(" \t")))

    def _comma(self, number: int) -> int:
        """Return where the comma behind a part stands, or -1 where there is none."""
        at = after_loose(self._text, self._parts[number].end)
        return at if self._text.startswith(",", at) else -1
