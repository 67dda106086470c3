"""Paragraphs: the lines of a document put together that belong to one block of its text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing_tui.articles.pdf.lines import Line
from briefing_tui.articles.pdf.marks import bullet, caption_label, ends_entry, follows, is_list_mark, item_number
from briefing_tui.articles.pdf.measures import Measures, fills
from briefing_tui.articles.pdf.tables import Row, rows_of, table_at
from briefing_tui.domain.article import BlockKind

_INDENT = 0.5  # in sizes of the type: a line that begins so much further in or out is indented
_PITCH = 1.25  # in the usual distance of lines: more separates two paragraphs
_SAME_SIZE = 0.08  # of the type of two lines of one paragraph
_HALF = 0.5  # of a column's width: a line so long may be followed by another, whatever the words
_CENTRED = 0.3  # in sizes of the type: how far the middles of centred lines may differ
_FAR = 12  # paragraphs that may stand between two parts of one
_SENTENCE_ENDS = tuple(".!?…:。！？؟۔")
_MARK_ENDS = frozenset(".)]ivxIVX")  # may follow two letters in the mark of an item
_CLOSERS = "\"'”’»›)]}"


@dataclass(slots=True)
class Paragraph:
    """A block of the text: its kind, its level, and its lines, one at least; or the row of a table."""

    kind: BlockKind
    lines: list[Line]
    level: int = 0
    row: Row | None = None


def paragraphs_of(columns: Iterable[Sequence[Line]], measures: Measures) -> list[Paragraph]:
    """Return the paragraphs and the rows of tables that the lines of columns in reading order make."""
    found: list[Paragraph] = []
    for lines in columns:
        at = 0
        while at < len(lines):
            count = table_at(lines, at) if lines[at].cells else 0
            if count:
                found += _rows(rows_of(lines[at : at + count]))
                at += count
                continue
            line = lines[at]
            last = found[-1] if found and found[-1].row is None else None
            if last and (_continues(last, line, measures) if at else _goes_on(last, line)):
                last.lines.append(line)
            else:
                code = line.fixed and measures.has_code
                found.append(Paragraph(BlockKind.CODE if code else BlockKind.PARAGRAPH, [line]))
            at += 1
    return _resumed(found)


def _rows(rows: Sequence[Row]) -> list[Paragraph]:
    """Return the rows of a table; the first is one of heads where it is bold, or has no numbers, unlike the others."""
    found = [Paragraph(BlockKind.ROW, [line for cell in row.cells for line, _, _ in cell], row=row) for row in rows]
    bold = [all(line.bold for line in row.lines) for row in found]
    numbers = [any(character.isdigit() for line in row.lines for character in line.text) for row in found]
    if (bold[0] and not all(bold)) or (not numbers[0] and all(numbers[1:]) and len(rows) > 1):
        found[0].level = 1
    return found


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)


def _continues(paragraph: Paragraph, line: Line, measures: Measures) -> bool:
    """Whether a line goes on with the paragraph of the line above it."""
    before = paragraph.lines[-1]
    near = 0 < line.y - before.y <= _PITCH * measures.pitch(line.size)
    if not near or abs(line.size - before.size) > _SAME_SIZE * before.size:
        return False
    if paragraph.kind is BlockKind.CODE:
        return line.fixed
    if is_list_mark(before.text) and len(paragraph.lines) == 1:  # too wide to stand beside the item
        return line.x0 > before.x0
    return not (_begins_item(paragraph, line) or ends_entry(before.text)) and _fits(paragraph, line)


def _fits(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line is set as the next one of a paragraph would be."""
    before = paragraph.lines[-1]
    amid = not ends_sentence(before.text) and line.text[:1].islower()  # in the midst of a sentence
    full = fills(before, line)
    if amid and (full if line.bold != before.bold else before.x1 - before.x0 >= _HALF * (before.right - before.left)):
        return True
    if _are_centred(before, line):
        full = before.x1 - before.x0 + line.first_width > line.right - line.left - line.size
        return full and line.bold == before.bold
    return full and line.bold == before.bold and not _is_indented(paragraph, line)


def _is_indented(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line begins further in or out than the lines of a paragraph do, as the first line of another."""
    first, before = paragraph.lines[0], paragraph.lines[-1]
    further = line.x0 - before.x0
    least = _INDENT * line.size
    if len(paragraph.lines) > 1:
        below_initial = first.has_initial and abs(line.x0 - line.left) <= least
        return abs(further) > least and not below_initial
    hangs = first.has_initial or bool(bullet(first.text) or item_number(first.text) or first.mark)
    return further > least and not hangs and ends_sentence(first.text)


def _begins_item(paragraph: Paragraph, line: Line) -> bool:
    """Whether a line begins the item of a list."""
    before = paragraph.lines[-1]
    if line.text[:2].isalpha() and line.text[2:3] not in _MARK_ENDS:  # as most lines do: this is quick
        return False
    if bullet(line.text):
        return line.text[0] not in "–—-*" or not fills(before, line) or ends_sentence(before.text)
    number = item_number(line.text)
    if not number:
        return False
    known = item_number(paragraph.lines[0].text)
    return bool(known and follows(number, known)) or not fills(before, line) or bool(line.cells)


def _are_centred(one: Line, other: Line) -> bool:
    """Whether two lines are centred in their column, and neither fills it."""
    middle = (one.left + one.right) / 2
    return abs(one.x0 - other.x0) > _CENTRED * one.size and all(
        abs((line.x0 + line.x1) / 2 - middle) <= _CENTRED * line.size and line.x0 - line.left > line.size
        for line in (one, other)
    )


def _goes_on(paragraph: Paragraph, line: Line) -> bool:
    """Whether the first line of a column goes on with the last paragraph of the column before it."""
    first, before = paragraph.lines[0], paragraph.lines[-1]
    if abs(line.size - before.size) > _SAME_SIZE * before.size or line.bold != before.bold:
        return False
    if ends_entry(before.text) or paragraph.kind is BlockKind.CODE:
        return False
    if not ends_sentence(before.text) and line.text[:1].islower():
        return True
    begins_item = bullet(line.text) or (item_number(line.text) and line.cells)
    if begins_item or not fills(before, line):
        return False
    further = (line.x0 - line.left) - (before.x0 - before.left)
    return further <= _INDENT * line.size or (len(paragraph.lines) == 1 and first.x0 == line.x0)


def _resumed(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, with those made whole that a table, a caption or other type parts amid a sentence."""
    gone: set[int] = set()
    for number, paragraph in enumerate(paragraphs):
        whole = (
            paragraph.kind is not BlockKind.PARAGRAPH
            or ends_sentence(paragraph.lines[-1].text)
            or caption_label(paragraph.lines[0].text)
        )
        if number in gone or whole:
            continue
        after = _resumption(paragraphs, number)
        if after is not None and after not in gone:
            paragraph.lines += paragraphs[after].lines
            gone.add(after)
    return [paragraph for number, paragraph in enumerate(paragraphs) if number not in gone]


def _resumption(paragraphs: Sequence[Paragraph], number: int) -> int | None:
    """Return the number of the paragraph that goes on with one after something else, or None."""
    before = paragraphs[number].lines[-1]
    for after in range(number + 1, min(number + _FAR, len(paragraphs))):
        other = paragraphs[after]
        line = other.lines[0]
        if other.kind is not BlockKind.PARAGRAPH or abs(line.size - before.size) > _SAME_SIZE * before.size:
            continue
        goes_on = after > number + 1 and line.text[:1].islower() and line.bold == before.bold and fills(before, line)
        return after if goes_on else None
    return None
