"""What is to be said about a source: what it says of itself, what could not be read of it, and its furniture."""

from collections.abc import Iterator

from briefing_tui.domain.article import Article
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.locator import SIGN, locator
from briefing_tui.domain.metadata import MetadataField
from briefing_tui.domain.passage import Span
from briefing_tui.reading.effect import Choice, Copy, SourceTarget
from briefing_tui.reading.parts import letter_from, part_label
from briefing_tui.text.visible import visible_line

_MAX_SHOWN_CHARACTERS = 200  # of a stretch of furniture
_NAMES = {MetadataField.URL: "URL"}
_STYLE = SIGN._replace(one="par. ", several="par. ")
_KINDS = tuple(FurnitureKind)


def has_about(article: Article) -> bool:
    """Return whether there is anything to be said about a source."""
    return bool(article.notices or article.metadata or article.furniture)


def about(article: Article, source: str) -> Iterator[Choice]:
    """Yield the notices of a source and its metadata, to be copied, and its furniture, which leads to where it stands.

    The furniture comes by kinds, and each kind in the order of the file.
    """
    for notice in article.notices:
        yield Choice(Copy(notice, "the notice"), notice, group="Could not be read")
    for field, value, found_in in article.metadata:
        name = _NAMES.get(field, field.capitalize())
        yield Choice(
            Copy(value, f"the {field}"), f"{name}: {value}", found_in, "What it says of itself (Enter copies it)"
        )
    for furniture in sorted(article.furniture, key=lambda furniture: _KINDS.index(furniture.kind)):
        yield from _furniture(article, source, furniture)


def _furniture(article: Article, source: str, furniture: Furniture) -> Iterator[Choice]:
    """Yield the choice of a stretch of furniture, unless it is white space."""
    kind, (start, end) = furniture
    words = article.extracted[start : min(end, start + _MAX_SHOWN_CHARACTERS)]
    text = " ".join(visible_line(words).split())
    if text:
        offset = min(letter_from(article, start), max(len(article.text) - 1, 0))
        yield Choice(
            SourceTarget(source, offset),
            text,
            group=f"Furniture: {kind}",
            cut=(False, start + len(words) < end),
            place=_place(article, start, offset),
        )


def _place(article: Article, start: int, offset: int) -> str:
    """Return the page or chapter of furniture that begins at `start` of the file's text, or else its paragraph."""
    found = article.places.at(start)
    return part_label(article, found[0]) if found else locator(article, Span(offset, offset + 1), _STYLE)
