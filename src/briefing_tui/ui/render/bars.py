"""The lines around the panes: head, tabs and status, each fitted to the width at hand."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.domain.briefing import Briefing, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.exporting import spoken
from briefing_tui.reading.outline import Tab
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.claims import pane_role
from briefing_tui.ui.render.glyphs import UNICODE, Glyphs
from briefing_tui.ui.render.health import health_forms
from briefing_tui.ui.render.text import Line, length, shorten

_GAP_CELLS = 2
_HINT_GAP_CELLS = 3
_MAX_NUMBERED_TABS = 9  # tabs that a digit opens
_SHORT_TITLE_LETTERS = 7  # letters of a title that is not shortened any more
_CUT_TITLE_LETTERS = 4  # letters that remain of a longer one
_LABEL_FORMS = 4  # of a tab: in full, without its count, shortened, its digit alone


class Fitted(NamedTuple):
    """The line of tabs, and for each tab its id and the cells that it covers, for the mouse."""

    line: Line
    cells: tuple[tuple[str, int, int], ...]

    def tab_at(self, x: int) -> str | None:
        """Return the id of the tab on a cell, if there is one."""
        return next((tab for tab, first, last in self.cells if first <= x < last), None)


def head_line(
    briefing: Briefing, evidence: Evidence | None, source: Source | None, width: int, glyphs: Glyphs = UNICODE
) -> Line:
    """Draw title, marking, date, source and the health of the anchors; what does not fit is left out."""
    room = width - 2
    least = min(cell_len(visible_line(briefing.title)), room // 2)
    right = [(spoken.marking(briefing), "title")] if briefing.tlp else []
    forms = health_forms(briefing, evidence, glyphs) if evidence else [[("...", "quiet")]]
    others = least + length(right) + _GAP_CELLS * (len(right) + 1)
    health = next((form for form in forms if others + length(form) <= room), forms[-1])
    room -= length(health)
    optional = []
    if source:
        names = (source.author.split() or [""])[-1], visible_line(source.publisher)
        by = ", ".join(name for name in names if name)
        optional.append((by + (f" ({source.reliability})" if source.reliability else ""), "quiet"))
    if briefing.as_of:
        optional.append((briefing.as_of.text, "quiet"))
    for part in reversed(optional):
        if part[0] and least + length(right) + _GAP_CELLS * (len(right) + 2) + cell_len(part[0]) <= room:
            right.append(part)
    right = sorted(right, key=lambda part: _order(part, optional))
    taken = length(right) + _GAP_CELLS * (len(right) + 1)
    title = shorten(briefing.title, max(room - taken, 4), glyphs.ellipsis)
    gap = room - cell_len(title) - length(right) - _GAP_CELLS * len(right)
    spans = [(" ", "text"), (title, "title"), (" " * max(gap, 1), "text")]
    for part in right:
        spans += [part, (" " * _GAP_CELLS, "text")]
    return Line((*spans, *health))


def tab_line(tabs: Sequence[Tab], current: str, width: int) -> Fitted:
    """Draw the tabs with their numbers; the narrower the screen, the shorter the labels of all but the open one."""
    for form in range(_LABEL_FORMS):
        spans: list[tuple[str, str]] = []
        cells = []
        at = 1
        for number, tab in enumerate(tabs, start=1):
            now = tab.id == current
            label = _label(tab, number, form if not now else 0)
            spans += [(f" {label} ", f"tab-now {pane_role(tab.id)}" if now else "tab")]
            cells.append((tab.id, at - 1, at + cell_len(label) + 1))
            at += cell_len(label) + 2
        if at - 1 <= width or form == _LABEL_FORMS - 1:
            return Fitted(Line(tuple(spans)), tuple(cells))
    raise AssertionError


def status_line(left: Sequence[tuple[str, str]], hints: Sequence[str], width: int, glyphs: Glyphs = UNICODE) -> Line:
    """Draw the state of the session on the left, and on the right as many hints on keys as there is room for.

    The last hint is the last to be left out; of the others those at the end go first.
    """
    spans = [(" ", "text"), *left]
    used = length(spans)
    if used > width:
        text = shorten("".join(part for part, _ in left), width - 2, glyphs.ellipsis)
        return Line(((f" {text}", "quiet"),))
    right = _fitting(hints, width - used - _GAP_CELLS - 1)
    if right:
        spans += [(" " * (width - used - cell_len(right) - 1), "text"), (right, "faint")]
    return Line(tuple(spans))


def _fitting(hints: Sequence[str], width: int) -> str:
    for number in range(len(hints) - 1, -1, -1):
        text = (" " * _HINT_GAP_CELLS).join((*hints[:number], hints[-1]))
        if cell_len(text) <= width:
            return text
    return ""


def _label(tab: Tab, number: int, form: int) -> str:
    digit = f"{number} " if number <= _MAX_NUMBERED_TABS else ""
    count = f" {tab.count}" if tab.count is not None else ""
    title = visible_line(tab.title)
    if form == 0:
        return f"{digit}{title}{count}"
    if form == 1:
        return f"{digit}{title}"
    if form == 2:  # noqa: PLR2004  # the third of the forms in `_LABEL_FORMS`
        return digit + (title if len(title) <= _SHORT_TITLE_LETTERS else title[:_CUT_TITLE_LETTERS])
    return f"{number}" if number <= _MAX_NUMBERED_TABS else title[:1]


def _order(part: tuple[str, str], optional: Sequence[tuple[str, str]]) -> int:
    return 2 - optional.index(part) if part in optional else 0
