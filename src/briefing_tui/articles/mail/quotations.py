"""What a mail has beside its author's own text: mails that it answers or forwards, signatures, the foot of a list."""

import re
from bisect import bisect_right

from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.articles.mail.plain_part import SIGNATURE, is_attribution
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex

MAX_LEVEL = 100

_QUOTATION = BlockKind.QUOTATION
_KEPT = frozenset((BlockKind.ROW, BlockKind.CODE))  # what a quoted mail has as well, and would be spoilt as a paragraph
_MAX_ATTRIBUTION_CHARACTERS = 300
_MAX_SIGNATURE_CHARACTERS = 1000
_MAX_FOOT_CHARACTERS = 600
_NEAR = 2000  # characters from the sender's line to the subject's, with long lists of people between them
_MAX_FIELD_LINES = 8
_MAX_LINE_CHARACTERS = 200

# The fields above a quoted mail, in the languages of mail programs: the sender's and the subject's are asked for.
_SENDER = (
    "from|von|de|da|van|från|fra|lähettäjä|od|от|від|kimden|feladó|από|expéditeur|remitente|mittente"
    "|发件人|寄件者|差出人|보낸 사람|من|از|מאת"
)
_SUBJECT = (
    "subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|тема|konu|tárgy|θέμα"
    "|主题|主旨|件名|제목|الموضوع|موضوع|נושא"
)
_MARK = r"[ \t*_>\u200e\u200f]*+"
_SENDER_LINE = regex(rf"^{_MARK}(?:{_SENDER}){_MARK}[:：]", re.IGNORECASE | re.MULTILINE)
_SUBJECT_LINE = regex(rf"^{_MARK}(?:{_SUBJECT}){_MARK}[:：]", re.IGNORECASE | re.MULTILINE)
_RULE_ABOVE = regex(r"[ \t>]*+[-_=*]{2,}.*")  # "Original Message", in whatever language
_FOOT_RULE = regex(r"_{30,}")


def set_apart(part: Extraction, depth: int = 0) -> None:
    """Mark the blocks of a part that are quoted, with the depth of quotation, and take out what is no text of anybody.

    `depth` is that of the mail which the part is of: 0, or more for one within a mail. The signature and the foot of a
    mailing list become furniture.
    """
    blocks, levels = _levels(part)
    foot = _foot(part.text, blocks)
    kept: list[ExtractedBlock] = []
    ends_at = 0  # the index of the block after a signature
    for index, (block, level) in enumerate(zip(blocks, levels, strict=True)):
        if ends_at <= index < foot and _is_mark_of_signature(part.text, block):
            ends_at = _signature_end(blocks, levels, index, foot)
            if index < ends_at:
                part.furniture.append(_furniture(FurnitureKind.OTHER, blocks[index:ends_at]))
        if index >= foot:
            part.furniture.append(_furniture(FurnitureKind.RUNNING_FOOT, [block]))
        elif index >= ends_at:
            total = min(level + depth, MAX_LEVEL)
            is_kept = not total or block.kind in _KEPT
            kept.append(block if is_kept else ExtractedBlock(_QUOTATION, block.pieces, total, block.element))
    part.blocks = kept
    part.furniture.sort(key=lambda each: each.span.start)


def _levels(part: Extraction) -> tuple[list[ExtractedBlock], list[int]]:
    """Return the blocks of a part, some of which may have been divided, and how deep each is quoted."""
    blocks, begins = _divided(part)
    marked = [block.level if block.kind is _QUOTATION else 0 for block in blocks]
    levels: list[int] = []
    around: list[int] = []  # the depths at which quoted mails without marks began
    for index, (block, level, after) in enumerate(zip(blocks, marked, [*marked, 0][1:], strict=True)):
        if after > level and _says_who_is_quoted(part.text, block):
            level += 1  # noqa: PLW2901  # and so belongs to the quotation
        while around and level < around[-1]:
            around.pop()
        if index in begins and len(around) < MAX_LEVEL:
            around.append(level)
        levels.append(level + len(around))
    return blocks, levels


