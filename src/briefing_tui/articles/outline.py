"""Where the blocks of a file lie, plain text and Markdown alike: parted by blank lines, page breaks and marks."""

import re
from collections.abc import Iterator

from briefing_tui.articles.fences import stretches
from briefing_tui.articles.marked_lines import Outline, marked_blocks
from briefing_tui.domain.article import BlockKind
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK

# What a block that is no plain paragraph begins with; a line within a chunk that begins one, or ends one.
_MARKS = frozenset("#>-+*•_0123456789")
_MARKED_LINE = re.compile(
    r"\n[ \t]*+(?:#{1,6}[ \t\n]|>|[-+*•][ \t]|1[.)][ \t]|([-*_=])[ \t]*+(?:\1[ \t]*+)*+(?:\n|\Z))"
)
_BLANK_LINES = re.compile(r"(\n\s*\n)")
_BLANK_LINES_OR_PAGE = re.compile(r"(\n\s*\n|[\f\u2029])")
_PARAGRAPH = BlockKind.PARAGRAPH  # a member's look-up is slow, and there may be 100,000 paragraphs


def outline(canvas: str) -> Iterator[Outline]:
    """Return the blocks of a file in order; none is white space only.

    `canvas` is the file's text, of the same length, with every line end a newline (the carriage return before one a
    space).
    """
    # The simpler expression is five times as fast.
    breaks = _BLANK_LINES_OR_PAGE if "\f" in canvas or "\u2029" in canvas else _BLANK_LINES
    for start, end, code in stretches(canvas, start=1 if canvas.startswith(BYTE_ORDER_MARK) else 0):
        if code:
            yield from _code(canvas[start:end], start)
            continue
        at = start
        for piece in breaks.split(canvas[start:end]):  # the breaks among them
            text = piece.strip()
            if not text:
                pass
            elif text[0] in _MARKS or ("\n" in text and _MARKED_LINE.search(text)):
                yield from marked_blocks(piece, at)
            elif text is piece:
                yield Outline(at, text, _PARAGRAPH)
            else:
                yield Outline(at + len(piece) - len(piece.lstrip()), text, _PARAGRAPH)
            at += len(piece)


def _code(lines: str, start: int) -> Iterator[Outline]:
    """Return fenced code as one block, without the blank lines around it."""
    body = lines.rstrip()
    if body:
        first = body.rfind("\n", 0, len(body) - len(body.lstrip())) + 1
        yield Outline(start + first, body[first:], BlockKind.CODE)
