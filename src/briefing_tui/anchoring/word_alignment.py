"""The alignment of a quote's words with a passage's, made from the alignment of their letters.

The letter alignment is cut wherever a token begins on both sides at once. What lies between two cuts are the fewest
tokens of the one that correspond to the fewest of the other: two to one where a scanner lost the space between them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.anchoring.letter_alignment import Segment
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.domain.passage import Span


class AlignedWords(NamedTuple):
    """Words of a quote and the words of the source that correspond to them; either side may be empty, not both.

    `quote_letters` and `source_letters` are letter offsets in the skeletons, `quote_span` and `source_span` count code
    points of the folded texts.
    """

    quote_letters: Span
    source_letters: Span
    quote_span: Span
    source_span: Span


def aligned_words(quote: TokenizedText, source: TokenizedText, segments: list[Segment]) -> Iterator[AlignedWords]:
    """Yield the aligned words, in order, of an alignment of letters that holds the whole quote."""
    quote_start, source_start = 0, segments[0].source_start
    for quote_end, source_end in _cuts(quote, source, segments):
        if (quote_end, source_end) != (quote_start, source_start):
            yield AlignedWords(
                Span(quote_start, quote_end),
                Span(source_start, source_end),
                quote.text_span(quote_start, quote_end),
                source.text_span(source_start, source_end),
            )
        quote_start, source_start = quote_end, source_end


def _cuts(quote: TokenizedText, source: TokenizedText, segments: list[Segment]) -> Iterator[tuple[int, int]]:
    """Yield the letter offsets, in quote and source, at which a token begins on both sides; last the ends of both."""
    quote_starts = quote.token_starts(0, segments[-1].quote_end)
    source_starts = set(source.token_starts(segments[0].source_start, segments[-1].source_end))
    for segment in segments:
        if segment.equal:
            shift = segment.source_start - segment.quote_start
            for at in quote_starts[
                bisect_left(quote_starts, segment.quote_start) : bisect_right(quote_starts, segment.quote_end)
            ]:
                if at + shift in source_starts:
                    yield at, at + shift
        elif segment.quote_start in quote_starts and segment.source_start in source_starts:
            yield segment.quote_start, segment.source_start
    yield segments[-1].quote_end, segments[-1].source_end
