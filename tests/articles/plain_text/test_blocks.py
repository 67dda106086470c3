from briefing_tui.articles.plain_text.blocks import raw_blocks
from briefing_tui.articles.plain_text.markdown_blocks import RawBlock
from briefing_tui.domain.article import BlockKind


def test_each_block_has_the_offset_at_which_its_text_begins() -> None:
    text = "\ufeff  One\n two \n\n\n# Three\n\f- four\n\n~~~\n\n  five\n\n~~~\n"
    found = list(raw_blocks(text))
    assert found == [
        RawBlock(3, "One\n two", BlockKind.PARAGRAPH),
        RawBlock(17, "Three", BlockKind.HEADING, 1),
        RawBlock(26, "four", BlockKind.ITEM),
        RawBlock(37, "  five", BlockKind.CODE),
    ]
    assert all(text[start:].startswith(read) for start, read, _, _ in found)


def test_white_space_and_empty_code_are_no_blocks() -> None:
    assert not list(raw_blocks(" \n\t\n\u00a0\n\f\n```\n\n```\n"))
