"""One line of the source: its margin, and its text cut where passages, hits and selections begin and end."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage
from briefing_tui.text.direction import has_right_to_left
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import Layout, SetLine
from briefing_tui.ui.render.part_marks import PartMark
from briefing_tui.ui.render.passage_marks import Layer, Mark, layers, marks, signs
from briefing_tui.ui.render.setting import block_role, lead, setting
from briefing_tui.ui.render.source_margin import MARGIN_CELLS, margin
from briefing_tui.ui.render.source_order import Placed, in_visual_order, placed, side
from briefing_tui.ui.render.text import Line, Spans, length

MARK_CELLS = 1  # before a fragment of the text and behind it, for the marks of a passage's beginning and end
GUTTER_CELLS = MARGIN_CELLS + MARK_CELLS  # without the numbers of paragraphs

Signs = Mapping[int, tuple[str, str]]  # a sign and its role, by the offset at which it stands


class _Part(NamedTuple):
    """Something that stands on a line; its cells count from where the text's measure begins.

    `number` is that of a fragment of the text among those of its line, from 0, and -1 for what is drawn beside them.
    """

    x: int
    spans: Spans
    number: int = -1


def gutter(layout: Layout) -> int:
    """Return the width of the margin before the text: bar, letters, paragraph number, mark of a beginning."""
    return GUTTER_CELLS + layout.number_cells


def source_line(layout: Layout, number: int, highlights: Highlights, glyphs: Glyphs, *, at_cursor: bool) -> Line:
    """Draw one line of the source, with its margins."""
    line = layout.set_line(number)
    pieces = placed(layout, line)
    cited = _cited(highlights, pieces)
    spans = margin(layout, number, line, cited, highlights, glyphs, at_cursor=at_cursor)
    if line is None:
        return Line((*spans, *_free_line(layout, number, glyphs)))
    whole = Span(line.fragments[0].start, line.fragments[-1].end)
    over = tuple(layers(cited, highlights, whole))
    gaps = ["text", *(_gap_role(before, after, over) for before, after in pairwise(pieces)), "text"]
    part = _part_mark(layout, number, line)
    parts = list(_beside(layout, line, glyphs))
    for place, piece in enumerate(pieces):
        text_signs = _signs(
            layout, piece, marks(cited, highlights, layout.article.text, _span(piece), glyphs), part, glyphs
        )
        text = _text(layout, line, piece, over, text_signs, gaps[place : place + 2])
        parts.append(_Part(piece.x - MARK_CELLS, text, place))
    return Line((*spans, *_joined(sorted(parts), gaps)))


def _cited(highlights: Highlights, pieces: Sequence[Placed]) -> tuple[CitedPassage, ...]:
    """Return the passages on a line, in reading order."""
    within = [highlights.passages.within(piece.fragment.start, piece.fragment.end) for piece in pieces]
    return within[0] if len(within) == 1 else tuple(sorted({passage for cited in within for passage in cited}))


def _gap_role(before: Placed, after: Placed, over: Sequence[Layer]) -> str:
    """Return the role of the white space between two cells of a row: what lies over both ends of it lies over it."""
    start, end = before.fragment.end, after.fragment.start
    return " ".join(["text", *(role for layer, role in over if layer.start < start and end < layer.end)])


def _joined(parts: Sequence[_Part], gaps: Sequence[str]) -> Spans:
    """Return the parts of a line, which are sorted, with the white space between them."""
    spans: Spans = []
    at, before = -MARK_CELLS, -1
    for part in parts:
        if part.x > at:
            is_gap = min(before, part.number) >= 0 and abs(part.number - before) == 1
            spans.append((" " * (part.x - at), gaps[max(before, part.number)] if is_gap else "text"))
        spans += part.spans
        at, before = part.x + length(part.spans), part.number
    return spans


def _beside(layout: Layout, line: SetLine, glyphs: Glyphs) -> Iterator[_Part]:
    """Yield what stands beside the text of a line: bullets and bars, or the heads of the cells of a record."""
    if line.table is None and not line.place.indent:
        return
    set_from = side(layout, line.block, line.table)
    if line.table is None:
        text, role = lead(line.block, line.place, glyphs, is_first=line.is_first)
        turned = text[::-1] if set_from.is_right else text
        yield _Part(set_from.x(-MARK_CELLS, len(text)), [(turned, role)])
        return
    for label in filter(None, (fragment.label for fragment in line.fragments)):
        piece = Placed(line.fragments[0], 0, 0, 0, has_right_to_left(label) and layout.orders, set_from.is_right)
        yield _Part(set_from.x(0, cell_len(label)), in_visual_order([(label, "label")], piece))


def _free_line(layout: Layout, number: int, glyphs: Glyphs) -> Spans:
    """Draw a free line: a rule below a heading or the heads of a table, or the bars of a quotation that goes on."""
    below = layout.block_below(number)
    if below < 1:
        return []
    before, after = layout.article.blocks[below - 1 : below + 1]
    table = layout.table(below) if before.kind is after.kind else None
    set_from = side(layout, before, table)
    ruled = 0
    if table is not None and before.level > after.level:
        ruled = table.cells
    elif before.kind is BlockKind.HEADING and before.level == 1:
        ruled = min(cell_len(layout.article.text[before.start : before.end]), layout.measure)
    elif before.kind is after.kind is BlockKind.QUOTATION:
        shallow = min(before, after, key=lambda block: block.level)
        text, role = lead(shallow, setting(shallow, layout.article.text, layout.measure), glyphs, is_first=False)
        x = set_from.x(-MARK_CELLS, len(text)) + MARK_CELLS
        return [(" " * x, "text"), (text[::-1] if set_from.is_right else text, role)]
    return [(" " * (set_from.x(0, ruled) + MARK_CELLS), "text"), (glyphs.rule * ruled, "rule")] if ruled else []


def _part_mark(layout: Layout, number: int, line: SetLine) -> PartMark | None:
    """Return the mark of the part of the file that begins on a line; of the first of a block it stands above that."""
    return (layout.marks.get(number - 1) if line.is_first else None) or layout.marks.get(number)


def _signs(layout: Layout, piece: Placed, found: Sequence[Mark], part: PartMark | None, glyphs: Glyphs) -> Signs:
    """Return the signs within a fragment, and those on the cells before and behind it."""
    start, end = _span(piece)
    by_offset = signs(found, glyphs)
    if part is not None:
        by_offset.setdefault(part.offset - 1, (glyphs.part, "part"))
    text = layout.article.text
    shown = {offset: sign for offset, sign in by_offset.items() if start <= offset < end and text[offset] == " "}
    before = next((mark for mark in found if mark.offset == start - 1), None)
    after = next((mark for mark in found if mark.offset == end and not mark.begins), None)
    beside = {start - 1: before, end: after}
    return shown | {offset: (mark.sign, mark.role) for offset, mark in beside.items() if mark is not None}


def _text(  # noqa: PLR0917  # the fragment and what is drawn over it
    layout: Layout, line: SetLine, piece: Placed, over: Sequence[Layer], text_signs: Signs, gaps: Sequence[str]
) -> Spans:
    """Return a fragment of the text between the cells for marks before it and behind it."""
    start, end = _span(piece)
    text, base = layout.article.text, block_role(line.block)
    here = [(layer, role) for layer, role in over if layer.start < end and layer.end > start]
    cuts = {start, end}
    for layer, _ in here:
        cuts |= {max(layer.start, start), min(layer.end, end)}
    for offset in text_signs:
        cuts |= {offset, offset + 1} if start <= offset < end else set()
    spans = []
    for first, last in pairwise(sorted(cuts)):
        roles = [role for layer, role in here if layer.start <= first and last <= layer.end]
        sign, role = text_signs.get(first, ("", ""))
        if sign and role != "part":
            spans.append((sign, f"text {role}"))
        else:
            words = sign or text[first:last].replace("\t", " ")
            spans.append((words, " ".join(filter(None, (base, *roles, role)))))
    before, behind = (text_signs.get(offset, (" ", gap)) for offset, gap in ((start - 1, gaps[0]), (end, gaps[1])))
    if line.table is not None and line.table.is_mirrored and not piece.is_visual:
        before, behind = behind, before
    return in_visual_order([before, *spans, behind], piece)


def _span(piece: Placed) -> Span:
    return Span(piece.fragment.start, piece.fragment.end)
