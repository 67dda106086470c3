"""The alignment of a quote's letters with a source's: which agree, which differ, and which only the source has."""

from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from briefing_tui.anchoring.chaining import MAX_GAP_LETTERS, Chain, ExactMatch, IsPageBreak
from briefing_tui.domain.passage import Span

_MIN_INSERTION_LETTERS = 24  # more in the source than in the quote: from here on they are aligned as one insertion
# Letters of the quote between two matches or at an end. A longer gap is aligned as a whole, without an insertion, and a
# longer end at one place alone: the time would be quadratic.
_MAX_SEARCHED_LETTERS = 500
_END_SLACK_LETTERS = 6  # by which an end of a passage may be longer or shorter than the quote's
_MIN_END_LETTERS = 4  # of an end of the quote that is searched for beyond a page break
_MIN_DAMAGED_END_LETTERS = 12  # of one that is searched for approximately
_MIN_SIMILARITY_PERCENT = 75  # of such an end
_MAX_END_EDITS_RATIO = 0.34  # edits a letter of an end; one that needs more is aligned at the wrong place


class Segment(NamedTuple):
    """A segment of an alignment: `quote_start` to `quote_end` of the quote beside a part of the source, in letters.

    `equal` says that the two agree; otherwise either may be empty.
    """

    quote_start: int
    quote_end: int
    source_start: int
    source_end: int
    equal: bool = False


def aligned_letters(quote: str, source: str, chain: Chain, is_page_break: IsPageBreak) -> list[Segment]:
    """Return the alignment of the whole quote with the source along a chain: segments in order, without gaps."""
    segments = _head(quote, source, chain, is_page_break)
    for number, match in enumerate(chain):
        if number:
            segments += _gap(quote, source, chain[number - 1], match)
        segments.append(
            Segment(
                match.quote_start,
                match.quote_start + match.length,
                match.source_start,
                match.source_start + match.length,
                equal=True,
            )
        )
    return _joined(segments + _tail(quote, source, chain, is_page_break))


def edit_distance(quote: str, source: str, segment: Segment) -> int:
    """Return the Levenshtein distance, in letters, between the two sides of a segment."""
    if segment.equal:
        return 0
    return Levenshtein.distance(
        quote[segment.quote_start : segment.quote_end], source[segment.source_start : segment.source_end]
    )


def _segments(quote: str, source: str, quote_span: Span, source_span: Span) -> list[Segment]:
    """Return the alignment of a part of the quote with a part of the source, from end to end."""
    quote_start, source_start = quote_span.start, source_span.start
    return [
        Segment(
            quote_start + step.src_start,
            quote_start + step.src_end,
            source_start + step.dest_start,
            source_start + step.dest_end,
            equal=step.tag == "equal",
        )
        for step in Levenshtein.opcodes(quote[quote_start : quote_span.end], source[source_start : source_span.end])
    ]


def _gap(quote: str, source: str, last: ExactMatch, match: ExactMatch) -> list[Segment]:
    """Return the alignment of what lies between two matches; a long insertion of the source is one segment."""
    quote_start, quote_end = last.quote_start + last.length, match.quote_start
    source_start, source_end = last.source_start + last.length, match.source_start
    inserted = (source_end - source_start) - (quote_end - quote_start)
    if inserted < _MIN_INSERTION_LETTERS or quote_end - quote_start > _MAX_SEARCHED_LETTERS:
        return _segments(quote, source, Span(quote_start, quote_end), Span(source_start, source_end))
    length = quote_end - quote_start
    left = min(
        range(length + 1),
        key=lambda left: (
            Levenshtein.distance(quote[quote_start : quote_start + left], source[source_start : source_start + left])
            + Levenshtein.distance(
                quote[quote_start + left : quote_end], source[source_end - length + left : source_end]
            )
        ),
    )
    right = length - left
    cut = quote_start + left
    return [
        *_segments(quote, source, Span(quote_start, cut), Span(source_start, source_start + left)),
        Segment(cut, cut, source_start + left, source_end - right),
        *_segments(quote, source, Span(cut, quote_end), Span(source_end - right, source_end)),
    ]


