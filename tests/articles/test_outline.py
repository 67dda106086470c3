from briefing_tui.articles.marked_lines import Outline
from briefing_tui.articles.outline import outline
from briefing_tui.domain.article import BlockKind


def test_each_block_says_where_its_text_begins() -> None:
    text = "\ufeff  One\n two \n\n\n# Three\n\f- four\n\n~~~\n\n  five\n\n~~~\n"
    found = list(outline(text))
    assert found == [
        Outline(3, "One\n two", BlockKind.PARAGRAPH),
        Outline(17, "Three", BlockKind.HEADING, 1),
        Outline(26, "four", BlockKind.ITEM),
        Outline(37, "  five", BlockKind.CODE),
    ]
    assert all(text[start:].startswith(read) for start, read, _, _ in found)


def test_white_space_and_empty_code_are_no_blocks() -> None:
    assert not list(outline(" \n\t\n\u00a0\n\f\n```\n\n```\n"))