def _divided(part: Extraction) -> tuple[list[ExtractedBlock], set[int]]:
    """Return the blocks of a part, divided where a quoted mail begins, and the indices of those with which one does."""
    first = [block.pieces[0].start for block in part.blocks]
    beginnings: dict[int, int] = {}  # where in the text a quoted mail begins, by the index of the block
    for at in _quoted_mails(part.text):
        index = bisect_right(first, at) - 1
        if index >= 0 and at < part.blocks[index].pieces[-1].end:
            beginnings.setdefault(index, at)
        elif index + 1 < len(first):  # the line above is of no block
            beginnings.setdefault(index + 1, first[index + 1])
    blocks: list[ExtractedBlock] = []
    begins = set()
    for index, block in enumerate(part.blocks):
        if index in beginnings:
            before, block = _parted(block, beginnings[index])  # noqa: PLW2901  # its second part
            blocks += [before] if before.pieces else []
            begins.add(len(blocks))
        blocks.append(block)
    return blocks, begins


def _quoted_mails(text: str) -> list[int]:
    """Return where mails begin that are quoted without marks, in order: at their fields, or at the line above these."""
    subjects = [line.start() for line in _SUBJECT_LINE.finditer(text)]
    found: list[int] = []
    end = 0  # of the fields of the mail before
    for line in _SENDER_LINE.finditer(text) if subjects else ():
        start = line.start()
        index = bisect_right(subjects, start)
        if start >= end and index < len(subjects) and _are_fields(text[start : min(subjects[index], start + _NEAR)]):
            end = subjects[index]
            found.append(_line_above(text, start))
    return found


def _are_fields(text: str) -> bool:
    """Whether the text between a sender and a subject is so short that it has fields, and nothing else."""
    return len(text) < _NEAR and sum(bool(line.strip("> \t")) for line in text.split("\n")) <= _MAX_FIELD_LINES


def _line_above(text: str, start: int) -> int:
    """Return where the line above a quoted mail begins, if it is a rule, perhaps with words in it, or else `start`."""
    before = text[max(start - _MAX_LINE_CHARACTERS, 0) : start].rstrip("\n\t >")
    line = before[before.rfind("\n") + 1 :]
    return text.rindex(line, 0, start) if line and _RULE_ABOVE.fullmatch(line) else start


def _parted(block: ExtractedBlock, at: int) -> tuple[ExtractedBlock, ExtractedBlock]:
    """Return a block in two parts, of which the second begins at an offset of the text."""
    before = [Piece(start, min(end, at), separator) for start, end, separator in block.pieces if start < at]
    after = [Piece(max(start, at), end, separator) for start, end, separator in block.pieces if end > at]
    return block._replace(pieces=before), block._replace(pieces=after)


def _says_who_is_quoted(text: str, block: ExtractedBlock) -> bool:
    return _length(block) <= _MAX_ATTRIBUTION_CHARACTERS and is_attribution(_text(text, block))


def _text(text: str, block: ExtractedBlock) -> str:
    return " ".join(text[piece.start : piece.end] for piece in block.pieces)


def _length(block: ExtractedBlock) -> int:
    return block.pieces[-1].end - block.pieces[0].start


def _is_mark_of_signature(text: str, block: ExtractedBlock) -> bool:
    """Whether the first line of a block is the mark that stands above a signature."""
    start, end, _ = block.pieces[0]
    return text.startswith(SIGNATURE, start) and text[start:end].partition("\n")[0].strip() == SIGNATURE


def _signature_end(blocks: list[ExtractedBlock], levels: list[int], first: int, foot: int) -> int:
    """Return the index of the block after a signature, or of its first if what follows is too long for one."""
    start = blocks[first].pieces[0].start
    for index in range(first, foot):
        if levels[index] != levels[first]:
            return index
        if blocks[index].pieces[-1].end - start > _MAX_SIGNATURE_CHARACTERS:
            return first
    return foot


def _foot(text: str, blocks: list[ExtractedBlock]) -> int:
    """Return the index of the block that a mailing list has put below a mail, or the number of blocks."""
    if blocks and blocks[-1].kind is not _QUOTATION and _length(blocks[-1]) <= _MAX_FOOT_CHARACTERS:
        above = blocks[-2].pieces[-1].end if len(blocks) > 1 else 0
        words = _text(text, blocks[-1])
        if _FOOT_RULE.search(text, above, blocks[-1].pieces[0].start) and ("@" in words or "://" in words):
            return len(blocks) - 1
    return len(blocks)


def _furniture(kind: FurnitureKind, blocks: list[ExtractedBlock]) -> Furniture:
    return Furniture(kind, Span(blocks[0].pieces[0].start, blocks[-1].pieces[-1].end))
