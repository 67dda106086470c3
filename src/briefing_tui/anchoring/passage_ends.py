"""The ends of a passage: at which words of the source it begins and ends, where it cuts a word or its end differs."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from briefing_tui.anchoring.letter_alignment import Segment
from briefing_tui.anchoring.prefixes import is_bound_prefix
from briefing_tui.anchoring.tokens import TokenizedText
from briefing_tui.anchoring.work import Work
from briefing_tui.domain.passage import Span

_MAX_JOINED_LETTERS = 60  # of words written together
_MAX_AFFIX_LETTERS = 3  # of the rest of a word that may well be a prefix or an ending
_MIN_PREFIX_LETTERS = 2  # of a word before the quote's own that lost the space behind it: "Amoral" is no "A moral"
_MIN_TIMES_TOGETHER = 3  # that the source has two words side by side, for a space between them to be lost
_TIMES_TOGETHER_RATIO = 10  # to those that the two are written as one, where that is more than once
_MAX_PLACES = 60  # that are looked at for them
_STEPS_A_PLACE = 15
_MAX_CHANGED_LETTERS = 40  # of the quote's first words, where they differ
_EDITS_A_WORD = 2  # that weigh as much as a word more or less


def extended_to_words(
    segments: list[Segment], quote: TokenizedText, source: TokenizedText, work: Work
) -> list[Segment]:
    """Return an alignment extended to the ends of the source's words that it cuts, unless a space was lost there.

    A space is lost between a rest and the quote's word only in a scan, and where its two words stand side by side
    elsewhere. What of a word stands apart, as a footnote mark does behind a word, is no rest of it.
    """
    segments = _begun_at_word(segments, quote, source)
    first, last = segments[0], segments[-1]
    letters = source.skeleton.letters
    if first.source_start < len(letters):
        start, end = source.token_at(first.source_start)
        rest = letters[start : first.source_start]
        if rest and first.source_start < end:
            own = _own_words(quote, Span(first.quote_start, end - first.source_start))
            if is_bound_prefix(rest) or not _is_separate(source, own, rest, work, behind=False):
                segments = [
                    Segment(quote_start=0, quote_end=0, source_start=start, source_end=first.source_start),
                    *segments,
                ]
    if 0 < last.source_end < len(letters):
        start, end = source.token_at(last.source_end - 1)
        rest = letters[last.source_end : end]
        if rest:
            own = _own_words(quote, Span(last.quote_end - (last.source_end - start), last.quote_end))
            if not _is_separate(source, own, rest, work, behind=True):
                segments = [
                    *segments,
                    Segment(
                        quote_start=last.quote_end,
                        quote_end=last.quote_end,
                        source_start=last.source_end,
                        source_end=end,
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


def _begun_at_word(segments: list[Segment], quote: TokenizedText, source: TokenizedText) -> list[Segment]:
    """Return an alignment whose first words, where they differ from the source's, begin at a word of the source.

    Of the words at which they may begin, it is the one by which the fewest letters differ, and so that they are as
    many: the letters alone would as well begin within the word before.
    """
    first = segments[0]
    if first.equal or not 0 < first.quote_end <= _MAX_CHANGED_LETTERS:
        return segments
    behind = segments[1] if len(segments) > 1 else first._replace(quote_start=first.quote_end)
    within = max(behind.quote_end - behind.quote_start, 0)
    quoted = quote.token_starts(0, min(first.quote_end + within, len(quote.skeleton.letters)))
    cut = next((start for start in quoted if start >= first.quote_end), first.quote_end)
    source_cut = first.source_end + cut - first.quote_end
    words = sum(start < cut for start in quoted)
    own = quote.skeleton.letters[:cut]
    starts = source.token_starts(max(source_cut - 2 * cut - _MAX_AFFIX_LETTERS, 0), source_cut)
    starts = [start for start in starts if start < source_cut]
    fitting = {
        start: Levenshtein.distance(own, source.skeleton.letters[start:source_cut])
        + _EDITS_A_WORD * abs(words - (len(starts) - number))
        for number, start in enumerate(starts)
        if start <= first.source_end
    }
    if not fitting:
        return segments
    best = min(fitting, key=lambda start: (fitting[start], abs(start - first.source_start)))
    return [first._replace(source_start=best), *segments[1:]]


def _own_words(quote: TokenizedText, span: Span) -> list[str]:
    """Return the letters of the quote's words in a span, or nothing where it does not hold whole words."""
    letters = quote.skeleton.letters
    if not 0 <= span.start < span.end <= len(letters):
        return []
    borders = quote.token_starts(*span)
    if borders[:1] != [span.start] or borders[-1] != span.end:
        return []
    return [letters[start:end] for start, end in pairwise(borders)]


def _is_separate(source: TokenizedText, own: list[str], rest: str, work: Work, *, behind: bool) -> bool:
    """Whether the rest of a source's word is no part of the quote's words that stand in it, before or behind them."""
    if not own:
        return False
    word = own[-1] if behind else own[0]
    if rest.isdigit():
        return (word[-1] if behind else word[0]).isalpha()
    joined = "".join((*own, rest) if behind else (rest, *own))
    if len(joined) > _MAX_JOINED_LETTERS or not source.is_scan:
        return False
    if not behind and len(rest) < _MIN_PREFIX_LETTERS:
        return False
    times = max(_MIN_TIMES_TOGETHER, _TIMES_TOGETHER_RATIO * (source.word_counts[joined] - 1))
    return times <= _MAX_PLACES and any(
        _stand_together(source, *((word, next_word) if behind else (next_word, word)), times, work)
        for next_word in _next_words(source, rest, behind=behind)
    )


def _next_words(source: TokenizedText, rest: str, *, behind: bool) -> Iterator[str]:
    """Yield the words of the source with which a rest may begin, or end before the quote's word; others make it up."""
    counts = source.word_counts
    for cut in range(len(rest), 0, -1):
        near, far = (rest[:cut], rest[cut:]) if behind else (rest[-cut:], rest[:-cut])
        if counts[near] >= _MIN_TIMES_TOGETHER and _are_known_words(counts, far):
            yield near


def _are_known_words(counts: Counter[str], letters: str) -> bool:
    """Whether letters are no or several words, written together, that occur elsewhere in the source."""
    reached = {0}
    for end in range(1, len(letters) + 1):
        if any(counts[letters[start:end]] > 1 for start in reached if end - start > 1 or letters[start:end] in "ai"):
            reached.add(end)
    return len(letters) in reached


def _stand_together(source: TokenizedText, one: str, other: str, most: int, work: Work) -> bool:
    """Whether the source has one word and then the other, as words of their own, so many times."""
    letters = source.skeleton.letters
    work.search(len(letters))
    at, times = letters.find(one + other), 0
    for _ in range(_MAX_PLACES):
        if at < 0 or times == most:
            break
        borders = (at, at + len(one), at + len(one) + len(other))
        times += all(source.token_starts(border, border) for border in borders)
        work.spend(_STEPS_A_PLACE)
        at = letters.find(one + other, at + 1)
    return times == most
