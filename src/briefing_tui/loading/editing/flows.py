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
from briefing_tui.loading.writing import WIDTH_CHARACTERS

_BRACKETS = frozenset("[{")


class Flow:
    """A collection in braces or brackets in its text."""

    def __init__(self, text: str, collection: Collection) -> None:
        self._text = text
        self._collection = collection
        self._parts = collection.parts

    def inserted(self, number: int, written: str, comment: str = "") -> list[Edit]:
        """Return the edits that insert a text as the part with a number: on a line of its own where the others are.

        A comment, with the space before it, stands behind it; it needs a line of its own.
        """
        parts, text = self._parts, self._text
        if not parts:
            return [(self._collection.start + 1, self._collection.start + 1, written)]
        if not number:
            at = parts[0].start
            return [(at, at, f"{written},{comment}{self._space(0)}")]
        space, end = self._space(min(number, len(parts) - 1)), parts[number - 1].end
        if space == " " and self._is_too_long(end, f", {written}"):
            space = newline_of(text) + " " * column_of(text, parts[0].start)
        comma = self._comma(number - 1)
        line = line_end(text, max(end, comma))
        if space == " " or not is_loose(text[max(end, comma + 1) : line]):
            return [(end, end, f",{space}{written}")]
        if comma < 0:
            return [(end, end, ","), (line, line, f"{space}{written}{comment}")]
        return [(line, line, f"{space}{written},{comment}")]

    def removed(self, number: int) -> list[Edit]:
        """Return the edits that remove a part; with the comment at the end of its line, where it has that to itself."""
        return self._removed(number, takes_comment=True)

    def moved(self, number: int, to: int) -> list[Edit]:
        """Return the edits that move a part, so that it then has the number `to`."""
        part = self._parts[number]
        target = to if to < number else to + 1
        written, comment = self._text[part.start : part.end], self.comment(number)
        takes_comment = bool(comment) and self._has_own_line(min(target, len(self._parts) - 1))
        return sorted(
            [
                *self._removed(number, takes_comment=takes_comment or not comment),
                *self.inserted(target, written, comment if takes_comment else ""),
            ],
            key=itemgetter(0),
        )

    def comment(self, number: int) -> str:
        """Return the comment at the end of the line that a part has to itself, with the space before it, if any."""
        end = self._end(number)
        rest = self._text[end : line_end(self._text, end)]
        return rest if "#" in rest and self._has_own_line(number) else ""

    @property
    def has_comments_around(self) -> bool:
        """Whether comments that do not belong to the only part stand within the collection, or behind it."""
        text, begin, end = self._text, self._collection.start, self._collection.end
        ((start, stop, _),) = self.removed(0)
        behind = text[end : line_end(text, end)].lstrip(" \t,")
        return "#" in text[begin:start] or "#" in text[stop:end] or behind.startswith("#")

    def _removed(self, number: int, *, takes_comment: bool) -> list[Edit]:
        part, comma, text = self._parts[number], self._comma(number), self._text
        is_last = number + 1 == len(self._parts)
        end = self._end(number)
        before: list[Edit] = []
        if is_last and comma < 0 and number:
            other = self._comma(number - 1)
            before = [(other, other + 1, "")]
        if takes_comment and self._has_own_line(number):
            return [*before, (end_above(text, line_start(text, part.start)), line_end(text, end), "")]
        if before and not text[before[0][1] : part.start].strip():
            return [(before[0][0], part.end, "")]
        begin = part.start
        if not is_last and is_blank(text[end : self._parts[number + 1].start]):
            end = self._parts[number + 1].start
        elif is_line_end(text, end):
            begin = self._after_words(begin)
        return [*before, (begin, end, "")]

    def _end(self, number: int) -> int:
        """Return where a part ends with the comma behind it."""
        comma = self._comma(number)
        return comma + 1 if comma >= 0 else self._parts[number].end

    def _has_own_line(self, number: int) -> bool:
        """Whether nothing but a comment stands beside a part on its lines."""
        start, end = line_start(self._text, self._parts[number].start), self._end(number)
        beside = self._text[end : line_end(self._text, end)]
        return bool(start) and is_blank(self._text[start : self._parts[number].start]) and is_loose(beside)

    def _space(self, number: int) -> str:
        """Return what stands before a part: a space, or a line break with the indentation of the part."""
        start = self._parts[number].start
        if not is_blank(self._text[line_start(self._text, start) : start]) or not self._collection.is_flow:
            return " "
        return newline_of(self._text) + " " * column_of(self._text, start)

    def _is_too_long(self, at: int, written: str) -> bool:
        """Whether the line of a mapping would be longer with a text than those of a briefing are, and is not without.

        One within other braces or brackets stays on their line, and so does a sequence, in which items are moved.
        """
        start, end = line_start(self._text, at), line_end(self._text, at)
        around = self._text[start : self._collection.start + 1]
        if not around.endswith("{") or _BRACKETS & {*around[:-1]}:
            return False
        return end - start <= WIDTH_CHARACTERS < end - start + len(written)

    def _after_words(self, at: int) -> int:
        return at - (len(line := self._text[line_start(self._text, at) : at]) - len(line.rstrip(" \t")))

    def _comma(self, number: int) -> int:
        """Return where the comma behind a part stands, or -1 where there is none."""
        at = after_loose(self._text, self._parts[number].end)
        return at if self._text.startswith(",", at) else -1
