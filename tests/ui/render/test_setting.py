"""How blocks are set: how far they stand in, and with which signs."""

import pytest

from briefing_tui.domain.article import Block, BlockKind
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.setting import FLUSH, Setting, block_role, is_apart, lead, setting


@pytest.mark.parametrize(
    ("kind", "level", "text", "set_"),
    [
        (BlockKind.PARAGRAPH, 0, "words", FLUSH),
        (BlockKind.HEADING, 2, "words", FLUSH),
        (BlockKind.NOTE, 0, "1 words", Setting(2)),
        (BlockKind.QUOTATION, 0, "words", Setting(2)),
        (BlockKind.QUOTATION, 3, "words", Setting(6)),
        (BlockKind.ITEM, 0, "words", Setting(2)),
        (BlockKind.ITEM, 2, "words", Setting(4)),
        (BlockKind.ITEM, 1, "1. words", Setting(3, 3, 3)),
        (BlockKind.ITEM, 2, "(iv) words", Setting(7, 5, 5)),
        (BlockKind.ITEM, 1, "۱. words", Setting(3, 3, 3)),
        (BlockKind.ITEM, 1, "• words", Setting(2, 2, 2)),
        (BlockKind.ITEM, 1, "2024 was dry", Setting(2)),
        (BlockKind.ITEM, 1, "A. Smith said", Setting(2)),
    ],
)
def test_a_block_stands_in_by_its_level_and_an_item_by_its_own_number(
    kind: BlockKind, level: int, text: str, set_: Setting
) -> None:
    assert setting(_block(kind, level, text), text, 72) == set_


def _block(kind: BlockKind, level: int, text: str = "words") -> Block:
    return Block(0, len(text), kind, level, 1)


def _lead(kind: BlockKind, level: int, text: str = "words", *, is_first: bool, glyphs: Glyphs = UNICODE) -> str:
    block = _block(kind, level, text)
    return lead(block, setting(block, text, 72), glyphs, is_first=is_first)[0]


def test_however_deep_a_block_is_there_is_room_for_its_words() -> None:
    assert setting(_block(BlockKind.QUOTATION, 200), "words", 72).indent == 60
    assert setting(_block(BlockKind.ITEM, 9), "words", 16).indent == 4


def test_an_item_has_a_bullet_of_its_depth_on_its_first_line() -> None:
    for level, drawn in ((0, " •"), (1, " •"), (2, "   ◦"), (3, "     ▪"), (4, "       ▪")):
        assert _lead(BlockKind.ITEM, level, is_first=True) == drawn
        assert _lead(BlockKind.ITEM, level, is_first=False) == " " * len(drawn)


def test_an_item_with_a_number_of_its_own_has_no_bullet_beside_it() -> None:
    assert [_lead(BlockKind.ITEM, 2, "1. words", is_first=first) for first in (True, False)] == [" " * 2, " " * 5]


def test_a_quotation_has_a_bar_for_each_level_on_every_line() -> None:
    for first in (True, False):
        assert _lead(BlockKind.QUOTATION, 3, is_first=first) == " │ │ │"
        assert _lead(BlockKind.QUOTATION, 3, is_first=first, glyphs=ASCII) == " > > >"


def test_headings_heads_captions_and_notes_have_looks_of_their_own() -> None:
    roles = [block_role(_block(BlockKind.HEADING, level)) for level in (1, 2, 3, 6)]
    assert roles == ["heading", "heading", "heading heading-3", "heading heading-4"]
    assert [block_role(_block(BlockKind.ROW, level)) for level in (0, 1)] == ["text", "table-head"]
    assert [block_role(_block(kind, 0)) for kind in (BlockKind.CAPTION, BlockKind.NOTE)] == ["caption", "note"]


def test_items_and_notes_follow_each_other_and_a_caption_stands_above_its_table() -> None:
    item, note, caption, row = BlockKind.ITEM, BlockKind.NOTE, BlockKind.CAPTION, BlockKind.ROW
    assert [is_apart(*pair) for pair in ((item, item), (note, note), (caption, row))] == [False] * 3
    assert [is_apart(*pair) for pair in ((item, note), (row, caption), (caption, caption), (row, row))] == [True] * 4
    assert is_apart(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)
