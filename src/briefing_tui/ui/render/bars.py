"""The first and the last line of the screen, head and status, each fitted to the width at hand."""

from collections.abc import Sequence

from rich.cells import cell_len

from briefing_tui.domain.briefing import Briefing, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.exporting import spoken
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.glyphs import UNICODE, Glyphs
from briefing_tui.ui.render.health import health_forms
from briefing_tui.ui.render.text import Line, length, shorten

_GAP_CELLS = 2
_HINT_GAP_CELLS = 3


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


def _order(part: tuple[str, str], optional: Sequence[tuple[str, str]]) -> int:
    return 2 - optional.index(part) if part in optional else 0
