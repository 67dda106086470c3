"""Where a passage begins or ends within a word of the source: whether a space was lost there, or it is another word."""

from briefing_tui.anchoring.alignment import Piece
from briefing_tui.anchoring.prefixes import PREFIX
from briefing_tui.anchoring.words import Words
from briefing_tui.domain.passage import Span

_SHORT = 3  # letters of a rest that may well be an ending or a prefix


def whole_words(pieces: list[Piece], words: Words) -> list[Piece]:
    """Add to an alignment the rest of a source's word that it begins or ends in, unless a space was lost there."""
    first, last = pieces[0], pieces[-1]
    source = words.skeleton.letters
    if first.start < len(source):
        begin, end = words.word(first.start)
        rest = source[begin : first.start]
        if rest and first.start < end and (PREFIX.fullmatch(rest) or not _is_apart(words, rest, source[first.start])):
            pieces = [Piece(at=0, end=0, start=begin, stop=first.start), *pieces]
    if 0 < last.stop < len(source):
        begin, end = words.word(last.stop - 1)
        rest = source[last.stop : end]
        if rest and not _is_apart(words, rest, source[last.stop - 1]):
            pieces = [*pieces, Piece(at=last.end, end=last.end, start=last.stop, stop=end)]
    return pieces


def passage_of(pieces: list[Piece]) -> Span:
    """Return the letters of the source that an alignment covers, without the longer rest of a word at either end."""
    first, last = pieces[0], pieces[-1]
    start = first.stop if first.end == 0 and first.stop - first.start > _SHORT else first.start
    stop = last.start if last.at == last.end and last.stop - last.start > _SHORT else last.stop
    return Span(start, stop) if start < stop else Span(first.start, last.stop)


def _is_apart(words: Words, rest: str, letter: str) -> bool:
    """Whether the rest of a source's word, that `letter` of the quote touches, is no part of the quote's word."""
    return (rest.isdigit() and letter.isalpha()) or _are_words(words, rest)


def _are_words(words: Words, letters: str) -> bool:
    """Whether letters are words, written together, that the source has elsewhere."""
    counts = words.counts
    reached = {0}
    for end in range(1, len(letters) + 1):
        if any(counts[letters[start:end]] > 1 for start in reached if end - start > 1 or letters[start:end] in "ai"):
            reached.add(end)
    return len(letters) in reached
