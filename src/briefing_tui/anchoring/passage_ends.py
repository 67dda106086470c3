"""The ends of a passage that lie within a word of the source: a space was lost there, or it is another word."""

from briefing_tui.anchoring.letter_alignment import Segment
from briefing_tui.anchoring.prefixes import is_bound_prefix
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.domain.passage import Span

_MAX_JOINED_LETTERS = 60  # of words written together
_MAX_AFFIX_LETTERS = 3  # of the rest of a word that may well be a prefix or an ending


def extended_to_words(segments: list[Segment], source: TokenizedText) -> list[Segment]:
    """Return an alignment extended to the ends of the source's words that it cuts, unless a space was lost there."""
    first, last = segments[0], segments[-1]
    letters = source.skeleton.letters
    if first.source_start < len(letters):
        start, end = source.token_at(first.source_start)
        rest = letters[start : first.source_start]
        if (
            rest
            and first.source_start < end
            and (is_bound_prefix(rest) or not _is_separate(source, rest, letters[first.source_start]))
        ):
            segments = [
                Segment(quote_start=0, quote_end=0, source_start=start, source_end=first.source_start),
                *segments,
            ]
    if 0 < last.source_end < len(letters):
        start, end = source.token_at(last.source_end - 1)
        rest = letters[last.source_end : end]
        if rest and not _is_separate(source, rest, letters[last.source_end - 1]):
            segments = [
                *segments,
                Segment(
                    quote_start=last.quote_end, quote_end=last.quote_end, source_start=last.source_end, source_end=end
                ),
            ]
    return segments


def passage_letters(segments: list[Segment]) -> Span:
    """Return the letter offsets of the source that an alignment covers, without a long rest of a word at an end."""
    first, last = segments[0], segments[-1]
    start = (
        first.source_end
        if first.quote_end == 0 and first.source_end - first.source_start > _MAX_AFFIX_LETTERS
        else first.source_start
    )
    end = (
        last.source_start
        if last.quote_start == last.quote_end and last.source_end - last.source_start > _MAX_AFFIX_LETTERS
        else last.source_end
    )
    return Span(start, end) if start < end else Span(first.source_start, last.source_end)


def _is_separate(source: TokenizedText, rest: str, letter: str) -> bool:
    """Whether the rest of a source's word is no part of the quote's word, whose nearest letter is `letter`."""
    return (rest.isdigit() and letter.isalpha()) or _are_known_words(source, rest)


def _are_known_words(source: TokenizedText, letters: str) -> bool:
    """Whether letters are one or more words, written together, that occur elsewhere in the source.

    Of more letters than two words have, it is not asked: the time grows with the square of their number.
    """
    if len(letters) > _MAX_JOINED_LETTERS:
        return False
    counts = source.word_counts
    reached = {0}
    for end in range(1, len(letters) + 1):
        if any(counts[letters[start:end]] > 1 for start in reached if end - start > 1 or letters[start:end] in "ai"):
            reached.add(end)
    return len(letters) in reached
