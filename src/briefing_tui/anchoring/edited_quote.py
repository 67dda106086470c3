"""A quote as its editor has written it: the pieces that are to be found in the source, and the marks between them."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.anchoring.brackets import brackets
from briefing_tui.domain.passage import Span, merged
from briefing_tui.text.regex import regex

_POINTS = r"(?:…|⋯|\.{3,}|\.(?: ?\.){2,3}(?!\.)|。{3,})"
_ELLIPSIS = regex(
    rf"[\[(（［]\s?(?:{_POINTS}\s?)+[\])）］]|(?:{_POINTS}\s?)*{_POINTS}|[\[(]\s?-{{2,3}}\s?[\])]|(?<!\S)\*\s?\*\s?\*(?!\S)"
)


class Mark(NamedTuple):
    """An editor's marks between two pieces of a quote: their text, their span, whether words are left out."""

    text: str
    at: Span
    is_ellipsis: bool


class Piece(NamedTuple):
    """Words of a quote without a mark between them: their text, and its span in the quote."""

    text: str
    at: Span


class EditedQuote(NamedTuple):
    """A quote parted at its marks: `marks[n]` stands before `pieces[n]`, the last mark after the last piece.

    A mark is None where there is none, at the ends.
    """

    pieces: tuple[Piece, ...]
    marks: tuple[Mark | None, ...]


def ellipses(quote: str) -> Iterator[Span]:
    """Yield the spans of the ellipses in a quote, in order: three points, in brackets or not, or three asterisks."""
    for found in _ELLIPSIS.finditer(quote.replace("\u00a0", " ")):
        yield Span(*found.span())


def edited_quote(quote: str) -> EditedQuote | None:
    """Return a quote parted at its ellipses and brackets, or None where it has none, or nothing beside them."""
    points = list(ellipses(quote))
    spans = merged(sorted([*points, *(span for span in brackets(quote) if not _within(span, points))]))
    if not spans:
        return None
    pieces: list[Piece] = []
    marks: list[list[Span]] = [[]]
    edges = [Span(0, 0), *spans, Span(len(quote), len(quote))]
    for mark, following in pairwise(edges):
        if mark.end > mark.start:
            marks[-1].append(mark)
        piece = _trimmed(quote, Span(mark.end, following.start))
        if piece is not None:
            pieces.append(Piece(quote[slice(*piece)], piece))
            marks.append([])
    if not pieces:
        return None
    return EditedQuote(tuple(pieces), tuple(_mark(quote, found, points) for found in marks))


def _within(span: Span, others: list[Span]) -> bool:
    return any(other.start < span.end and span.start < other.end for other in others)


def _trimmed(quote: str, span: Span) -> Span | None:
    """Return a span of a quote without white space at its ends, or None where no letter is in it."""
    piece = quote[slice(*span)]
    if not any(map(str.isalnum, piece)):
        return None
    return Span(span.start + len(piece) - len(piece.lstrip()), span.end - len(piece) + len(piece.rstrip()))


def _mark(quote: str, found: list[Span], points: list[Span]) -> Mark | None:
    if not found:
        return None
    span = Span(found[0].start, found[-1].end)
    return Mark(quote[slice(*span)], span, any(_within(each, points) for each in found))
