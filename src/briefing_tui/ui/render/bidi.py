"""Right-to-left text in the order in which it is seen (UAX #9), for terminals that show it as it is stored."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple
from unicodedata import bidirectional

from rich.cells import cell_len

from briefing_tui.text.direction import has_right_to_left
from briefing_tui.text.regex import regex
from briefing_tui.ui.render.arabic_forms import with_joined_letters
from briefing_tui.ui.render.text import Line

_COLUMN = regex(r"\S+(?: \S+)*")  # columns of a page stand two spaces apart, and each is ordered for itself


class VisualChar(NamedTuple):
    """A character as it is drawn, and its offset in the text as it is stored."""

    offset: int
    char: str


def visual_chars(text: str, *, right_to_left: bool) -> list[VisualChar]:
    """Return the characters of one line of a paragraph from left to right, in the forms in which they are drawn.

    `right_to_left` is the direction of the paragraph. Brackets are mirrored, Arabic letters joined, and marks stand
    behind their letter. A character without a cell of its own, such as a zero width non-joiner, is left out.
    """
    from bidi import algorithm  # noqa: PLC0415  # only a text that needs it waits for it

    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if right_to_left else (0, "L")
    algorithm.get_embedding_levels(with_joined_letters(text), storage)
    for offset, char in enumerate(storage["chars"]):
        char["offset"] = offset
    algorithm.explicit_embed_and_overrides(storage)
    for rules in (
        algorithm.resolve_weak_types,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
        algorithm.reorder_resolved_levels,
        algorithm.apply_mirroring,
    ):
        rules(storage, False)  # noqa: FBT003  # not for debugging
    return list(_marks_behind(storage["chars"]))


def visual_line(line: Line, margin: int = 0) -> Line:
    """Return a line of a page in visual order; a column of it has the direction that most of its letters have.

    Its first characters, as many as the `margin` has, stay where they are.
    """
    plain = line.plain
    if not has_right_to_left(plain):
        return line
    chars: list[VisualChar] = []
    at = 0
    for column in _COLUMN.finditer(plain, margin):
        chars += (VisualChar(offset, plain[offset]) for offset in range(at, column.start()))
        at = column.end()
        right_to_left = _is_mostly_right_to_left(column[0])
        chars += (
            VisualChar(column.start() + offset, char)
            for offset, char in visual_chars(column[0], right_to_left=right_to_left)
        )
    chars += (VisualChar(offset, plain[offset]) for offset in range(at, len(plain)))
    return Line(_spans(chars, line.spans), line.item)


def visual_spans(spans: Sequence[tuple[str, str]], *, right_to_left: bool) -> tuple[tuple[str, str], ...]:
    """Return the spans of one line of a paragraph in visual order."""
    text = "".join(part for part, _ in spans)
    return _spans(visual_chars(text, right_to_left=right_to_left), spans)


def offset_at_cell(text: str, cell: int, *, right_to_left: bool) -> int:
    """Return the offset in one line of a paragraph of the character drawn on a cell, from 0; beyond its end the last.

    Raises IndexError for a text of which nothing is drawn.
    """
    chars = visual_chars(text, right_to_left=right_to_left)
    used = 0
    for offset, char in chars:
        used += cell_len(char)
        if used > cell:
            return offset
    return chars[-1].offset


def _marks_behind(chars: Sequence[Any]) -> Iterator[VisualChar]:
    """Yield characters with the marks of a right-to-left letter behind it (rule L3): a terminal draws them so."""
    waiting: list[VisualChar] = []
    for char in chars:
        drawn = VisualChar(char["offset"], char["ch"])
        if char["orig"] == "NSM" and char["level"] % 2:
            waiting.append(drawn)
            continue
        yield drawn
        yield from reversed(waiting)
        waiting.clear()
    yield from waiting


def _is_mostly_right_to_left(text: str) -> bool:
    kinds = [bidirectional(char) for char in text]
    return sum(kind in {"R", "AL"} for kind in kinds) > kinds.count("L")


def _spans(chars: Iterable[VisualChar], spans: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return characters as spans, each character with the roles it has in the spans as they are stored."""
    roles = [role for text, role in spans for _ in text]
    together = groupby(chars, key=lambda char: roles[char.offset])
    return tuple(("".join(char for _, char in group), role) for role, group in together)
