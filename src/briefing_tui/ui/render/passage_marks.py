"""The marks of passages within a line of the source, and the looks that lie over its text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing_tui.domain.passage import Span, parts_of
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage
from briefing_tui.ui.render.claims import pane_role
from briefing_tui.ui.render.glyphs import Glyphs

_STRONG = ("highlight-mark", "mismatch-mark", "omission-mark")

Layer = tuple[Span, str]  # what lies over the text, and its role


class Mark(NamedTuple):
    """A sign in the white space before or after a passage: no letter is moved or hidden."""

    offset: int  # of the white space
    begins: bool
    sign: str
    role: str

    @property
    def is_strong(self) -> bool:
        """Whether it stands before those of the passages that are merely cited."""
        return self.role.startswith(_STRONG)


def marks(cited: Iterable[CitedPassage], highlights: Highlights, text: str, span: Span, glyphs: Glyphs) -> list[Mark]:
    """Return the marks in a stretch of a text on one line.

    A sign stands in the white space before or after the passage, so that no letter is moved or hidden, and leaves
    enough of it blank for the words to stay apart: where there is none, the change of look alone shows it.
    """
    found: list[Mark] = []
    edges, other_edges = (glyphs.begins, glyphs.ends), (glyphs.mismatch, glyphs.mismatch)
    shown = [(highlights.passage, edges, f"highlight-mark {pane_role(highlights.pane)}")] if highlights.passage else []
    if highlights.mismatch:
        shown.append((highlights.mismatch.span, other_edges, "mismatch-mark bad"))
    shown += [(_apart(text, omission), other_edges, "omission-mark") for omission in highlights.omissions]
    if highlights.all_marks:
        shown += [
            (passage.span, edges, pane_role(passage.pane)) for passage in cited if passage.span != highlights.passage
        ]
    for passage, (begins, ends), role in shown:
        if span.start <= passage.start <= span.end:
            found.append(Mark(passage.start - 1, True, begins, role))  # noqa: FBT003  # that it begins
        if span.start < passage.end <= span.end:
            found.append(Mark(passage.end, False, ends, role))  # noqa: FBT003  # that it ends
    return found


def _apart(text: str, omission: Span) -> Span:
    """Return an omission without a comma or the like before it, so that there is white space for its sign."""
    start, end = omission
    while start < end and not text[start - 1 : start].isspace() and not text[start].isalnum():
        start += 1
    return Span(start, end) if text[start - 1 : start].isspace() else omission


def signs(found: Iterable[Mark], glyphs: Glyphs) -> dict[int, tuple[str, str]]:
    """Return the sign and role at each offset; where an end and a beginning meet, one sign stands for both."""
    by_offset: dict[int, tuple[str, str]] = {}
    ended: set[int] = set()
    for mark in sorted(found, key=lambda mark: mark[:2]):
        offset = mark.offset
        meets = mark.begins and offset in ended
        ended |= set() if mark.begins else {offset}
        strong = mark.is_strong or offset not in by_offset
        if meets and not strong and not by_offset[offset][1].startswith("mismatch"):
            by_offset[offset] = (glyphs.between, by_offset[offset][1])
        elif strong:
            by_offset[offset] = (mark.sign, mark.role)
    return by_offset


def layers(cited: Iterable[CitedPassage], highlights: Highlights, span: Span) -> Iterator[Layer]:
    """Yield what lies over a stretch of the text, the lowest first."""
    reach = 0  # how far the passages so far reach: they are sorted by where they begin
    for start, end in (passage.span for passage in cited):
        if highlights.all_marks and start < reach:
            yield Span(start, min(end, reach)), "overlap"
        reach = max(reach, end)
    for other in overlapping(highlights.uncited or (), span):
        yield other, "uncited"
    for other in overlapping(highlights.candidates, span):
        yield other, "candidate"
    yield from _of_quote(highlights, span)
    if highlights.selected:
        yield highlights.selected, "selected"
    for other in highlights.hits:
        yield other, "hit-now" if other == highlights.hit else "hit"


def _of_quote(highlights: Highlights, span: Span) -> Iterator[Layer]:
    """Yield what the current quote's passage, or its mismatch, lays over a stretch of the text."""
    if highlights.passage:
        for part in parts_of(highlights.passage, highlights.omissions):
            yield part, f"highlight highlight-{pane_role(highlights.pane)}"
    for other in overlapping(highlights.omissions, span):
        yield other, "omitted"
    if highlights.mismatch:
        for other in overlapping(highlights.mismatch.differing, span):
            yield other, "differing"


def overlapping(spans: Sequence[Span], line: Span) -> Sequence[Span]:
    """Return those of the spans, which are sorted by both their ends, that share a character with a line."""
    first = bisect_right(spans, line.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, line.end, lo=first, key=lambda span: span.start)]
