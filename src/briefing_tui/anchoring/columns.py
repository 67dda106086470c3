"""Quotes whose lines stand in one column of a page, between the lines of the other, as a scanner read across both.

That the quoter left nothing out is told by the lines alone: what stands between the quote's words is each time the
rest of a line, the beginning of one, or one whole line, and always alike. Who leaves out words does not keep to lines.
"""

from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.anchoring.fragments import Fragment, PlacedFragments
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.anchoring.word_boundaries import cuts_word
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span
from briefing_tui.text.folding import fold
from briefing_tui.text.regex import regex

_MIN_GAPS = 2  # between the quote's lines: two of one kind are a pattern
_MIN_SPACED_GAPS = 1  # where the file has a column's white space beside the line
_COLUMN_SPACE = regex(r"\t| {3}")
_SENTENCE_END = regex(r"[.!?…。！？]\W*$")
_SIGNS_AFTER = regex(r"[^\w\s]*")
_SIGNS_BEFORE = regex(r"[^\w\s]*\Z")
_MAX_SHIFTED_LETTERS = 12
_MAX_SIGNS = 4  # beside a fragment's letters


class _Gap(Enum):
    """What stands between two lines of a column."""

    REST_OF_LINE = auto()
    BEGINNING_OF_LINE = auto()
    WHOLE_LINE = auto()


class _Piece(NamedTuple):
    """A fragment of the quote in the file: the span of its letters with the signs beside them."""

    start: int
    end: int


def fragments_begun_at_words(fragments: list[Fragment], source: TokenizedText) -> list[Fragment]:
    """Return fragments, in order, that begin at words of the source where the letters before allow that.

    A fragment takes in a letter of what was put in behind it where the quote goes on with the same letter.
    """
    result = fragments[:1]
    letters = source.skeleton.letters
    for fragment in fragments[1:]:
        last = result[-1]
        for shift in range(min(_MAX_SHIFTED_LETTERS, last.length, fragment.source_start - last.source_end + 1)):
            start, end = fragment.source_start - shift, last.source_end - shift
            if letters[start : fragment.source_start] != letters[end : last.source_end]:
                break
            if source.token_at(start)[0] == start:
                result[-1] = last._replace(length=last.length - shift)
                fragment = Fragment(fragment.quote_start - shift, start, fragment.length + shift)  # noqa: PLW2901
                break
        result.append(fragment)
    return result


def column_span(quote: str, placed: PlacedFragments, article: Article) -> Span | None:
    """Return the span of the reading text that has a quote in one of two columns, line by line, if there is one."""
    if placed.share < 1 or len(placed.fragments) <= _MIN_SPACED_GAPS:
        return None
    if any(one.quote_start >= other.quote_start for one, other in pairwise(placed.fragments)):
        return None
    text = article.extracted
    pieces = [_with_signs(text, article.offsets.span(*span)) for span in placed.spans]
    gaps = [(text[one.end : other.start], _kind(text, one, other)) for one, other in pairwise(pieces)]
    gaps = [gap for gap in gaps if gap[0].strip()]
    kinds = {kind for _, kind in gaps}
    least = _MIN_SPACED_GAPS if gaps and all(_COLUMN_SPACE.search(between) for between, _ in gaps) else _MIN_GAPS
    if len(kinds) != 1 or None in kinds or len(gaps) < least or cuts_word(text, pieces[0].start):
        return None
    if cuts_word(text, pieces[-1].end) or _bare(_joined(text, pieces)) != _bare(quote):
        return None
    return Span(article.offsets.derived(pieces[0].start), article.offsets.derived(pieces[-1].end))


def _with_signs(text: str, span: Span) -> _Piece:
    after = _SIGNS_AFTER.match(text, span.end, span.end + _MAX_SIGNS)
    before = _SIGNS_BEFORE.search(text[max(span.start - _MAX_SIGNS, 0) : span.start])
    return _Piece(span.start - len(before[0] if before else ""), after.end() if after else span.end)


def _kind(text: str, one: _Piece, other: _Piece) -> _Gap | None:
    """Return what stands between two pieces, or None where it is none of what a column leaves."""
    between = text[one.end : other.start]
    parts = [part.strip() for part in between.split("\n")]
    inner = [part for part in parts[1:-1] if part]
    if len(parts) == 1:
        return None
    match bool(parts[0]), len(inner), bool(parts[-1]):
        case True, 0, False:
            return _Gap.REST_OF_LINE
        case False, 0, True:
            return _Gap.BEGINNING_OF_LINE
        case False, 1, False if not _SENTENCE_END.search(text[one.start : one.end]):
            return _Gap.WHOLE_LINE
    return None


def _joined(text: str, pieces: list[_Piece]) -> str:
    """Return the words of the pieces, those that a line's end has broken joined."""
    words = ""
    for start, end in pieces:
        piece = text[start:end]
        words = words[:-1] + piece if words.endswith("-") and piece[:1].islower() else f"{words} {piece}"
    return words


def _bare(words: str) -> str:
    """Return words folded, without their spaces."""
    return fold(words).text.replace(" ", "")
