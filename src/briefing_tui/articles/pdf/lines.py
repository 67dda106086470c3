"""Lines of a page: runs of words put together that stand on one baseline, with the text that they make."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from briefing_tui.articles.pdf.runs import Run

_ASCENT = 0.75  # of a line above its baseline, in sizes of its type
_DESCENT = 0.2
_SHARED_HEIGHT = 0.5  # of the lower of two runs that stand on one line
_SPACE = 0.13  # in sizes of the type: more between two runs is a space
_RAISED = 0.2  # in sizes of the type: a mark stands so much above the baseline
_LINE_HYPHEN = "\ufffe"


class Line:
    """A line of text on a page.

    All is in points: `x0` and `x1` where it begins and ends, `y` its baseline, growing downwards, `size` that of most
    of its type; `left` and `right` are the sides of its column. `number` counts the lines on their page.
    """

    __slots__ = ("bold", "first_width", "left", "mark", "number", "page", "right", "size", "text", "x0", "x1", "y")

    def __init__(self, runs: Sequence[Run], page: int, text: str) -> None:
        """Put runs together, which are sorted by their places, given the text of their page."""
        main = max(runs, key=lambda run: run.end - run.start)
        self.page = page
        self.number = 0
        self.x0, self.x1 = runs[0].x0, max(run.x1 for run in runs)
        self.y, self.size = main.y, main.size
        self.first_width = runs[0].first_width
        self.bold = all(run.font.bold for run in runs)
        self.mark = ""
        if len(runs) > 1 and runs[0].size < main.size and runs[0].y < main.y - _RAISED * main.size:
            self.mark = text[runs[0].start : runs[0].end]
        self.text = _joined(runs, text)
        self.left, self.right = self.x0, self.x1


def _joined(runs: Sequence[Run], text: str) -> str:
    parts: list[str] = []
    before: Run | None = None
    for run in runs:
        if before is not None and (
            run.x0 - before.x1 > _SPACE * max(run.size, before.size) or text[before.end : run.start] == " "
        ):
            parts.append(" ")
        parts.append(text[run.start : run.end])
        before = run
    joined = "".join(parts)
    if _LINE_HYPHEN in joined:
        joined = joined.replace(_LINE_HYPHEN, "-")
    if not joined.isascii() and any("\ud800" <= character <= "\udfff" for character in joined):
        joined = joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return joined


def lines_of(runs: Iterable[Run], page: int, text: str) -> list[Line]:
    """Return the lines that runs of one column make, from the top; `text` is that of their page."""
    groups: list[list[Run]] = []
    low = 0.0  # the foot of the line that grows
    high = 0.0
    for run in sorted(runs, key=attrgetter("y")):
        top, foot = run.y - _ASCENT * run.size, run.y + _DESCENT * run.size
        if groups and min(foot, low) - max(top, high) > _SHARED_HEIGHT * min(foot - top, low - high):
            groups[-1].append(run)
            low, high = max(low, foot), min(high, top)
        else:
            groups.append([run])
            low, high = foot, top
    return [Line(sorted(group, key=attrgetter("x0")), page, text) for group in groups]
