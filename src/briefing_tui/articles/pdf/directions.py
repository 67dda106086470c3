"""Runs of a page whose text runs from right to left, put together from its characters by their places.

PDFium guesses the order of such text from that of the file, in which programs differ; the places of the characters do
not. So they are put in order from left to right, and from that into the order in which they are read.
"""

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.articles.pdf.bidi import RIGHT_TO_LEFT, is_right_to_left, logical
from briefing_tui.articles.pdf.library import Font, Page
from briefing_tui.articles.pdf.runs import FURTHEST_POINTS, Run, Style, Styles
from briefing_tui.text.regex import regex

_LINE = regex(r"[^\r\n]+")
_SPACE = 14  # in hundredths of the type's size: more between two characters is a space, where a font does not say
_SPACES = range(12, 29)  # the same, where it does: it leaves few gaps near it, between those in words and the spaces
_NEAR_SPACE = 2  # hundredths
_ENOUGH_GAPS = 60  # of a font on a page, for it to say so
_MOST_GAP = 100  # hundredths: more is no space of one line
_WIDE_GAP = 1.2  # in sizes of the type: more between two characters parts two runs
_SAME_LINE = 0.4  # in sizes of the type: baselines that differ by less are one
# A stroke that joins two letters, to which LibreOffice 7 gives no character, or a wrong one.
_LOST_TATWEEL = regex(f"(?<={RIGHT_TO_LEFT.pattern})[&\ufffd]+(?={RIGHT_TO_LEFT.pattern})")
_TATWEEL = "\u0640"


class _Glyph(NamedTuple):
    """A character at its place: where it begins and ends, its style, and the text object that it belongs to."""

    x0: float
    x1: float
    text: str
    style: Style
    owner: int


def right_to_left_runs(page: Page, text: str, *, everything: bool) -> tuple[list[Run], str, str]:
    """Return the runs of the lines that have letters from right to left, and two texts.

    The first has what the runs are part of, after the text of the page; the second is the text of the page without
    those lines, in their place spaces. `everything` says that all lines are taken, as where most letters of a page are
    from right to left.
    """
    styles = Styles(page)
    runs: list[Run] = []
    added, rest = [text], list(text)
    length = len(text)
    glyphs: list[_Glyph] = []
    for line in _LINE.finditer(text):
        if not (everything or RIGHT_TO_LEFT.search(line[0])):
            continue
        rest[line.start() : line.end()] = " " * len(line[0])
        glyphs += _glyphs(page, text, range(*line.span()), styles)
    rows = list(_rows(glyphs))
    spaces = _spaces(rows)
    for row in rows:
        for piece in _pieces(row):
            words = logical(
                _spaced(piece, spaces),
                right_to_left=everything or is_right_to_left("".join(glyph.text for glyph in piece)),
            )
            words = _LOST_TATWEEL.sub(lambda strokes: _TATWEEL * len(strokes[0]), words)
            runs.append(_run(piece, words, length))
            added.append(words)
            length += len(words)
    return runs, "".join(added), "".join(rest)


def _glyphs(page: Page, text: str, indices: range, styles: Styles) -> Iterator[_Glyph]:
    """Yield the characters of a line that are level, with their places; no spaces, of which some stand nowhere."""
    boxes, objects = page.boxes(indices), page.objects(indices)
    for number, (index, text_object) in enumerate(zip(indices, objects, strict=True)):
        left, right = boxes[4 * number], boxes[4 * number + 2]
        seen = text_object and text[index] not in "\x00\ufffe" and not text[index].isspace()
        if not seen or not -FURTHEST_POINTS < left <= right < FURTHEST_POINTS:
            continue
        style = styles.of(text_object, index)
        if style[2] == 0:
            yield _Glyph(left, right, text[index], style, text_object)


