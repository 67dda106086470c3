"""Kinds of paragraphs: headings by the size and weight of their type, items of lists, captions."""

from collections import Counter
from collections.abc import Container, Sequence

from briefing_tui.articles.pdf.marks import bullet, caption_label, ends_entry, follows, item_number
from briefing_tui.articles.pdf.measures import Measures
from briefing_tui.articles.pdf.paragraphs import Paragraph, ends_sentence
from briefing_tui.domain.article import BlockKind
from briefing_tui.text.regex import regex

_LETTER = regex(r"[^\W\d_]")
_LARGER = 1.09  # than the type of the text: that of a heading is larger, or bold
_HEADING_LINES = 4  # at most
_HEADING_CHARACTERS = 250
_LONG_SHARE = 0.3  # of the characters in a size, in paragraphs too long for a heading
_BOLD_CHARACTERS = 120  # of a heading that is told by its weight alone
_SMALLEST_HEADING = 0.85  # of the size of the text: a bold heading in smaller type
_LEVELS = 6
_OFTEN = 2  # headings in a style that makes a level
_OFTEN_SHARE = 0.03  # of all headings
_SAME_SIZE = 0.03
_CAPTION_LINES = 3  # of a caption that is told by its place alone
_HANGING = 0.5  # in sizes of the type

_Style = tuple[float, bool]  # of a heading: the size of its type, and whether it is bold


def name_kinds(paragraphs: Sequence[Paragraph], measures: Measures) -> None:
    """Give each paragraph its kind and level."""
    text_sizes = _text_sizes(paragraphs)
    headings = [
        each for each in paragraphs if each.kind is BlockKind.PARAGRAPH and _is_heading(each, measures, text_sizes)
    ]
    levels = _levels([_style(heading) for heading in headings])
    for heading in headings:
        heading.kind, heading.level = BlockKind.HEADING, levels[_style(heading)]
    for number, paragraph in enumerate(paragraphs):
        if paragraph.kind is not BlockKind.PARAGRAPH:
            continue
        before = paragraphs[number - 1] if number else None
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if _is_caption(paragraph, before, after, measures):
            paragraph.kind = BlockKind.CAPTION
        elif bullet(paragraph.lines[0].text) or _is_numbered_item(paragraph, before, after):
            paragraph.kind, paragraph.level = BlockKind.ITEM, 1


def _style(paragraph: Paragraph) -> _Style:
    """Return the size and weight of a heading: those of its longest line."""
    line = max(paragraph.lines, key=lambda line: len(line.text))
    return line.size, line.bold


def _text_sizes(paragraphs: Sequence[Paragraph]) -> set[float]:
    """Return the sizes of type that are set in paragraphs, not in headings alone."""
    long: Counter[float] = Counter()
    characters: Counter[float] = Counter()
    for paragraph in paragraphs:
        size, count = paragraph.lines[0].size, _characters(paragraph)
        characters[size] += count
        if len(paragraph.lines) > _HEADING_LINES or count > _HEADING_CHARACTERS:
            long[size] += count
    return {size for size, count in long.items() if count > _LONG_SHARE * characters[size]}


def _characters(paragraph: Paragraph) -> int:
    return sum([len(line.text) for line in paragraph.lines])


def _is_heading(paragraph: Paragraph, measures: Measures, text_sizes: Container[float]) -> bool:
    if len(paragraph.lines) > _HEADING_LINES or _characters(paragraph) > _HEADING_CHARACTERS:
        return False
    if ends_entry(paragraph.lines[-1].text) or _LETTER.search(paragraph.lines[0].text) is None:
        return False
    size, bold = _style(paragraph)
    if size >= _LARGER * measures.size and size not in text_sizes:
        return True
    last = paragraph.lines[-1].text
    short = _characters(paragraph) <= _BOLD_CHARACTERS and not last.endswith((".", ",", ";"))
    return bold and short and size >= _SMALLEST_HEADING * measures.size and not bullet(paragraph.lines[0].text)


def _levels(styles: Sequence[_Style]) -> dict[_Style, int]:
    """Return the level of each style of headings: how many styles of many headings are larger, and one.

    A style of few headings, as in figures, makes no level of its own, but that of a title above all others does.
    """
    counts = Counter(styles)
    often = max(_OFTEN, _OFTEN_SHARE * len(styles))
    main: list[_Style] = []
    for style in sorted((style for style, count in counts.items() if count >= often), reverse=True) or sorted(
        counts, reverse=True
    ):
        if not (main and _are_alike(style, main[-1])):
            main.append(style)
    top = max(main, default=(0.0, False))
    above = any(style > top and not _are_alike(style, top) for style in counts)
    levels = {}
    for style in counts:
        larger = sum(other > style and not _are_alike(other, style) for other in main)
        levels[style] = min(larger + 1 + above, _LEVELS) if style <= top or _are_alike(style, top) else 1
    return levels


def _are_alike(one: _Style, other: _Style) -> bool:
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
    numbers = [item_number(each.lines[0].text) if each else "" for each in (before, after)]
    return bool((numbers[0] and follows(number, numbers[0])) or (numbers[1] and follows(numbers[1], number)))
