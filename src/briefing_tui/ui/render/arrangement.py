"""How the parts of the reader's screen are arranged: side by side, one above the other, or one at a time."""

from typing import NamedTuple

from briefing_tui.reading.history import PaneName
from briefing_tui.reading.outline import SOURCE
from briefing_tui.reading.state import State

STACKED_CELLS, WIDE_CELLS = 70, 110  # widths from which the panes stand one above the other, side by side
_CLAIM_SHARE = 3, 5  # of the lines, which a claim that stands alone above the source has
_NOTICE_SHARE, _MIN_NOTICE_LINES = 4, 4  # a notice has a fourth of the lines, and four where there are few


class ScreenSize(NamedTuple):
    """The size of the screen in cells."""

    width: int
    height: int

    @property
    def is_wide(self) -> bool:
        """Whether both panes have room side by side."""
        return self.width >= WIDE_CELLS

    @property
    def is_narrow(self) -> bool:
        """Whether only one pane has room."""
        return self.width < STACKED_CELLS


class Area(NamedTuple):
    """Where a part stands on the screen, in cells from the upper left corner."""

    x: int
    y: int
    width: int
    height: int

    def from_line(self, line: int) -> "Area":
        """Return what is left of the area from a line on, counted from its first."""
        line = min(line, self.height)
        return Area(self.x, self.y + line, self.width, self.height - line)

    def to_line(self, line: int) -> "Area":
        """Return the area as far as a line, counted from its first."""
        return self._replace(height=min(line, self.height))


def notice_room(state: State, size: ScreenSize) -> tuple[int, int]:
    """Return the width in cells and the number of lines that a notice may have."""
    beside = size.is_wide and not state.zoomed and state.tab != SOURCE
    return size.width // 2 if beside else size.width, max(size.height // _NOTICE_SHARE, _MIN_NOTICE_LINES)


def arrange(state: State, size: ScreenSize, notice_lines: int, help_lines: int = 0) -> dict[str, Area]:
    """Return the areas of the parts that are shown, by their ids.

    `notice_lines` is the height of the notice, `help_lines` that of the help above the prompt.
    """
    width, height = size
    gap = 0 if size.is_narrow else 1  # below the tabs, and below the notice
    top, bottom = 2 + gap, max(height - 1, 0)
    end = max(bottom - help_lines, 0)
    body = Area(0, top, width, max(end - top, 0))
    last = Area(0, bottom, width, 1)
    areas = {"head": Area(0, 0, width, 1), "tabs": Area(0, 1, width, 1), "status": last, "prompt": last}
    if help_lines:
        areas["prompt-help"] = Area(0, end, width, bottom - end)
    alone = size.is_narrow or state.zoomed
    if state.tab == SOURCE or (alone and state.focus is PaneName.SOURCE):
        return areas | _evidence(body, notice_lines, gap)
    if size.is_narrow and notice_lines:
        lines = max(body.height - notice_lines, 0)
        return areas | {"page": body.to_line(lines), "notice": body.from_line(lines)}
    if alone:
        return areas | {"page": body}
    if size.is_wide:
        left = width // 2
        divider, evidence = Area(left, top, 1, body.height), Area(left + 1, top, width - left - 1, body.height)
        return areas | {"page": body._replace(width=left), "divider": divider} | _evidence(evidence, notice_lines, gap)
    share, parts = _CLAIM_SHARE if state.shows_one_claim else (1, 2)
    upper = body.height * share // parts
    lower = body.from_line(upper)
    return (
        areas
        | {"page": body.to_line(upper), "divider": lower.to_line(1)}
        | _evidence(lower.from_line(1), notice_lines, gap)
    )


def _evidence(area: Area, notice_lines: int, gap: int) -> dict[str, Area]:
    if not notice_lines:
        return {"source": area}
    return {"notice": area.to_line(notice_lines), "source": area.from_line(notice_lines + gap)}
