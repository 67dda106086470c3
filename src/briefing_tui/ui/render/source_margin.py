"""The margin of the source: the cursor's bar, who cites a line, and the number of its paragraph or page."""

from collections.abc import Sequence

from rich.cells import cell_len

from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage
from briefing_tui.ui.render.claims import pane_letter, pane_role
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.layout import Layout, SetLine
from briefing_tui.ui.render.passage_marks import overlapping
from briefing_tui.ui.render.setting import Fragment
from briefing_tui.ui.render.text import Spans, shorten

_MAX_LETTERS = 2  # beside each other; the second cell is otherwise white space
MARGIN_CELLS = 2 + _MAX_LETTERS  # bar, letters, white space: all but the number


def margin(  # noqa: PLR0917  # what is at hand, and where it is drawn
    layout: Layout,
    number: int,
    line: SetLine | None,
    cited: Sequence[CitedPassage],
    highlights: Highlights,
    glyphs: Glyphs,
    *,
    at_cursor: bool,
) -> Spans:
    """Draw the margin of the line of a number, on which passages are `cited`.

    The number of the paragraph stands at its first line; where a page or a chapter begins, its label stands in place of
    the number, and takes the white space before it where it must.
    """
    fragments = line.fragments if line else []
    if highlights.mismatch and _holds(fragments, (highlights.mismatch.span,)):
        signs = [(glyphs.verdict(highlights.mismatch.verdict), "bad")]
    elif highlights.uncited is not None and _holds(fragments, highlights.uncited):
        signs = [("!", "uncited")]
    else:
        signs = _letters(cited, fragments, glyphs)
    cells = _MAX_LETTERS - len(signs) + 1 + layout.number_cells
    paragraph = line.block.number if line and line.is_first else 0
    mark = layout.marks.get(number)
    label, role = (shorten(mark.label, cells, glyphs.ellipsis), "part") if mark else (str(paragraph or ""), "faint")
    return [(glyphs.bar if at_cursor else " ", "bar"), *signs, (" " * (cells - cell_len(label)) + label, role)]


def _holds(fragments: Sequence[Fragment], spans: Sequence[Span]) -> bool:
    return any(overlapping(spans, Span(fragment.start, fragment.end)) for fragment in fragments)


def _letters(cited: Sequence[CitedPassage], fragments: Sequence[Fragment], glyphs: Glyphs) -> Spans:
    """Return the letter of each pane whose passages begin on a line, else the rail of those that go on there.

    Where more panes than have room begin to cite, a plus sign stands for all but the first.
    """
    beginning = {
        passage.pane: None  # in reading order
        for passage in cited
        if any(fragment.start <= passage.span.start < fragment.end for fragment in fragments)
    }
    letters = [(pane_letter(pane), pane_role(pane)) for pane in beginning]
    if len(letters) > _MAX_LETTERS:
        return [letters[0], ("+", "quiet")]
    return letters or [(glyphs.rail, "rail") if cited else (" ", "faint")]