def _head(quote: str, source: str, chain: Chain, is_page_break: IsPageBreak) -> list[Segment]:
    """Return the alignment of what stands before the first match, adjacent to it or before a page break."""
    length, source_end = chain[0].quote_start, chain[0].source_start
    head = quote[:length]
    lengths = _candidate_lengths(length, source_end)
    best = _closest(head, [(source_end - n, source_end) for n in lengths], source)
    if _is_misplaced(head, source[slice(*best)]):
        start = max(source_end - MAX_GAP_LETTERS, 0)
        found = _find_end(head, source[start:source_end], last=True)
        if found and is_page_break(start + found.end, source_end):
            span = Span(start + found.start, start + found.end)
            return [
                *_segments(quote, source, Span(0, length), span),
                Segment(length, length, span.end, source_end),
            ]
    return _segments(quote, source, Span(0, length), best)


def _tail(quote: str, source: str, chain: Chain, is_page_break: IsPageBreak) -> list[Segment]:
    """Return the alignment of what stands after the last match, adjacent to it or after a page break."""
    last = chain[-1]
    quote_start, source_start = last.quote_start + last.length, last.source_start + last.length
    length = len(quote) - quote_start
    tail = quote[quote_start:]
    lengths = _candidate_lengths(length, len(source) - source_start)
    best = _closest(tail, [(source_start, source_start + n) for n in lengths], source)
    if _is_misplaced(tail, source[slice(*best)]):
        found = _find_end(tail, source[source_start : source_start + MAX_GAP_LETTERS], last=False)
        if found and is_page_break(source_start, source_start + found.start):
            span = Span(source_start + found.start, source_start + found.end)
            return [
                Segment(quote_start, quote_start, source_start, span.start),
                *_segments(quote, source, Span(quote_start, len(quote)), span),
            ]
    return _segments(quote, source, Span(quote_start, len(quote)), best)


def _candidate_lengths(length: int, limit: int) -> range:
    """Return the lengths that the counterpart of an end of the quote may have, where the source has `limit` letters."""
    slack = _END_SLACK_LETTERS if length <= _MAX_SEARCHED_LETTERS else 0
    return range(min(max(length - slack, 0), limit), min(length + slack, limit) + 1)


def _closest(letters: str, candidates: list[tuple[int, int]], source: str) -> Span:
    """Return the candidate with the least edit distance to `letters`, of equal ones that nearest in length."""
    return Span(
        *min(
            candidates,
            key=lambda candidate: (
                Levenshtein.distance(letters, source[slice(*candidate)]),
                abs(candidate[1] - candidate[0] - len(letters)),
            ),
        )
    )


def _is_misplaced(letters: str, found: str) -> bool:
    """Whether an end of the quote, not too long to search for, differs too much from what it is aligned with."""
    return _MIN_END_LETTERS <= len(letters) <= _MAX_SEARCHED_LETTERS and Levenshtein.distance(
        letters, found
    ) > _MAX_END_EDITS_RATIO * len(letters)


def _find_end(letters: str, source: str, *, last: bool) -> Span | None:
    """Return where an end of the quote stands in a part of the source: exactly, or approximately if long enough.

    Of several exact places it is the last or the first one, as `last` says.
    """
    at = source.rfind(letters) if last else source.find(letters)
    if at >= 0:
        return Span(at, at + len(letters))
    if len(letters) < _MIN_DAMAGED_END_LETTERS:
        return None
    place = fuzz.partial_ratio_alignment(letters, source, score_cutoff=_MIN_SIMILARITY_PERCENT)
    return Span(place.dest_start, place.dest_end) if place else None


def _joined(segments: list[Segment]) -> list[Segment]:
    """Return the segments with adjacent ones of one kind merged, and those that are empty on both sides left out."""
    joined: list[Segment] = []
    for segment in segments:
        if segment.quote_start == segment.quote_end and segment.source_start == segment.source_end:
            continue
        last = joined[-1] if joined else None
        if (
            last
            and last.equal == segment.equal
            and (segment.equal or not (_is_insertion(last) or _is_insertion(segment)))
        ):
            joined[-1] = Segment(last.quote_start, segment.quote_end, last.source_start, segment.source_end, last.equal)
        else:
            joined.append(segment)
    return joined


def _is_insertion(segment: Segment) -> bool:
    return segment.source_end - segment.source_start >= _MIN_INSERTION_LETTERS
