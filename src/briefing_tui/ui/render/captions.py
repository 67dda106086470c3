"""Captions: signs of a picture with what they stand for, set on as many lines as it takes."""

from collections.abc import Iterable
from typing import NamedTuple

from rich.cells import cell_len

from briefing_tui.ui.render.text import Spans, length, wrap

_GAP_CELLS = 2
_SIGN_CELLS = 2  # of a sign, and white space


class Caption(NamedTuple):
    """What a sign stands for, and the sign with its role; without a sign, words alone."""

    words: str
    sign: str = ""
    role: str = "quiet"


def caption_lines(captions: Iterable[Caption], cells: int) -> list[Spans]:
    """Set captions on lines of some cells; one that is too long for a line goes on below its words."""
    lines: list[Spans] = []
    for caption in captions:
        indent = _SIGN_CELLS if caption.sign else 0
        sign = [(f"{caption.sign} ", caption.role)] if caption.sign else []
        first, *further = wrap(caption.words, cells - indent)
        if lines and not further and length(lines[-1]) + _GAP_CELLS + indent + cell_len(first) <= cells:
            lines[-1] += [(" " * _GAP_CELLS, "text"), *sign, (first, "quiet")]
        else:
            lines.append([*sign, (first, "quiet")])
            lines += [[(" " * indent, "text"), (line, "quiet")] for line in further]
    return lines
