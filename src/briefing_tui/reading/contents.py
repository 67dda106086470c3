"""The table of contents of a source: its headings and chapters by level, or its pages, each as a choice."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing_tui.domain.article import Article, Block
from briefing_tui.domain.locator import page_of
from briefing_tui.domain.places import PartKind
from briefing_tui.reading.effect import Choice, Found, SourceTarget
from briefing_tui.reading.parts import part_label, part_name, part_starts
from briefing_tui.text.search import Searchable

_BEGINNING_CHARACTERS = 70  # of a page


class _Heading(NamedTuple):
    """A heading of a source: its text, and the number of the first paragraph below it, 0 if there is none."""

    block: Block
    text: str
    paragraph: int


def contents(article: Article, source: str) -> list[Choice]:
    """Return a choice for each heading and chapter of a source, or for each page where there are none of these."""
    headings = _headings(article)
    if article.places.kind is PartKind.CHAPTER:
        return list(_chapters(article, source, headings))
    return list(_listed(article, source, headings, 0) if headings else _pages(article, source))


def at_or_before(choices: Sequence[Choice], offset: int) -> int:
    """Return the number, from 0, of the last choice that leads to an offset or before it; 0 if there is none."""
    places = (choice.target.offset for choice in choices if isinstance(choice.target, SourceTarget))
    return max(sum(place <= offset for place in places) - 1, 0)


def found_in(choices: Sequence[Choice], query: str) -> Found:
    """Return the choices that have every word of a query in their text or their place."""
    words = tuple(query.split())
    found = [choice for choice in choices if _has(choice, words)]
    return Found(found, words)


def _has(choice: Choice, words: Sequence[str]) -> bool:
    text = Searchable(f"{choice.text}\0{choice.note}\0{choice.place}")
    return all(text.holds(word) for word in words)


def _headings(article: Article) -> list[_Heading]:
    """Return the headings of an article, in order."""
    blocks, found, paragraph = article.blocks, [], 0
    for index in reversed(range(len(blocks))):
        number = blocks.number(index)
        paragraph = number or paragraph
        if not number:
            block = blocks[index]
            found.append(_Heading(block, article.text[block.start : block.end], paragraph))
    return found[::-1]


def _chapters(article: Article, source: str, headings: Sequence[_Heading]) -> Iterator[Choice]:
    """Yield each chapter by its title, and below it its headings but the one that has the same title."""
    starts = [start for start in part_starts(article) if start.offset < len(article.text)]
    ends = [start.offset for start in starts[1:]] + [len(article.text)]
    for (part, offset), end in zip(starts, ends, strict=True):
        first, last = (bisect_left(headings, edge, key=lambda heading: heading.block.start) for edge in (offset, end))
        own = headings[first:last]
        title = part.label or (own[0].text if own and own[0].block.start == offset else "")
        text = title or part_name(article, part)
        yield Choice(SourceTarget(source, offset), text, place=part_label(article, part))
        is_title = bool(own) and own[0].text.casefold() == title.casefold()
        yield from _listed(article, source, own[is_title:], 1)


def _listed(article: Article, source: str, headings: Sequence[_Heading], level: int) -> Iterator[Choice]:
    """Yield headings, those of the highest rank among them at a level of indentation."""
    level -= min((heading.block.level for heading in headings), default=0)
    for block, text, paragraph in headings:
        if article.places.kind is PartKind.PAGE:
            place = f"p. {page_of(article, block.start)}"
        else:
            place = f"par. {paragraph}" if paragraph else ""
        yield Choice(SourceTarget(source, block.start), text, level=block.level + level, place=place)


def _pages(article: Article, source: str) -> Iterator[Choice]:
    """Yield each page by the words that it begins with."""
    last = {offset: part for part, offset in part_starts(article)}  # those before it at the same place have no text
    last.pop(len(article.text), None)
    for offset, part in last.items():
        block = article.blocks[article.block_at(offset)]
        end = min(block.end, offset + _BEGINNING_CHARACTERS)
        words = article.text[offset:end]
        yield Choice(SourceTarget(source, offset), words, cut=(False, end < block.end), place=part_label(article, part))
