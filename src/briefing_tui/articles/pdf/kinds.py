"""Kinds of paragraphs: headings by the size and weight of their type, items of lists, captions."""

from collections.abc import Sequence

from briefing_tui.articles.pdf.marks import bullet, caption_label, follows, item_number
from briefing_tui.articles.pdf.measures import Measures
from briefing_tui.articles.pdf.paragraphs import Paragraph, ends_sentence
from briefing_tui.domain.article import BlockKind

_LARGER = 1.09  # than the type of the text: that of a heading is larger, or bold
_HEADING_LINES = 4  # at most
_HEADING_CHARACTERS = 250
_BOLD_CHARACTERS = 120  # of a heading that is told by its weight alone
_LEVELS = 6
_SAME_SIZE = 0.03
_CAPTION_LINES = 3  # of a caption that is told by its place alone
_HANGING = 0.5  # in sizes of the type


def name_kinds(paragraphs: Sequence[Paragraph], measures: Measures) -> None:
    """Give each paragraph its kind and level."""
    headings = [each for each in paragraphs if each.row is None and _is_heading(each, measures)]
    sizes = sorted({_style(each) for each in headings}, reverse=True)
    for heading in headings:
        heading.kind, heading.level = BlockKind.HEADING, _rank(_style(heading), sizes)
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind is not BlockKind.PARAGRAPH:
            continue
        before = paragraphs[number - 1] if number else None
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if _is_caption(paragraph, before, after, measures):
            paragraph.kind = BlockKind.CAPTION
        elif bullet(paragraph.lines[0].text) or _is_numbered_item(paragraph, before, after):
            paragraph.kind, paragraph.level = BlockKind.ITEM, 1


def _style(paragraph: Paragraph) -> tuple[float, bool]:
    """Return the size and weight of a heading: those of its longest line."""
    line = max(paragraph.lines, key=lambda line: len(line.text))
    return line.size, line.bold


def _is_heading(paragraph: Paragraph, measures: Measures) -> bool:
    characters = sum(len(line.text) for line in paragraph.lines)
    if len(paragraph.lines) > _HEADING_LINES or characters > _HEADING_CHARACTERS:
        return False
    if not any(character.isalpha() for character in paragraph.lines[0].text):
        return False
    size, bold = _style(paragraph)
    if size >= _LARGER * measures.size:
        return True
    short = characters <= _BOLD_CHARACTERS and not paragraph.lines[-1].text.endswith((".", ",", ";"))
    return bold and short and size >= (1 - _SAME_SIZE) * measures.size and not bullet(paragraph.lines[0].text)


def _rank(style: tuple[float, bool], styles: Sequence[tuple[float, bool]]) -> int:
    """Return the level of a heading: how many styles are larger, or as large and bold where it is not, and one."""
    larger: list[tuple[float, bool]] = []
    for each in styles:
        if each > style and not any(_are_alike(each, other) for other in (*larger, style)):
            larger.append(each)
    return min(len(larger) + 1, _LEVELS)


def _are_alike(one: tuple[float, bool], other: tuple[float, bool]) -> bool:
    return abs(one[0] - other[0]) <= _SAME_SIZE * one[0] and one[1] == other[1]


def _is_caption(paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None, measures: Measures) -> bool:
    text = paragraph.lines[0].text
    label = caption_label(text)
    if not label:
        return False
    beside = any(each is not None and each.row is not None for each in (before, after))
    return (
        beside
        or text[len(label) :].lstrip().startswith((":", ".", "|", "–", "—"))
        or paragraph.lines[0].size < (1 - _SAME_SIZE) * measures.size
        or (len(paragraph.lines) < _CAPTION_LINES and not ends_sentence(paragraph.lines[-1].text))
    )


def _is_numbered_item(paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None) -> bool:
    number = item_number(paragraph.lines[0].text)
    if not number:
        return False
    if len(paragraph.lines) > 1 and paragraph.lines[1].x0 - paragraph.lines[0].x0 > _HANGING * paragraph.lines[0].size:
        return True
    if paragraph.lines[0].cells:
        return True
    numbers = [item_number(each.lines[0].text) if each and each.lines else "" for each in (before, after)]
    return bool((numbers[0] and follows(number, numbers[0])) or (numbers[1] and follows(numbers[1], number)))
