"""The form in which what a reader found is sent from its process to ours: one line of JSON a message.

The process reads what strangers wrote, with parsers of native code: nothing that it sends is trusted. So it is JSON and
no pickle, each value is of the type expected or the message is refused, and the article is composed on our side.
"""

import json
from typing import Any

from briefing_tui.articles.extraction import (
    ExtractedBlock,
    Extraction,
    Piece,
    Progress,
    ReaderFaultError,
    Unit,
    UnreadableArticleError,
)
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Element, Part, PartKind, Stretch

Message = Extraction | Progress | UnreadableArticleError | ReaderFaultError


def encode(message: Message) -> bytes:
    """Return the line of JSON for a message, without its newline."""
    return json.dumps(_object(message), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decode(line: bytes) -> Message:
    """Return the message in a line of JSON. Raises ReaderFaultError where it is none."""
    try:
        return _message(json.loads(line.decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OverflowError) as error:
        raise ReaderFaultError(f"a reader's message is malformed: {error}") from None


def _object(message: Message) -> dict[str, Any]:
    match message:
        case Progress():
            return {"progress": message}
        case UnreadableArticleError():
            return {"unreadable": [str(message), message.hint]}
        case ReaderFaultError():
            return {"fault": str(message)}
        case _:
            return {
                "media_type": message.media_type,
                "text": message.text,
                "blocks": message.blocks,
                "furniture": message.furniture,
                "part_kind": message.part_kind,
                "parts": message.parts,
                "stretches": message.stretches,
                "metadata": message.metadata,
                "notices": message.notices,
            }


def _message(found: dict[str, Any]) -> Message:
    if "progress" in found:
        read, total, unit = found["progress"]
        return Progress(int(read), int(total), Unit(unit))
    if "unreadable" in found:
        message, hint = found["unreadable"]
        return UnreadableArticleError(str(message), str(hint))
    if "fault" in found:
        return ReaderFaultError(str(found["fault"]))
    text = _string(found["text"])
    return Extraction(
        _string(found["media_type"]),
        text,
        [_block(*block) for block in found["blocks"]],
        [Furniture(FurnitureKind(kind), _span(span[0], span[1], len(text))) for kind, span in found["furniture"]],
        found["part_kind"] and PartKind(found["part_kind"]),
        [Part(int(number), _string(label)) for number, label in found["parts"]],
        [Stretch(int(start), int(part), int(line)) for start, part, line in found["stretches"]],
        [MetadataItem(MetadataField(name), _string(value), _string(where)) for name, value, where in found["metadata"]],
        [_string(notice) for notice in found["notices"]],
    )


def _block(kind: str, pieces: list[list[Any]], level: int, element: list[Any]) -> ExtractedBlock:
    made = [Piece(int(start), int(end), _string(separator)) for start, end, separator in pieces]
    file, path, identifier = map(_string, element)
    return ExtractedBlock(BlockKind(kind), made, int(level), Element(file, path, identifier))


def _span(start: int, end: int, length: int) -> Span:
    if not 0 <= int(start) <= int(end) <= length:
        raise ValueError(f"the span {start} to {end} is outside a text of {length} characters")
    return Span(int(start), int(end))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value