def _rows(glyphs: Sequence[_Glyph]) -> Iterator[list[_Glyph]]:
    """Yield the characters of each line, which follow each other in the file, from left to right."""
    row: list[_Glyph] = []
    for glyph in glyphs:
        if row and abs(glyph.style[1] - row[0].style[1]) > _SAME_LINE * max(glyph.style[0], row[0].style[0]):
            yield sorted(row)
            row = []
        row.append(glyph)
    if row:
        yield sorted(row)


def _pieces(row: Sequence[_Glyph]) -> Iterator[list[_Glyph]]:
    """Yield the stretches of a line that no wide gap parts."""
    piece: list[_Glyph] = []
    end = 0.0
    for glyph in row:
        if piece and glyph.x0 - end > _WIDE_GAP * glyph.style[0]:
            yield piece
            piece = []
        end = max(end, glyph.x1) if piece else glyph.x1
        piece.append(glyph)
    if piece:
        yield piece


def _spaces(rows: Sequence[Sequence[_Glyph]]) -> dict[Font, float]:
    """Return for each font how far two characters stand apart, in sizes of the type, that have a space between them.

    The gaps in words are narrower and the spaces wider, by the font: it is where the fewest gaps are.
    """
    gaps: dict[Font, Counter[int]] = {}
    for row in rows:
        letters = (glyph for glyph in row if not unicodedata.combining(glyph.text))
        for one, other in pairwise(letters):
            gap = round(100 * (other.x0 - one.x1) / other.style[0])
            if 0 < gap < _MOST_GAP:
                gaps.setdefault(other.style[3], Counter())[gap] += 1
    spaces: dict[Font, float] = {}
    for font, counts in gaps.items():
        if counts.total() >= _ENOUGH_GAPS:
            near = {
                space: sum(counts[gap] for gap in range(space - _NEAR_SPACE, space + _NEAR_SPACE + 1))
                for space in _SPACES
            }
            spaces[font] = min(near, key=lambda space: (near[space], abs(space - _SPACE))) / 100
    return spaces


def _spaced(piece: Sequence[_Glyph], spaces: Mapping[Font, float]) -> list[str]:
    """Return the characters of a stretch with spaces, and marks after the letters that they stand on."""
    found: list[str] = []
    letters: list[_Glyph] = []
    numbers: list[int] = []  # of the letters among what is found
    end = piece[0].x0
    mark: _Glyph | None = None  # the first of those since the last letter
    for glyph in piece:
        if unicodedata.combining(glyph.text):  # one that was set apart may reach over the space beside its letter
            mark = mark or glyph
            end = max(end, glyph.x1) if letters and letters[-1].owner == glyph.owner else end
            continue
        x0 = mark.x0 if mark and mark.owner == glyph.owner else glyph.x0
        mark = None
        if x0 - end > spaces.get(glyph.style[3], _SPACE / 100) * glyph.style[0]:
            found.append(" ")
        letters.append(glyph)
        numbers.append(len(found))
        found.append(glyph.text)
        end = max(end, glyph.x1)
    places = [letter.x0 for letter in letters]
    for glyph in piece:
        if unicodedata.combining(glyph.text) and letters:
            found[numbers[_letter_of(glyph, letters, places)]] += glyph.text
    return found or [glyph.text for glyph in piece]


def _letter_of(mark: _Glyph, letters: Sequence[_Glyph], places: Sequence[float]) -> int:
    """Return the number of the letter that a mark stands on: one that was set with it, or else the one below it."""
    at = max(bisect_right(places, (mark.x0 + mark.x1) / 2) - 1, 0)
    beside = [number for number in (at, at + 1, at - 1) if 0 <= number < len(letters)]
    return next((number for number in beside if letters[number].owner == mark.owner), at)


def _run(piece: Sequence[_Glyph], words: str, start: int) -> Run:
    """Return the run of a stretch, in the style of most of it."""
    style = max((glyph.style for glyph in piece), key=lambda style: style[0])
    x0, x1 = piece[0].x0, max(glyph.x1 for glyph in piece)
    run = Run(start, start + len(words), x0, x1, style)
    run.first_width = (x1 - x0) * len(words.split(maxsplit=1)[0]) / len(words)
    return run
