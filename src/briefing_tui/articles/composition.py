"""Composition of an article from what a reader took out of its file."""

from io import StringIO

from briefing_tui.articles.extraction import ExtractedBlock, Extraction
from briefing_tui.domain.article import Article, Block, BlockKind, Blocks
from briefing_tui.domain.metadata import MetadataItem
from briefing_tui.domain.offsets import Edit, OffsetMap, edited
from briefing_tui.domain.places import Part, PartKind, Places
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible, visible_line

_MAX_LINE_CHARACTERS = 2_000  # of what a file says of itself
_MAX_LEVEL = 99  # of nesting, beyond which nobody tells the difference
_LINE_END_SPACES = regex("[ \t]+(?=\n|\\Z)")
_WHITE_SPACE = regex(r"[ \t\n\r\f\v]+")


def article_of(extraction: Extraction) -> Article:
    """Return the article in a file, given what its reader took out of it.

    Blocks without a character that is seen are left out. Raises ValueError where the pieces of the blocks do not ascend
    in the text, or lie outside of it.
    """
    text, blocks, offsets = StringIO(), Blocks(), OffsetMap()
    elements = []
    parts = (Part(number, _line(label)) for number, label in extraction.parts)
    places = Places(extraction.part_kind, parts, extraction.stretches)
    at = number = last = 0  # the length of the reading text, the number of its paragraphs, the end of the last piece
    chapter = None
    for extracted in extraction.blocks:
        raw, origins, end = _raw(extraction.text, extracted, last)
        edits = _edits(raw, extracted.kind)
        block = edited(raw, edits) if edits else raw
        if not block:
            continue
        if blocks:
            text.write("\n")
            offsets.append_replacement(1, last, origins.span(0, 1).start)
            at += 1
        text.write(block)
        within = OffsetMap()
        within.append_edited(0, len(raw), edits)
        for piece in within.through(origins).pieces():
            offsets.append(*piece)
        if places.kind is PartKind.CHAPTER and (place := places.at(extracted.pieces[0].start)) and place[0] != chapter:
            chapter, number = place[0], 0
        number += extracted.kind is not BlockKind.HEADING
        level = min(max(extracted.level, 0), _MAX_LEVEL)
        blocks.append(
            Block(at, at + len(block), extracted.kind, level, 0 if extracted.kind is BlockKind.HEADING else number)
        )
        elements.append(extracted.element)
        at += len(block)
        last = end
    return Article(
        text.getvalue(),
        blocks,
        offsets,
        extraction.text,
        extraction.media_type,
        places,
        tuple(elements) if any(map(any, elements)) else (),
        tuple(extraction.furniture),
        tuple(MetadataItem(field, _line(value), _line(found)) for field, value, found in extraction.metadata),
        tuple(map(_line, extraction.notices)),
    )


def _line(text: str) -> str:
    """Return a text on one line, cut where it is longer than anybody reads."""
    line = " ".join(visible_line(text).split())
    return line if len(line) <= _MAX_LINE_CHARACTERS else f"{line[: _MAX_LINE_CHARACTERS - 1]}…"


def _raw(text: str, block: ExtractedBlock, last: int) -> tuple[str, OffsetMap, int]:
    """Return a block's pieces joined, the map from that to the extracted text, and the end of its last piece.

    Control characters are visible, and tabs stand between cells alone.
    """
    raw, origins = [], OffsetMap()
    end = last
    for number, (first, after, separator) in enumerate(block.pieces):
        if not end <= first <= after <= len(text):
            raise ValueError(f"a piece of the text from {first} to {after} follows one that ends at {end}")
        if number and separator:
            raw.append(separator)
            origins.append_replacement(len(separator), end, first)
        piece = text[first:after]
        raw.append(piece.replace("\t", " ") if block.kind is BlockKind.ROW else piece)
        origins.append(after - first, first, after)
        end = after
    return visible("".join(raw)), origins, end


def _edits(raw: str, kind: BlockKind) -> list[Edit]:
    """Return the edits that normalise the white space of a block: single spaces, and none at its ends.

    The lines of code are kept, and the cells of a row, also empty ones.
    """
    if not raw.strip():
        return [(0, len(raw), "")]
    if kind is BlockKind.CODE:
        first, last = len(raw) - len(raw.lstrip("\n")), len(raw.rstrip())
        runs = [(run.start(), run.end(), "") for run in _LINE_END_SPACES.finditer(raw, first, last)]
    elif kind is BlockKind.ROW:
        first, last = 0, len(raw)
        runs = [(run.start(), run.end(), "\t" * run[0].count("\t") or " ") for run in _WHITE_SPACE.finditer(raw)]
        runs = [(start, end, "" if after == " " and {start, end} & {0, last} else after) for start, end, after in runs]
    else:
        first, last = len(raw) - len(raw.lstrip()), len(raw.rstrip())
        runs = [(run.start(), run.end(), " ") for run in _WHITE_SPACE.finditer(raw, first, last)]
    runs = [(start, end, after) for start, end, after in runs if raw[start:end] != after]
    ends = [(0, first, "")] if first else []
    return [*ends, *runs, *([(last, len(raw), "")] if last < len(raw) else [])]
