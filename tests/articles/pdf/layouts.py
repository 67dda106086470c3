"""Lines that stand where a test wants them, as if they had been read from a page."""

from briefing_tui.articles.pdf.fragments import Fragment
from briefing_tui.articles.pdf.library import Font
from briefing_tui.articles.pdf.lines import Cell, Line
from briefing_tui.articles.pdf.runs import Run

_WIDTH = 5.0  # of each character, in points


def fragment_at(x: float, y: float, text: str, *, size: float = 10, bold: bool = False) -> Fragment:
    """Return a fragment at a place that grows to the right and downwards, in points; its text begins at 0."""
    run = Run(0, len(text), x, x + _WIDTH * len(text), (size, y, 0, Font(bold=bold)))
    run.first_width = _WIDTH * len(text.split(maxsplit=1)[0])
    return Fragment([run])


def line_at(
    x: float, y: float, text: str, *, size: float = 10, bold: bool = False, page: int = 0, right: float = 0
) -> Line:
    """Return a line at a place; a tab in its text is a wide gap between two cells, and its column begins at 0."""
    line = Line([fragment_at(x, y, text, size=size, bold=bold)], page, text.replace("\t", " "))
    line.left, line.right = 0.0, right or line.x1
    if "\t" in text:
        ends = [at for at, character in enumerate(f"{text}\t") if character == "\t"]
        starts = [0, *(end + 1 for end in ends)]
        line.cells = tuple(
            Cell(start, end, x + _WIDTH * start, x + _WIDTH * end) for start, end in zip(starts, ends, strict=False)
        )
    return line
