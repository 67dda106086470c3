"""A text file or a Markdown file becomes an article."""

import re

from briefing_tui.articles.continuation import ENDS, goes_on
from briefing_tui.articles.inline import edits_of
from briefing_tui.articles.outline import outline
from briefing_tui.articles.spacing import single_spaced
from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.domain.offsets import Edit, OffsetMap, edited
from briefing_tui.text.visible import visible, visible_line

_HEADING, _PARAGRAPH, _CODE = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CODE  # a member's look-up is slow
_LINE_END_SPACES = re.compile("[ \t]+(?=\n)")


def read_article(text: str) -> Article:
    """Return the article that the decoded text of a .txt or .md file holds.

    Every text is one: nothing is raised, and what is no mark stays as it stands. The time is linear in the text.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    offsets = OffsetMap()
    before = ""  # the last block, if it is a paragraph
    at = number = 0  # the reading text is made so far, and so many blocks are no headings
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    for start, raw, kind, level in outline(text):
        block, edits = _reading_text(raw, kind)
        if not block:
            continue
        continued = kind is _PARAGRAPH and before[-1:] not in ENDS and goes_on(before, block)
        joint = 0
        if blocks:
            texts.append(" " if continued else "\n")
            joint = 1  # it comes from the character before the block
        texts.append(block)
        if edits:
            offsets.append(joint, start - joint, start)
            offsets.append_edited(start, start + len(raw), edits)
        else:
            offsets.append(joint + len(raw), start - joint, start + len(raw))
        at += joint
        end = at + len(block)
        if continued:
            blocks[-1] = blocks[-1]._replace(end=end)
        else:
            number += kind is not _HEADING
            blocks.append(Block(at, end, kind, level, 0 if kind is _HEADING else number))
        before = block if kind is _PARAGRAPH else ""
        at = end
    return Article("".join(texts), tuple(blocks), offsets)


def _reading_text(raw: str, kind: BlockKind) -> tuple[str, list[Edit]]:
    """Return what is read of a block, and the edits that make it of the block (with spaces for tabs and newlines)."""
    if kind is _CODE:
        raw = visible(raw)
        edits = [(spaces.start(), spaces.end(), "") for spaces in _LINE_END_SPACES.finditer(raw)]
        return edited(raw, edits), edits
    if "\n" in raw:
        raw = raw.replace("\\\n", "  ").replace("\n", " ")  # a backslash at its end breaks a line, and is not read
    if not raw.isprintable():  # which is quicker than to look for what is unsafe
        raw = visible_line(raw)
    marks = edits_of(raw)
    text = edited(raw, marks) if marks else raw
    edits = single_spaced(len(raw), marks, text)
    return (text if edits is marks else edited(raw, edits)), edits
