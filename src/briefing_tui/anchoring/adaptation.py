"""The names of an editor's customary changes: each place where quote and passage differ in signs, marks or case."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.anchoring.footnote_marks import footnote_marks
from briefing_tui.domain.passage import Change, ChangeKind, Span, Verdict, trimmed
from briefing_tui.text.folding import Folded, fold

_BRACKETS = "[]"


class Passage(NamedTuple):
    """A passage with its offset in the reading text, and whether that shows the signs of a scan."""

    text: str
    start: int
    is_scan: bool


class _Side(NamedTuple):
    """One of two texts with the same letters: folded, the offsets of its letters, and the marks of notes in it."""

    text: str
    folded: Folded
    letters: list[int]
    marks: list[Span]

    def gap(self, number: int) -> Span:
        """Return the span of the folded text between a letter, by its number, and the one before it."""
        start = self.letters[number - 1] + 1 if number else 0
        return Span(start, self.letters[number] if number < len(self.letters) else len(self.folded.text))

    def word(self, number: int) -> Span:
        """Return the span of the folded text that the word around a letter has."""
        text, start = self.folded.text, self.letters[number]
        end = start + 1
        marks = {offset for mark in self.marks for offset in range(*mark)}
        while start and start - 1 not in marks and (text[start - 1].isalnum() or text[start - 1] in _BRACKETS):
            start -= 1
        while end < len(text) and end not in marks and (text[end].isalnum() or text[end] in _BRACKETS):
            end += 1
        return Span(start, end)

    def letter(self, number: int) -> str:
        """Return a letter by its number."""
        return self.folded.text[self.letters[number]]

    def last_letter(self, word: Span) -> int:
        """Return the number of the last letter within a span of the folded text."""
        return bisect_left(self.letters, word.end) - 1


def adaptations(quote: str, passage: str, at: int) -> tuple[Change, ...]:
    """Return the changes, in order, between a quote and its passage, which have the same letters but for their case.

    `at` is the offset of the passage in the reading text. Spaces and the hyphens of line breaks are no change. Where
    the letters are not the same, nothing is returned.
    """
    own, other = _side(quote), _side(passage)
    if [own.folded.text[n].lower() for n in own.letters] != [other.folded.text[n].lower() for n in other.letters]:
        return ()
    return tuple(_changes(own, other, at))


def judged_by_signs(
    verdict: Verdict, changes: tuple[Change, ...], quote: str, passage: Passage
) -> tuple[Verdict, tuple[Change, ...]]:
    """Return the verdict and the changes of a quote whose words all stand in its passage, with what differs named.

    Where nothing but signs, marks of notes and the case of the first letter differs, it is `adapted`. In a scan, signs
    within it may be the scanner's: then it is left `damaged`. Any other verdict, and other damage, is left as it is.
    """
    if verdict is not Verdict.DAMAGED or any(change.kind is ChangeKind.DAMAGE for change in changes):
        return verdict, changes
    named = adaptations(quote, passage.text, passage.start)
    if not named or (passage.is_scan and any(_is_within(change, quote) for change in named)):
        return verdict, changes
    return Verdict.ADAPTED, named


def _is_within(change: Change, quote: str) -> bool:
    """Whether a change is of a sign between two words of a quote."""
    before, after = quote[: change.at.start], quote[change.at.end :]
    is_mark = any(map(str.isalnum, change.found)) or any(map(str.isalnum, change.quoted))
    return not is_mark and any(map(str.isalnum, before)) and any(map(str.isalnum, after))


def shifted(changes: tuple[Change, ...], by: int) -> tuple[Change, ...]:
    """Return changes whose offsets in the quote are greater by so many characters."""
    return tuple(change._replace(at=Span(change.at.start + by, change.at.end + by)) for change in changes)


def _side(text: str) -> _Side:
    folded = fold(text)
    marks = list(footnote_marks(folded.text))
    within = {offset for mark in marks for offset in range(*mark)}
    letters = [n for n, char in enumerate(folded.text) if char.isalnum() and n not in within]
    return _Side(text, folded, letters, marks)


def _changes(own: _Side, other: _Side, at: int) -> Iterator[Change]:
    named = -1  # the last letter of the quote that is in a word already named
    ends = 0, 0  # of that word in the quote and in the passage, with its brackets
    for number in range(len(own.letters) + 1):
        gaps = _behind(own.gap(number), ends[0]), _behind(other.gap(number), ends[1])
        marks = _marks(own, gaps[0]), _marks(other, gaps[1])
        signs = _signs(own, gaps[0], marks[0]), _signs(other, gaps[1], marks[1])
        if _has_bracket(signs) and number < len(own.letters):
            words = own.word(number), other.word(number)  # [T]he
            named, ends = own.last_letter(words[0]), (words[0].end, words[1].end)
            yield _change(own, other, *words, at)
        elif number > named and signs[0].text != signs[1].text and not _is_hyphenation(own, other, gaps, signs):
            yield _change(own, other, signs[0].span, signs[1].span, at)
        if _texts(own, marks[0]) != _texts(other, marks[1]):
            yield _change(own, other, _hull(marks[0], signs[0].span.end), _hull(marks[1], signs[1].span.end), at)
        if number < len(own.letters) and number > named and own.letter(number) != other.letter(number):
            words = own.word(number), other.word(number)
            named, ends = own.last_letter(words[0]), (words[0].end, words[1].end)
            yield _change(own, other, *words, at)


def _behind(gap: Span, end: int) -> Span:
    """Return what of a gap between two letters stands behind an offset."""
    return Span(max(gap.start, min(end, gap.end)), gap.end)


def _has_bracket(signs: "tuple[_Signs, _Signs]") -> bool:
    return signs[0].text != signs[1].text and any(sign.text.endswith("[") for sign in signs)


def _marks(side: _Side, gap: Span) -> list[Span]:
    first = bisect_left(side.marks, gap)
    return side.marks[first : bisect_left(side.marks, Span(gap.end, gap.end), first)]


def _texts(side: _Side, marks: list[Span]) -> list[str]:
    return [side.folded.text[slice(*mark)].strip() for mark in marks]


class _Signs(NamedTuple):
    """The signs between two letters, without spaces, and their span; an empty one after the first letter for none."""

    text: str
    span: Span


def _signs(side: _Side, gap: Span, marks: list[Span]) -> _Signs:
    text = side.folded.text
    within = {offset for mark in marks for offset in range(*mark)}
    found = [n for n in range(*gap) if not text[n].isspace() and n not in within]
    if not found:
        return _Signs("", Span(gap.start, gap.start))
    return _Signs("".join(text[n] for n in found), Span(found[0], found[-1] + 1))


def _is_hyphenation(own: _Side, other: _Side, gaps: tuple[Span, Span], signs: tuple[_Signs, _Signs]) -> bool:
    """Whether two gaps differ only in the hyphen that a line's end puts into a word."""
    texts = [side.folded.text[slice(*gap)] for side, gap in zip((own, other), gaps, strict=True)]
    return {sign.text for sign in signs} == {"", "-"} and sorted(texts) in (["", "- "], ["", "-"])


def _hull(spans: list[Span], otherwise: int) -> Span:
    return Span(spans[0].start, spans[-1].end) if spans else Span(otherwise, otherwise)


def _change(own: _Side, other: _Side, quoted: Span, found: Span, at: int) -> Change:
    at_quote = trimmed(own.text, own.folded.offsets.span(*quoted))
    span = trimmed(other.text, other.folded.offsets.span(*found))
    return Change(
        ChangeKind.ADAPTATION,
        own.text[slice(*at_quote)],
        other.text[slice(*span)],
        at_quote,
        Span(span.start + at, span.end + at),
    )
