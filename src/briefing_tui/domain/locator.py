"""Say where a span of an article stands, in words: `¶22`, `p. 7, lines 3-5`, `chapter 3, ¶4`."""

from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Part, PartKind


class LocatorStyle(NamedTuple):
    """The texts that a locator is made of: before one number, before two, between two; and in place of a heading's."""

    one: str
    several: str
    to: str
    heading: str
    page: str
    chapter: str = "chapter "


SIGN = LocatorStyle("¶", "¶", "-", "heading", "p. ")
WORDS = LocatorStyle("paragraph ", "paragraphs ", " to ", "a heading", "page ")
CITATION = LocatorStyle("para. ", "paras. ", "-", "", "p. ")


class _Point(NamedTuple):
    """Where one character stands: its part, the line on it from 1, or 0, and its paragraph, or 0 for a heading."""

    part: Part | None
    line: int
    paragraph: int


def locator(article: Article, span: Span, style: LocatorStyle = SIGN) -> str:
    """Return where a span of the reading text stands, in a style.

    It is the page and its lines where the article has pages. Else it is the numbers of the first and the last paragraph
    that overlap the span, or the style's text for a heading if it lies in headings alone; in a book after the chapter,
    in which paragraphs are counted from 1. A span between two blocks belongs to the block before it.
    """
    first, last = _points(article, span)
    if first.part is None or last.part is None:
        return _numbers(first.paragraph, last.paragraph, style)
    if first.part == last.part:
        return _joined(_part(article, first.part, style), _within(first, last, style))
    return " to ".join(
        _joined(_part(article, each.part, style), _within(each, each, style)) for each in (first, last) if each.part
    )


def page_of(article: Article, offset: int) -> str:
    """Return the label of the page (or the number of the chapter) at an offset of the reading text, or nothing."""
    part = _points(article, Span(offset, offset))[0].part
    return _label(article, part) if part else ""


def _points(article: Article, span: Span) -> tuple[_Point, _Point]:
    """Return where the first and the last character of a span stand."""
    paragraphs = article.paragraphs(span) or (0, 0)
    length = len(article.text)
    origin = article.offsets.span(min(span.start, length), min(span.end, length))
    last = max(origin.end - 1, origin.start)
    return _point(article, origin.start, paragraphs[0]), _point(article, last, paragraphs[1])


def _point(article: Article, offset: int, paragraph: int) -> _Point:
    """Return where an offset of the extracted text stands, which belongs to a paragraph."""
    part, line = article.places.at(offset) or (None, 0)
    return _Point(part, line, paragraph)


def _part(article: Article, part: Part, style: LocatorStyle) -> str:
    """Return a page or a chapter in words; a part of a book without a number is cited by its title."""
    if article.places.kind is PartKind.PAGE:
        return f"{style.page}{_label(article, part)}"
    if part.number:
        return f"{style.chapter}{part.number}"
    return f"“{part.label}”" if part.label else f"before {style.chapter}1"


def _label(article: Article, part: Part) -> str:
    """Return what a page is called in print, or the number of a chapter, whose label is its title."""
    if article.places.kind is PartKind.PAGE:
        return part.label or str(part.number)
    return str(part.number) if part.number else part.label


def _within(first: _Point, last: _Point, style: LocatorStyle) -> str:
    """Return the lines of a page, or the paragraphs where there are no lines."""
    if not first.line:
        return _numbers(first.paragraph, last.paragraph, style)
    return f"line {first.line}" if first.line == last.line else f"lines {first.line}{style.to}{last.line}"


def _numbers(first: int, last: int, style: LocatorStyle) -> str:
    """Return the numbers of paragraphs, 0 if there is none but a heading."""
    if not first:
        return style.heading
    return f"{style.one}{first}" if first == last else f"{style.several}{first}{style.to}{last}"


def _joined(part: str, within: str) -> str:
    return f"{part}, {within}" if within else part
