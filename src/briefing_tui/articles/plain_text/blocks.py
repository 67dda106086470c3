"""Division of a file, plain text or Markdown, into blocks: at blank lines, page breaks and block markers."""

import re
from collections.abc import Iterator

from briefing_tui.articles.plain_text.fences import regions
from briefing_tui.articles.plain_text.markdown_blocks import RawBlock, markdown_blocks
from briefing_tui.domain.article import BlockKind
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK
from briefing_tui.text.regex import regex

# The first characters of blocks other than paragraphs, and the lines that begin or end such a block within a chunk.
_MARKERS = frozenset("#>-+*•_0123456789")
_MARKER_LINE = regex(r"\n[ \t]*+(?:#{1,6}[ \t\n]|>|[-+*•][ \t]|1[.)][ \t]|([-*_=])[ \t]*+(?:\1[ \t]*+)*+(?:\n|\Z))")
_BLANK_LINES = regex(r"\n\s*\n")
_BLANK_LINES_OR_PAGE = regex(r"\n\s*\n|\f|\u2029")
_PARAGRAPH = BlockKind.PARAGRAPH  # looking up an enum's member is slow, and there may be 100,000 paragraphs


def raw_blocks(file_text: str) -> Iterator[RawBlock]:
    """Yield the blocks of a file in order, without those of white space only.

    `file_text` is the file's text, of the same length, with a newline in place of every line break (a space and a
    newline in place of CR LF).
    """
    # The simpler expression is five times as fast.
    breaks = _BLANK_LINES_OR_PAGE if "\f" in file_text or "\u2029" in file_text else _BLANK_LINES
    for start, end, code in regions(file_text, start=1 if file_text.startswith(BYTE_ORDER_MARK) else 0):
        if code:
            yield from _code(file_text[start:end], start)
            continue
        for at, chunk in _chunks(file_text, breaks, start, end):
            text = chunk.strip()
            if not text:
                pass
            elif text[0] in _MARKERS or ("\n" in text and _MARKER_LINE.search(text)):
                yield from markdown_blocks(chunk, at)
            elif text is chunk:
                yield RawBlock(at, text, _PARAGRAPH)
            else:
                yield RawBlock(at + len(chunk) - len(chunk.lstrip()), text, _PARAGRAPH)


def _chunks(text: str, breaks: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    """Yield what stands between the breaks of a text, from `start` to `end`, each with where it begins."""
    for found in breaks.finditer(text, start, end):
        yield start, text[start : found.start()]
        start = found.end()
    yield start, text[start:end]


def _code(lines: str, start: int) -> Iterator[RawBlock]:
    """Yield fenced code, which begins at `start` of the file, as one block without the blank lines around it."""
    code = lines.rstrip()
    if code:
        first = code.rfind("\n", 0, len(code) - len(code.lstrip())) + 1
        yield RawBlock(start + first, code[first:], BlockKind.CODE)
