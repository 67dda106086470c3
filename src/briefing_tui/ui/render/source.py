"""One line of the source: its text cut where passages, hits and selections begin and end, and its margins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage
from briefing_tui.ui.render.claims import pane_letter, pane_role
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.text import Line

_MAX_LETTERS = 2  # beside each other; the second cell is otherwise white space
_MARK_CELLS = 2 + _MAX_LETTERS  # bar, letters, white space
_STRONG = ("highlight-mark", "mismatch-mark")


class _Mark(NamedTuple):
    offset: int  # of the sign
    begins: bool
    sign: str
    role: str

    @property
    def is_strong(self) -> bool:
        """Whether it stands before those of the passages that are merely cited."""
        return self.role.startswith(_STRONG)


def gutter(layout: Layout) -> int:
    """Return the width of the margin before the text: bar, letters, paragraph number, mark of a beginning."""
    return _MARK_CELLS + layout.digits + 1


def source_line(layout: Layout, number: int, highlights: Highlights, glyphs: Glyphs, *, at_cursor: bool) -> Line:
    """Draw one line of the source, with its margins."""
    span = layout.span(number)
    cited = highlights.passages.within(*span) if span.end > span.start else ()
    marks = _marks(cited, highlights, span, glyphs)
    spans = _margin(layout, number, cited, highlights, glyphs, at_cursor=at_cursor)
    before = next((mark for mark in marks if mark.offset == span.start - 1), None)
    spans.append((before.sign, before.role) if before else (" ", "text"))
    text = layout.article.text
    signs = {
        offset: sign
        for offset, sign in _signs(marks, glyphs).items()
        if span.start <= offset < span.end and text[offset] == " "
    }
    spans += _body(layout, number, tuple(_layers(cited, highlights, span)), signs)
    after = next((mark for mark in marks if mark.offset == span.end), None)
    spans.append((after.sign, after.role) if after and not after.begins else (" ", "text"))
    return Line(tuple(spans))


def _margin(
    layout: Layout,
    number: int,
    cited: Sequence[CitedPassage],
    highlights: Highlights,
    glyphs: Glyphs,
    *,
    at_cursor: bool,
) -> list[tuple[str, str]]:
    block = layout.block(number)
    label = str(layout.article.blocks[block].number or "") if layout.is_first(number) else ""
    span = layout.span(number)
    if highlights.mismatch and _overlapping((highlights.mismatch.span,), span):
        signs = [(glyphs.verdict(highlights.mismatch.verdict), "bad")]
    elif highlights.uncited is not None and _overlapping(highlights.uncited, span):
        signs = [("!", "uncited")]
    else:
        signs = _letters(cited, span, glyphs)
    blank = " " * (_MAX_LETTERS - len(signs) + 1)
    return [(glyphs.bar if at_cursor else " ", "bar"), *signs, (f"{blank}{label:>{layout.digits}}", "faint")]


def _letters(cited: Iterable[CitedPassage], span: Span, glyphs: Glyphs) -> list[tuple[str, str]]:
    """Return the letter of each pane whose passages begin on a line, else the rail of those that go on there.

    Where more panes than have room begin to cite, a plus sign stands for all but the first.
    """
    beginning = {passage.pane: None for passage in cited if passage.span.start >= span.start}  # in reading order
    letters = [(pane_letter(pane), pane_role(pane)) for pane in beginning]
    if len(letters) > _MAX_LETTERS:
        return [letters[0], ("+", "quiet")]
    return letters or [(glyphs.rail, "rail") if cited else (" ", "faint")]


def _marks(cited: Iterable[CitedPassage], highlights: Highlights, span: Span, glyphs: Glyphs) -> list[_Mark]:
    """Return the marks on a line.

    A sign stands in the white space before or after the passage, so that no letter is moved or hidden, and leaves
    enough of it blank for the words to stay apart: where there is none, the change of look alone shows it.
    """
    marks: list[_Mark] = []
    edges = (glyphs.begins, glyphs.ends)
    shown = [(highlights.passage, edges, f"highlight-mark {pane_role(highlights.pane)}")] if highlights.passage else []
    if highlights.mismatch:
        shown.append((highlights.mismatch.span, (glyphs.mismatch, glyphs.mismatch), "mismatch-mark bad"))
    if highlights.all_marks:
        shown += [
            (passage.span, edges, pane_role(passage.pane)) for passage in cited if passage.span != highlights.passage
        ]
    for passage, (begins, ends), role in shown:
        if span.start <= passage.start <= span.end:
            marks.append(_Mark(passage.start - 1, True, begins, role))  # noqa: FBT003  # that it begins
        if span.start < passage.end <= span.end:
            marks.append(_Mark(passage.end, False, ends, role))  # noqa: FBT003  # that it ends
    return marks


def _signs(marks: Iterable[_Mark], glyphs: Glyphs) -> dict[int, tuple[str, str]]:
    """Return the sign and role at each offset; where an end and a beginning meet, one sign stands for both."""
    signs: dict[int, tuple[str, str]] = {}
    ended: set[int] = set()
    for mark in sorted(marks, key=lambda mark: mark[:2]):
        offset = mark.offset
        meets = mark.begins and offset in ended
        ended |= set() if mark.begins else {offset}
        strong = mark.is_strong or offset not in signs
        if meets and not strong and not signs[offset][1].startswith("mismatch"):
            signs[offset] = (glyphs.between, signs[offset][1])
        elif strong:
            signs[offset] = (mark.sign, mark.role)
    return signs


def _body(
    layout: Layout, number: int, layers: Sequence[tuple[Span, str]], signs: Mapping[int, tuple[str, str]]
) -> list[tuple[str, str]]:
    span, text = layout.span(number), layout.article.text
    block = layout.block(number)
    base = "heading" if block >= 0 and layout.article.blocks[block].kind is BlockKind.HEADING else "text"
    layers = [layer for layer in layers if layer[0].start < span.end and layer[0].end > span.start]
    cuts = {span.start, span.end}
    for layer, _ in layers:
        cuts |= {max(layer.start, span.start), min(layer.end, span.end)}
    for offset in signs:
        cuts |= {offset, offset + 1}
    ordered = sorted(cuts)
    spans = []
    for start, end in pairwise(ordered):
        roles = [base, *(role for layer, role in layers if layer.start <= start and end <= layer.end)]
        if start in signs:
            sign, role = signs[start]
            spans.append((sign, f"text {role}"))
        else:
            spans.append((text[start:end].replace("\t", " "), " ".join(roles)))
    return spans


def _layers(cited: Iterable[CitedPassage], highlights: Highlights, span: Span) -> Iterable[tuple[Span, str]]:
    """Yield what lies over the text, the lowest first."""
    reach = 0  # how far the passages so far reach: they are sorted by where they begin
    for start, end in (passage.span for passage in cited):
        if highlights.all_marks and start < reach:
            yield Span(start, min(end, reach)), "overlap"
        reach = max(reach, end)
    for other in _overlapping(highlights.uncited or (), span):
        yield other, "uncited"
    for other in _overlapping(highlights.candidates, span):
        yield other, "candidate"
    if highlights.mismatch:
        for other in _overlapping(highlights.mismatch.differing, span):
            yield other, "differing"
    if highlights.passage:
        yield highlights.passage, f"highlight highlight-{pane_role(highlights.pane)}"
    if highlights.selected:
        yield highlights.selected, "selected"
    for other in highlights.hits:
        yield other, "hit-now" if other == highlights.hit else "hit"


def _overlapping(spans: Sequence[Span], line: Span) -> Sequence[Span]:
    """Return those of the spans, which are sorted by both their ends, that share a character with a line."""
    first = bisect_right(spans, line.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, line.end, lo=first, key=lambda span: span.start)]
