"""Reading of a plain text or Markdown file into an article."""

from io import StringIO

from briefing_tui.articles.plain_text.blocks import raw_blocks
from briefing_tui.articles.plain_text.continuation import SENTENCE_ENDS, sentence_continues
from briefing_tui.articles.plain_text.front_matter import front_matter
from briefing_tui.articles.plain_text.inline import inline_edits
from briefing_tui.articles.plain_text.page_breaks import LinePageBreaks
from briefing_tui.articles.plain_text.quoted_printable import is_quoted_printable, quoted_printable_edits, with_rests
from briefing_tui.articles.plain_text.white_space import white_space_edits
from briefing_tui.domain.article import Article, Block, BlockKind, Blocks
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.offsets import Edit, OffsetMap, edited
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible, visible_line

_HEADING, _PARAGRAPH, _CODE = (
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
    BlockKind.CODE,
)  # looking up an enum's member is slow
_LINE_END_SPACES = regex("[ \t]+(?=\n)")


def read_article(file_text: str) -> Article:
    """Return the article in the decoded text of a .txt or .md file, which is its extracted text.

    Nothing is raised: any text is an article, and what is no markup stays unchanged. The time is linear in the text.
    """
    reading_text = StringIO()
    blocks = Blocks()
    offsets = OffsetMap()
    before = ""  # the text of the last block, if it is a paragraph
    at = number = 0  # the length of the reading text so far, and the number of its blocks that are no headings
    lines = file_text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in file_text else file_text
    encoded = is_quoted_printable(lines)
    said = front_matter(lines)
    if said:
        lines = "\n" * said.span.end + lines[said.span.end :]
    for start, raw, kind, level in raw_blocks(lines):
        block, edits = _reading_text(raw, kind, encoded=encoded)
        if not block:
            continue
        continued = kind is _PARAGRAPH and before[-1:] not in SENTENCE_ENDS and sentence_continues(before, block)
        separator = 0  # length of the space or newline before the block
        if blocks:
            reading_text.write(" " if continued else "\n")
            separator = 1  # it is mapped to the character before the block
        reading_text.write(block)
        if edits:
            offsets.append(separator, start - separator, start)
            offsets.append_edited(start, start + len(raw), edits)
        else:
            offsets.append(separator + len(raw), start - separator, start + len(raw))
        at += separator
        end = at + len(block)
        if continued:
            blocks.extend_last(end)
        else:
            number += kind is not _HEADING
            blocks.append(Block(at, end, kind, level, 0 if kind is _HEADING else number))
        before = block if kind is _PARAGRAPH else ""
        at = end
    return Article(
        reading_text.getvalue(),
        blocks,
        offsets,
        file_text,
        furniture=(Furniture(FurnitureKind.HEADER, said.span),) if said else (),
        metadata=said.metadata if said else (),
        page_breaks=LinePageBreaks(file_text),
    )


def _reading_text(raw: str, kind: BlockKind, *, encoded: bool) -> tuple[str, list[Edit]]:
    """Return a block's reading text, and the edits that make it of the block with spaces for tabs and newlines.

    `encoded` says that the file has rests of quoted-printable encoding.
    """
    if kind is _CODE:
        raw = visible(raw)
        edits = [(spaces.start(), spaces.end(), "") for spaces in _LINE_END_SPACES.finditer(raw)]
        return edited(raw, edits), edits
    rests = quoted_printable_edits(raw, encoded=encoded) if "=" in raw else []
    if "\n" in raw:
        raw = raw.replace("\\\n", "  ").replace("\n", " ")  # a backslash at the end of a line is a hard line break
    if not raw.isprintable():  # faster than a search for unsafe characters
        raw = visible_line(raw)
    marks = with_rests(inline_edits(raw), rests)
    text = edited(raw, marks) if marks else raw
    edits = white_space_edits(len(raw), marks, text)
    return (text if edits is marks else edited(raw, edits)), edits
