"""The plain text of a mail in blocks: paragraphs, items of lists, and what it quotes from other mails."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Element
from briefing_tui.text.regex import regex

SIGNATURE = "--"  # the line above a signature: "-- ", of which some programs take the space

_MAX_DEPTH = 50
_MARKS = regex(r" ?>(?: ?>)*+")
_ITEM = regex(r"[ \t]*+(?:[-*+•·–—][ \t]|\(?[0-9]{1,3}[.)][ \t])[ \t]*+\S")
# Lines up to an empty one, quoted or not; a paragraph has no more than 500.
_CHUNK = regex(r"[^\n]+(?:\n(?![ >]*(?:\n|\Z))[^\n]+){0,499}+")
# Lines that begin with letters and are wrapped are one paragraph, and most are such.
_SIMPLE = regex(r"(?:[^\W\d_][^\n]{0,98}+(?:\n|\Z))++|[^\W\d_][^\n]*+")
_BULLET = regex(r"[ \t]*+[-*+•·–—][ \t]+")
_RULE = regex(r"[ \t]*+([-_=*#~])(?:[ \t]*+\1){4,}+[ \t]*+")
_ESCAPED_FROM = ">From "  # how a mailbox has a line of a mail that begins with "From "
# What a signature by PGP puts around a text (RFC 4880, section 7).
_ARMOUR = regex(
    r"^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?:[^\n]+\n){0,9}+"
    r"|^-----BEGIN PGP SIGNATURE-----[ \t]*\n(?:(?!-----)[^\n]*\n){0,99}+-----END PGP SIGNATURE-----",
    re.MULTILINE,
)
_MAX_WRAPPED_CHARACTERS = 99  # a line that is longer was not wrapped, and so neither are those beside it
_NARROW_CHARACTERS = 60  # lines are wrapped at no less
_SENTENCE_ENDS = ".!?…。؟:;"
_ATTRIBUTION_LINES = 3


class _Line(NamedTuple):
    """A line: where its own text begins and ends, how deep it is quoted, and whether it goes on in the next one."""

    start: int
    end: int
    depth: int
    flows: bool


def plain_part(text: str, number: str = "", *, flowed: bool = False, delsp: bool = False) -> Extraction:
    """Return the blocks of a plain text; a block with marks of quotation before its lines is a QUOTATION of that level.

    `number` is that of the part. `flowed` says that a space at the end of a line joins it to the next (format=flowed,
    RFC 3676), and `delsp` that this space is not of the text.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    armour = [Span(*found.span()) for found in _ARMOUR.finditer(text)]
    element = Element(number)
    blocks: list[ExtractedBlock] = []
    for start, end in zip(
        [0, *(span.end for span in armour)], [*(span.start for span in armour), len(text)], strict=True
    ):
        for chunk in _CHUNK.finditer(text, start, end):
            if not flowed and _SIMPLE.fullmatch(chunk[0]):
                blocks.append(ExtractedBlock(BlockKind.PARAGRAPH, [Piece(*chunk.span())], 0, element))
                continue
            lines = list(_lines(text, chunk.start(), chunk.end(), flowed=flowed))
            for depth, kind, pieces in _blocks(text, lines, delsp=flowed and delsp):
                level = depth or int(kind is BlockKind.ITEM)
                blocks.append(ExtractedBlock(BlockKind.QUOTATION if depth else kind, pieces, level, element))
    return Extraction("text/plain", text, blocks, [Furniture(FurnitureKind.OTHER, span) for span in armour])


def is_attribution(text: str) -> bool:
    """Whether some lines before quoted ones say who wrote these, and when, in whatever language."""
    text = text.strip()
    return text.endswith((":", "：")) and ("@" in text or any(map(str.isdecimal, text)))


def _lines(text: str, at: int, end: int, *, flowed: bool) -> Iterator[_Line]:
    """Yield the lines that stand in `text[at:end]`, of which none is empty."""
    quoted_before = False
    while at < end:
        line_end = text.find("\n", at, end)
        line_end = end if line_end < 0 else line_end
        start, depth = at, 0
        if text.startswith((">", " >"), at) and (
            quoted_before or text.startswith(">", line_end + 1) or not text.startswith(_ESCAPED_FROM, at)
        ):
            marks = _MARKS.match(text, at, line_end)
            assert marks
            start, depth = marks.end(), min(marks[0].count(">"), _MAX_DEPTH)
        elif text.startswith(_ESCAPED_FROM, at):
            start += 1
        quoted_before = depth > 0
        if text.startswith(" ", start, line_end) and (flowed or depth):
            start += 1
        flows = flowed and text.endswith(" ", start, line_end) and text[start:line_end] != SIGNATURE + " "
        yield _Line(start, line_end, depth, flows)
        at = line_end + 1


