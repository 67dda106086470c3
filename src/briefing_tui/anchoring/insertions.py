"""Where a long insertion of the source begins: of the places that its letters allow, at a word."""

from briefing_tui.anchoring.letter_alignment import Segment
from briefing_tui.anchoring.tokens import TokenizedText

_MIN_INSERTED_LETTERS = 8
_MAX_SHIFTED_LETTERS = 12


def begun_at_words(segments: list[Segment], source: TokenizedText) -> list[Segment]:
    """Return an alignment whose long insertions begin at a word of the source, where its letters allow that.

    After "through the", a note "See ..." and "summer", the letters alone do not tell which of the two `s` was inserted.
    """
    result = list(segments)
    for number in range(1, len(result) - 1):
        before, insertion, after = result[number - 1 : number + 2]
        shift = _shift(before, insertion, source) if before.equal and after.equal else 0
        if shift:
            at = insertion.quote_start - shift
            first, last = insertion.source_start - shift, insertion.source_end - shift
            result[number - 1 : number + 2] = [
                before._replace(quote_end=at, source_end=first),
                insertion._replace(quote_start=at, quote_end=at, source_start=first, source_end=last),
                after._replace(quote_start=at, source_start=last),
            ]
    return result


def _shift(before: Segment, insertion: Segment, source: TokenizedText) -> int:
    """Return by how many letters an insertion can begin earlier, so that it begins at a word; 0 where it cannot."""
    first, last = insertion.source_start, insertion.source_end
    if insertion.quote_start < insertion.quote_end or last - first < _MIN_INSERTED_LETTERS:
        return 0
    letters = source.skeleton.letters
    most = min(before.source_end - before.source_start - 1, _MAX_SHIFTED_LETTERS)
    for shift in range(most + 1):
        if source.token_at(first - shift)[0] == first - shift:
            return shift
        if letters[first - shift - 1] != letters[last - shift - 1]:
            return 0
    return 0
