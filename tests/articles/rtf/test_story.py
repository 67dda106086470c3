"""A text in paragraphs, with tables and with what is attached to a paragraph."""

from briefing_tui.articles.blocks import TextBlock
from briefing_tui.articles.rtf.story import Story
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind

_PARAGRAPH = BlockKind.PARAGRAPH


def _blocks(story: Story) -> list[TextBlock]:
    return story.blocks(_PARAGRAPH, 0)


def test_what_is_attached_follows_its_paragraph() -> None:
    story = Story(None, 1)
    story.write("a")
    story.attach([TextBlock(BlockKind.NOTE, ("note",))])
    story.write("b")
    story.end_paragraph(_PARAGRAPH, 0, in_table=False)
    story.write("c")
    assert [block.texts for block in _blocks(story)] == [("ab",), ("note",), ("c",)]


def test_all_paragraphs_of_a_head_are_of_its_kind() -> None:
    story = Story(FurnitureKind.RUNNING_HEAD, 1)
    story.write("a")
    story.end_cell(_PARAGRAPH, 0)
    story.write("b")
    story.end_cell(_PARAGRAPH, 0)
    story.end_row(is_header=True)
    story.write("c")
    assert _blocks(story) == [
        TextBlock(FurnitureKind.RUNNING_HEAD, ("a", "b")),
        TextBlock(FurnitureKind.RUNNING_HEAD, ("c",)),
    ]


def test_a_row_that_is_not_ended_is_a_row() -> None:
    story = Story(None, 1)
    story.write("a")
    story.end_cell(_PARAGRAPH, 0)
    story.write("b")
    story.end_paragraph(_PARAGRAPH, 0, in_table=True)
    assert _blocks(story) == [TextBlock(BlockKind.ROW, ("a", "b"))]


def test_marks_of_a_list_in_the_text_make_an_item() -> None:
    story = Story(None, 1)
    for text in ("•\ta", "12)\tb", "- c", "1.d"):
        story.write(text)
        story.end_paragraph(_PARAGRAPH, 0, in_table=False)
    story.write("•\td")
    story.end_paragraph(BlockKind.HEADING, 2, in_table=False)
    assert [(block.kind, block.texts[0]) for block in _blocks(story)] == [
        (BlockKind.ITEM, "a"),
        (BlockKind.ITEM, "12)\tb"),
        (_PARAGRAPH, "- c"),
        (_PARAGRAPH, "1.d"),
        (BlockKind.HEADING, "•\td"),
    ]