def _blocks(text: str, lines: list[_Line], *, delsp: bool) -> Iterator[tuple[int, BlockKind, list[Piece]]]:
    """Yield the blocks of some lines: the depth of quotation, the kind, and the pieces."""
    for first, last in _runs(text, lines):
        run = lines[first:last]
        deeper = last < len(lines) and lines[last].depth > run[0].depth
        for part in _with_attribution(text, run) if deeper else [run]:
            for kind, block in _paragraphs(text, part):
                yield block[0].depth, kind, _pieces(text, kind, block, delsp=delsp)


def _runs(text: str, lines: list[_Line]) -> Iterator[tuple[int, int]]:
    """Yield the indices at which runs of lines with text, quoted alike, begin and end; that of a signature is one."""
    first = 0
    for index, line in enumerate(lines):
        line_text = text[line.start : line.end].rstrip()
        if index > first and (line.depth != lines[first].depth or line_text == SIGNATURE):
            yield first, index
            first = index
        if line_text == SIGNATURE:
            yield index, index + 1
            first = index + 1
        elif not line_text or _RULE.fullmatch(line_text):
            if index > first:
                yield first, index
            first = index + 1
    if first < len(lines):
        yield first, len(lines)


def _with_attribution(text: str, run: list[_Line]) -> list[list[_Line]]:
    """Return the lines before quoted ones in two parts, of which the second says who wrote these, if any does."""
    counts = range(1, min(_ATTRIBUTION_LINES, len(run)) + 1)
    least = next((count for count in counts if is_attribution(text[run[-count].start : run[-1].end])), None)
    if least is None:
        return [run]
    count = next(
        (count for count in counts[least - 1 : -1] if not _goes_on(text, run[-count - 1], run[-count])), counts[-1]
    )
    return [part for part in (run[:-count], run[-count:]) if part]


def _goes_on(text: str, line: _Line, after: _Line) -> bool:
    """Whether a line ends where it does only because the next word had no room in it."""
    word = text[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + len(word) >= _NARROW_CHARACTERS and text[line.end - 1] not in _SENTENCE_ENDS


def _paragraphs(text: str, run: list[_Line]) -> Iterator[tuple[BlockKind, list[_Line]]]:
    """Yield the blocks of lines with no empty one between them: their kinds and their lines."""
    flowing = any(line.flows for line in run)
    unwrapped = any(line.end - line.start > _MAX_WRAPPED_CHARACTERS for line in run)
    block: list[_Line] = []
    kind = BlockKind.PARAGRAPH
    for line in run:
        is_item = _ITEM.match(text, line.start, line.end) is not None and (
            not block or kind is BlockKind.ITEM or text[block[-1].end - 1] == ":"
        )
        if block and (is_item or (not block[-1].flows if flowing else unwrapped)):
            yield kind, block
            block = []
        if not block:
            kind = BlockKind.ITEM if is_item else BlockKind.PARAGRAPH
        block.append(line)
    yield kind, block


def _pieces(text: str, kind: BlockKind, lines: list[_Line], *, delsp: bool) -> list[Piece]:
    """Return the pieces of a block's lines, separated by spaces, or by nothing after one that is not of the text.

    The bullet of an item is left out; its number is text.
    """
    bullet = _BULLET.match(text, lines[0].start) if kind is BlockKind.ITEM else None
    pieces: list[Piece] = []
    separator = ""
    for line in lines:
        cut = line.flows and delsp
        if pieces and separator and line.start == pieces[-1].end + 1:
            pieces[-1] = Piece(pieces[-1].start, line.end - cut, pieces[-1].separator)  # the line end is a space, too
        else:
            start = bullet.end() if bullet and not pieces else line.start
            pieces.append(Piece(start, line.end - cut, separator))
        separator = "" if cut else " "
    return pieces
