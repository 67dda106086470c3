"""The parts of a source, pages or chapters: where each begins in the reading text, and which one is meant by a name."""

from typing import NamedTuple

from briefing_tui.domain.article import Article
from briefing_tui.domain.places import Part, PartKind

_PREFIXES = ("page", "p.", "chapter", "ch.")  # that may be typed before a label


class PartStart(NamedTuple):
    """A part of a source, and the offset of the reading text at which it begins."""

    part: Part
    offset: int


def letter_from(article: Article, offset: int) -> int:
    """Return the offset of the first letter of the reading text that comes from an offset of the file's text or later.

    Return the length of the reading text if there is none.
    """
    found, text = article.offsets.derived(offset), article.text
    while found < len(text) and text[found].isspace():
        found += 1
    return found


def part_starts(article: Article) -> list[PartStart]:
    """Return where each part begins, in order; several begin at one place where all but the last have no text."""
    return [PartStart(part, letter_from(article, start)) for start, part in article.places.starts()]


def find_part(article: Article, typed: str) -> Part | None:
    """Return the part that is meant: a page by its label (`vii`), else a part by its number, from 1; or None."""
    name, parts = _name(typed), article.places.parts
    labelled = parts if article.places.kind is PartKind.PAGE else ()
    meant = next((part for part in labelled if part.label and _name(part.label) == name), None)
    if meant is None and name.isdecimal():
        meant = next((part for part in parts if part.number == int(name)), None)
    return meant


def start_of(article: Article, part: Part) -> PartStart | None:
    """Return where a part begins; where the reading text has nothing of it, the next one of which it has something."""
    starts = [start for start in part_starts(article) if start.offset < len(article.text)]
    offset = next((start.offset for start in starts if start.part.number >= part.number), None)
    return None if offset is None else [start for start in starts if start.offset == offset][-1]


def paragraph_start(article: Article, offset: int, number: int) -> int | None:
    """Return where the paragraph of a number begins, or else the last one; None where there is none.

    In a book, in which paragraphs are counted by chapters, it is one of the chapter at an offset.
    """
    blocks = article.blocks
    first, last = 0, len(blocks)
    if article.places.kind is PartKind.CHAPTER:
        edges = [article.block_at(start.offset) for start in part_starts(article)]
        here = article.block_at(offset)
        first = max((edge for edge in edges if edge <= here), default=first)
        last = min((edge for edge in edges if edge > here), default=last)
    numbered = [index for index in range(first, last) if 0 < blocks.number(index) <= number]
    return blocks[numbered[-1]].start if numbered else None


def part_name(article: Article, part: Part) -> str:
    """Return what a part is called: `page vii`, `chapter 3`."""
    return f"{_kind(article)} {_label(article, part)}"


def part_label(article: Article, part: Part) -> str:
    """Return what a part is called where there is little room: `p. vii`, `ch. 3`."""
    return f"{'p.' if _kind(article) == 'page' else 'ch.'} {_label(article, part)}"


def part_range(article: Article) -> str:
    """Return a sentence that says which parts there are: `the pages are i to 12`."""
    parts = article.places.parts
    return f"the {_kind(article)}s are {_label(article, parts[0])} to {_label(article, parts[-1])}"


def _kind(article: Article) -> str:
    return "page" if article.places.kind is PartKind.PAGE else "chapter"


def _label(article: Article, part: Part) -> str:
    """Return the label of a page, or the number of a chapter, whose label is its title."""
    return (part.label if article.places.kind is PartKind.PAGE else "") or str(part.number)


def _name(typed: str) -> str:
    """Return a label as it is compared."""
    name = typed.strip().casefold()
    prefix = next((prefix for prefix in _PREFIXES if name.startswith(prefix)), "")
    return name.removeprefix(prefix).strip()
