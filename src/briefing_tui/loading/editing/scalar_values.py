"""Edits that give a scalar another value, in its own style where that can hold the value."""

from collections.abc import Iterator

from briefing_tui.domain.offsets import Edit
from briefing_tui.loading.claim_extents import BLOCK_STYLES
from briefing_tui.loading.editing.lines import line_end, line_start, newline_of
from briefing_tui.loading.editing.tree import end_of
from briefing_tui.loading.scalar_spans import ScalarSpan
from briefing_tui.loading.scalar_styles import presentations
from briefing_tui.loading.writing import FOLDED, WIDTH_CHARACTERS, folded_lines
from briefing_tui.text.regex import regex
from briefing_tui.text.yaml_scalars import plain_or_quoted

_BLOCK_INDICATORS = regex(r"[|>][-+0-9]*")  # of the head of a block scalar, which a comment may follow


def scalar_edits(text: str, scalar: ScalarSpan, value: str, column: int) -> Iterator[list[Edit]]:
    """Yield edits that write a value in place of a scalar, the best first; the caller finds out which are read right.

    `value` is not empty and has no white space at its ends. The scalar's key or dash stands in a column, from 0.
    """
    newline = newline_of(text)
    candidates = list(presentations(text, scalar, value, newline))
    if scalar.style in BLOCK_STYLES:
        yield from ([(scalar.start, scalar.end, each)] for each in candidates)
        yield in_one_line(text, scalar, plain_or_quoted(value))
        return
    if candidates and not scalar.in_flow and _is_too_long(text, scalar, candidates[0]):
        lines = folded_lines(value, " " * column)
        if lines is not None:
            end = line_end(text, scalar.end)
            yield [(scalar.start, scalar.end, FOLDED), (end, end, "".join(newline + line for line in lines))]
    yield from ([(scalar.start, scalar.end, each)] for each in [*candidates, plain_or_quoted(value)])


def _is_too_long(text: str, scalar: ScalarSpan, written: str) -> bool:
    """Whether a scalar of one line would be longer than the lines of a text are, where the old one is not."""
    if line_end(text, scalar.start) < scalar.end:
        return False
    begins = line_start(text, scalar.start)
    return scalar.end - begins <= WIDTH_CHARACTERS < scalar.start - begins + len(written)


def in_one_line(text: str, scalar: ScalarSpan, written: str) -> list[Edit]:
    """Return the edits that write a text in place of a block scalar, beside whose head a comment stays."""
    indicators = _BLOCK_INDICATORS.match(text, scalar.start)
    assert indicators is not None, "it is a block scalar"
    end = line_end(text, scalar.start)
    return [(scalar.start, indicators.end(), written), (end, max(end, end_of(scalar, text)), "")]
