"""The first and the last line of the screen, head and status, each fitted to the width at hand."""

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len

from briefing_tui.domain.briefing import Briefing, Source
from briefing_tui.domain.passage import Verdict
from briefing_tui.exporting import spoken
from briefing_tui.reading.faults import Fault
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.render.glyphs import UNICODE, Glyphs
from briefing_tui.ui.render.health import health_forms
from briefing_tui.ui.render.review import draft_forms, draft_role
from briefing_tui.ui.render.text import Line, Spans, length, shorten

_GAP_CELLS = 2
_HINT_GAP_CELLS = 3
_MIN_TITLE_CELLS = 4
_FAULTY_TITLE_CELLS = 16  # of the title beside the reason of a fault
_MIN_REASON_CELLS = 16
_READ_ONLY = " READ ONLY "
_MIN_READ_ONLY_CELLS = 36  # from which on there is room for more than that


def head_line(  # what is at hand, and where it is drawn
    briefing: Briefing,
    tally: Counter[Verdict | None] | None,
    source: Source | None,
    width: int,
    glyphs: Glyphs = UNICODE,
    *,
    fault: Fault | None = None,
    is_read_only: bool = False,
) -> Line:
    """Draw title, marking, review, date, source and the health of the anchors; what does not fit is left out.

    A fault stands before all that, at least its words, whatever else there is no room for then; and before that, that
    nothing can be changed.
    """
    if is_read_only and width >= _MIN_READ_ONLY_CELLS:
        left = width - cell_len(_READ_ONLY)
        return Line(((_READ_ONLY, "quiet"), *head_line(briefing, tally, source, left, glyphs, fault=fault).spans))
    if fault is not None:
        return _faulty_head(briefing, tally, source, width, glyphs, fault)
    room = width - 2
    least = min(cell_len(visible_line(briefing.title)), room // 2)
    right = _marking(briefing)
    kept = _kept(briefing)
    healths = _health_forms(tally, glyphs)
    others = least + length(kept) + _GAP_CELLS * (len(kept) + 1)
    health = next((form for form in healths if others + length(form) <= room), healths[-1])
    room -= length(health)
    draft = _fitting_form([(form, draft_role(briefing)) for form in draft_forms(briefing)], right, room - least)
    right = [*right, *draft] if draft else kept
    for forms in (
        [(briefing.as_of.text, "quiet")] if briefing.as_of else [],
        [(form, "quiet") for form in _source_forms(source)] if source else [],
    ):
        right += _fitting_form(forms, right, room - least)
    taken = length(right) + _GAP_CELLS * (len(right) + 1)
    title = shorten(briefing.title, max(room - taken, _MIN_TITLE_CELLS), glyphs.ellipsis)
    gap = room - cell_len(title) - length(right) - _GAP_CELLS * len(right)
    spans = [(" ", "text"), (title, "title"), (" " * max(gap, 1), "text")]
    for part in right:
        spans += [part, (" " * _GAP_CELLS, "text")]
    return Line((*spans, *health))


def _faulty_head(  # noqa: PLR0917  # as head_line has it
    briefing: Briefing,
    tally: Counter[Verdict | None] | None,
    source: Source | None,
    width: int,
    glyphs: Glyphs,
    fault: Fault,
) -> Line:
    """Draw a fault, its reason as far as there is room, and behind it the head or what is left of it."""
    kept, health = _kept(briefing), _health_forms(tally, glyphs)[-1]
    least = 2 + length([*kept, *health]) + _GAP_CELLS * (len(kept) + 1)
    title = min(cell_len(visible_line(briefing.title)), _FAULTY_TITLE_CELLS)
    words = shorten(fault.words, width - 2, glyphs.ellipsis)
    room = width - cell_len(words) - 2 - least - title - 2
    reason = f": {shorten(fault.reason, room, glyphs.ellipsis)}" if room >= _MIN_REASON_CELLS else ""
    badge = (f" {words}{reason} ", "alert" if fault.is_wrong else "warn")
    left = width - length([badge])
    if left >= least + _MIN_TITLE_CELLS:
        return Line((badge, *head_line(briefing, tally, source, left, glyphs).spans))
    gap = (" " * _GAP_CELLS, "text")
    spaced = [span for part in kept for span in (gap, part)]
    for rest in ([*spaced, gap, *health], spaced, spaced[:2], [gap, *health]):
        if length(rest) <= left:
            return Line((badge, *rest))
    return Line((badge,))


def _kept(briefing: Briefing) -> Spans:
    """Return the marking, and that it is a draft if it is: what stands there whatever else there is no room for."""
    draft = draft_forms(briefing)[-1]
    return [*_marking(briefing), *([(draft, draft_role(briefing))] if draft else [])]


def _fitting_form(forms: Sequence[tuple[str, str]], beside: Spans, room: int) -> Spans:
    """Return the first form that there is room for beside other parts; none where there is none for any."""
    left = room - length(beside) - _GAP_CELLS * (len(beside) + 2)
    return [form for form in forms if form[0] and length([form]) <= left][:1]


def _marking(briefing: Briefing) -> Spans:
    return [(spoken.marking(briefing), "title")] if briefing.tlp else []


def _health_forms(tally: Counter[Verdict | None] | None, glyphs: Glyphs) -> list[Spans]:
    return [[("...", "quiet")]] if tally is None else health_forms(tally, glyphs)


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


def _source_forms(source: Source) -> list[str]:
    """Return who wrote a source, where, and how reliable it is, in ever fewer words."""
    author, publisher = (source.author.split() or [""])[-1], visible_line(source.publisher)
    full, short = ", ".join(name for name in (author, publisher) if name), author or publisher
    if source.reliability is None:
        return [full, short]
    letter, spoken = f"({source.reliability})", f"({source.reliability}, {source.reliability.words})"
    forms = ((full, spoken), (short, spoken), (full, letter), (short, letter))
    return [f"{names} {grade}".lstrip() for names, grade in forms]
