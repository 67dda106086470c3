"""One line of the source: its text cut where passages, hits and selections begin and end, and its margins."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.reading.passages import Cited, Misfit, Passages
from briefing_tui.ui.render.claims import hue, letter
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.text import Line

_MARK = 3  # bar, letter, white space
_STRONG = ("lit-mark", "misfit-mark")


@dataclass(frozen=True, slots=True)
class Lighting:
    """What is lit in the source at the moment; spans count code points of its reading text."""

    passages: Passages
    lit: Span | None = None
    lit_pane: str = ""
    misfit: Misfit | None = None  # shown in place of a passage; nothing is lit then
    candidates: tuple[Span, ...] = ()  # sorted
    hits: tuple[Span, ...] = ()
    hit: Span | None = None
    selected: Span | None = None
    uncited: tuple[Span, ...] | None = None  # sorted; None where they are not asked for
    all_marks: bool = False  # whether every cited passage bears its begin and end marks

    @property
    def shown(self) -> Span | None:
        """What is to be in view: the passage that is lit, or what stands in its place."""
        return self.misfit.span if self.misfit else self.lit


class _Mark(NamedTuple):
    place: int  # of the sign
    begins: bool
    sign: str
    role: str

    @property
    def is_strong(self) -> bool:
        """Whether it stands before those of the passages that are merely cited."""
        return self.role.startswith(_STRONG)


def gutter(layout: Layout) -> int:
    """Return the width of the margin before the text: bar, letter, paragraph number, mark of a beginning."""
    return _MARK + layout.digits + 2


def source_line(layout: Layout, number: int, lighting: Lighting, glyphs: Glyphs, *, at_cursor: bool) -> Line:
    """Draw one line of the source, with its margins."""
    span = layout.span(number)
    cited = lighting.passages.within(*span) if span.end > span.start else ()
    marks = _marks(cited, lighting, span, glyphs)
    spans = _margin(layout, number, cited, lighting, glyphs, at_cursor=at_cursor)
    before = next((mark for mark in marks if mark.place == span.start - 1), None)
    spans.append((before.sign, before.role) if before else (" ", "text"))
    text = layout.article.text
    signs = {
        place: sign
        for place, sign in _signs(marks, glyphs).items()
        if span.start <= place < span.end and text[place] == " "
    }
    spans += _body(layout, number, tuple(_layers(cited, lighting, span)), signs)
    after = next((mark for mark in marks if mark.place == span.end), None)
    spans.append((after.sign, after.role) if after and not after.begins else (" ", "text"))
    return Line(tuple(spans))


def _margin(
    layout: Layout, number: int, cited: Sequence[Cited], lighting: Lighting, glyphs: Glyphs, *, at_cursor: bool
) -> list[tuple[str, str]]:
    width = gutter(layout) - _MARK - 1
    block = layout.block(number)
    label = str(layout.article.blocks[block].number or "") if layout.is_first(number) else ""
    panes = sorted({passage.pane for passage in cited})
    span = layout.span(number)
    if lighting.misfit and _overlapping((lighting.misfit.span,), span):
        sign, role = glyphs.verdict(lighting.misfit.verdict), "bad"
    elif lighting.uncited is not None and _overlapping(lighting.uncited, span):
        sign, role = "!", "uncited"
    elif len(panes) > 1:
        sign, role = "+", "overlap"
    elif panes:
        sign, role = letter(panes[0]), hue(panes[0])
    else:
        sign, role = " ", "faint"
    return [(glyphs.bar if at_cursor else " ", "bar"), (sign, role), (f" {label:>{width}}", "faint")]


def _marks(cited: Iterable[Cited], lighting: Lighting, span: Span, glyphs: Glyphs) -> list[_Mark]:
    """Return the marks on a line.

    A sign stands in the white space before or after the passage, so that no letter is moved or hidden: where there
    is none, the change of look alone says it.
    """
    marks: list[_Mark] = []
    edges = (glyphs.begins, glyphs.ends)
    shown = [(lighting.lit, edges, f"lit-mark {hue(lighting.lit_pane)}")] if lighting.lit else []
    if lighting.misfit:
        shown.append((lighting.misfit.span, (glyphs.verdict(lighting.misfit.verdict),) * 2, "misfit-mark bad"))
    if lighting.all_marks:
        shown += [(passage.span, edges, hue(passage.pane)) for passage in cited if passage.span != lighting.lit]
    for passage, (begins, ends), role in shown:
        if span.start <= passage.start <= span.end:
            marks.append(_Mark(passage.start - 1, True, begins, role))  # noqa: FBT003  # that it begins
        if span.start < passage.end <= span.end:
            marks.append(_Mark(passage.end, False, ends, role))  # noqa: FBT003  # that it ends
    return marks


def _signs(marks: Iterable[_Mark], glyphs: Glyphs) -> dict[int, tuple[str, str]]:
    """Return the sign and role at each place; where an end and a beginning meet, one sign stands for both."""
    signs: dict[int, tuple[str, str]] = {}
    ended: set[int] = set()
    for mark in sorted(marks, key=lambda mark: mark[:2]):
        place = mark.place
        meets = mark.begins and place in ended
        ended |= set() if mark.begins else {place}
        strong = mark.is_strong or place not in signs
        if meets and not strong and not signs[place][1].startswith("misfit"):
            signs[place] = (glyphs.between, signs[place][1])
        elif strong:
            signs[place] = (mark.sign, mark.role)
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
    for place in signs:
        cuts |= {place, place + 1}
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


def _layers(cited: Iterable[Cited], lighting: Lighting, span: Span) -> Iterable[tuple[Span, str]]:
    """Yield what lies over the text, the lowest first."""
    reach = 0  # how far the passages so far reach: they are sorted by where they begin
    for start, end in (passage.span for passage in cited):
        if lighting.all_marks and start < reach:
            yield Span(start, min(end, reach)), "overlap"
        reach = max(reach, end)
    for other in _overlapping(lighting.uncited or (), span):
        yield other, "uncited"
    for other in _overlapping(lighting.candidates, span):
        yield other, "candidate"
    if lighting.misfit:
        for other in _overlapping(lighting.misfit.differing, span):
            yield other, "differing"
    if lighting.lit:
        yield lighting.lit, f"lit lit-{hue(lighting.lit_pane)}"
    if lighting.selected:
        yield lighting.selected, "selected"
    for other in lighting.hits:
        yield other, "hit-now" if other == lighting.hit else "hit"


def _overlapping(spans: Sequence[Span], line: Span) -> Sequence[Span]:
    """Return those of the spans, which are sorted by both their ends, that share a character with a line."""
    first = bisect_right(spans, line.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, line.end, lo=first, key=lambda span: span.start)]
