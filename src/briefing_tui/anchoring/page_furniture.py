"""What page breaks have put into a stretch of an article: the foot of a page, its notes, the head of the next."""

from collections.abc import Iterator

from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex

_LINE = regex(r"[^\n]*")
_MAX_LINES = 80  # of a stretch that are looked at
_MAX_FURNITURE_LINES = 30  # of one page break


def page_furniture(article: Article, stretch: Span) -> Iterator[Span]:
    """Yield the spans of the reading text, in order, that came with a page break within a stretch of it."""
    if article.page_breaks is None:
        for block in article.blocks_of(stretch):
            if block.kind is BlockKind.NOTE:
                yield Span(max(block.start, stretch.start), min(block.end, stretch.end))
        return
    if "\n" not in article.extracted[slice(*article.offsets.span(*stretch))]:
        return
    first, last = article.offsets.span(*stretch)
    lines = [Span(*line.span()) for line in _LINE.finditer(article.extracted, first, last) if line.end() > line.start()]
    number = 0
    while number < min(len(lines) - 2, _MAX_LINES):
        ends = range(min(number + _MAX_FURNITURE_LINES, len(lines) - 1), number + 1, -1)
        end = next((n for n in ends if article.came_with_page_break(Span(lines[number].end, lines[n].start))), None)
        if end is None:
            number += 1
            continue
        derived = article.offsets.derived
        yield Span(derived(lines[number].end), derived(lines[end].start))
        number = end
